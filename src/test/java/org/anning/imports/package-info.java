/** Tests of bringing files into cases. */
package org.anning.imports;

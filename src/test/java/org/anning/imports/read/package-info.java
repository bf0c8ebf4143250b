/** Tests of reading files that clients bring. */
package org.anning.imports.read;

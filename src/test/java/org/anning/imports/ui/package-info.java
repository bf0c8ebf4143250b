/** Tests of the import window. */
package org.anning.imports.ui;

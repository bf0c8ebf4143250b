/**
 * Everything of a casebook in an open form, out and in again: a plain zip of case files, tables,
 * evidence and printed papers that needs no program to be read.
 *
 * <p>Begin with {@link org.anning.openzip.OpenZip}; {@code docs/formats/open-zip.md} describes the
 * format.
 */
@NullMarked
package org.anning.openzip;

import org.jspecify.annotations.NullMarked;

/**
 * A whole case as one JSON file, out and in again, and the sample casebook of invented people.
 *
 * <p>Begin with {@link org.anning.casefile.CaseJson}, which is the format; {@code
 * docs/formats/case-format.md} describes it. May use every feature that a case has something of.
 */
@NullMarked
package org.anning.casefile;

import org.jspecify.annotations.NullMarked;

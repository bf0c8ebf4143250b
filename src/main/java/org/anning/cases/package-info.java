/**
 * The case file: its state, the steps taken, the consents given, and the log of who did what.
 *
 * <p>Begin with {@link org.anning.cases.CaseService}. May use {@code clients}, {@code lenders},
 * {@code storage} and {@code common}.
 */
@NullMarked
package org.anning.cases;

import org.jspecify.annotations.NullMarked;

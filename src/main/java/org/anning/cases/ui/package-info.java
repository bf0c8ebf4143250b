/**
 * Screens of the case file: the list, the overview, the papers' log, and the page of today.
 *
 * <p>Begin with {@link org.anning.cases.ui.CasesScreens}.
 */
@NullMarked
package org.anning.cases.ui;

import org.jspecify.annotations.NullMarked;

/**
 * Which papers a case needs, the very pages that will print, and the papers that were printed.
 *
 * <p>Begin with {@link org.anning.advice.ui.AdviceScreens}.
 */
@NullMarked
package org.anning.advice.ui;

import org.jspecify.annotations.NullMarked;

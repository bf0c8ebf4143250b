/**
 * The window in which a group's own list is brought in.
 *
 * <p>Begin with {@link org.anning.register.ui.RegisterViewModel}.
 */
@NullMarked
package org.anning.register.ui;

import org.jspecify.annotations.NullMarked;

/**
 * The library on screen: law data, templates, what is still to be checked, changes and packs.
 *
 * <p>Begin with {@link org.anning.library.ui.LibraryScreens}.
 */
@NullMarked
package org.anning.library.ui;

import org.jspecify.annotations.NullMarked;

/**
 * The main window: its frame, navigation, the workspace of one case, search, the safety card, and
 * locking. It alone knows screens of several features, and gives each the functions it needs to
 * have others opened.
 *
 * <p>Begin with {@link org.anning.desk.Desk}; {@code app.Composition} fills it.
 */
@NullMarked
package org.anning.desk;

import org.jspecify.annotations.NullMarked;

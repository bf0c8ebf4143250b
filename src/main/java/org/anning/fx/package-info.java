/**
 * What every screen stands on: background work, dialogs, loading of FXML, the language and look of
 * the window, and the input controls that Chinese needs.
 *
 * <p>Begin with {@link org.anning.fx.Background} and {@link org.anning.fx.FxmlScreens}. May use
 * {@code common} only.
 */
@NullMarked
package org.anning.fx;

import org.jspecify.annotations.NullMarked;

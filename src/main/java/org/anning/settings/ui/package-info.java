/** The settings screen. */
@NullMarked
package org.anning.settings.ui;

import org.jspecify.annotations.NullMarked;

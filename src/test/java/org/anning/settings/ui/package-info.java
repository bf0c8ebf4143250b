/** Tests of the settings. */
@NullMarked
package org.anning.settings.ui;

import org.jspecify.annotations.NullMarked;

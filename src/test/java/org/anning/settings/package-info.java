/** Tests of the settings. */
@NullMarked
package org.anning.settings;

import org.jspecify.annotations.NullMarked;

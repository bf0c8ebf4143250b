/**
 * Typed settings in one properties file beside the casebook, so that a volunteer's folder can be
 * moved whole. Nothing of a client is in it.
 *
 * <p>A setting is a constant in the feature that uses it; there is no class that knows all of them.
 */
@NullMarked
package org.anning.settings;

import org.jspecify.annotations.NullMarked;

/**
 * Whether a newer program that came on a stick is the one its makers released. Nothing is fetched,
 * nothing is installed: that is left to the person and the system.
 */
@NullMarked
package org.anning.updates;

import org.jspecify.annotations.NullMarked;

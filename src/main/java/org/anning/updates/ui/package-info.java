/** The card that checks an update file. */
@NullMarked
package org.anning.updates.ui;

import org.jspecify.annotations.NullMarked;

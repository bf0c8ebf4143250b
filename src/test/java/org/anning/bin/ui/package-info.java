/** Tests of the screen of the bin. */
@NullMarked
package org.anning.bin.ui;

import org.jspecify.annotations.NullMarked;

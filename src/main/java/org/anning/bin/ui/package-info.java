/** The screen of the bin, and the words for what can be taken back. */
@NullMarked
package org.anning.bin.ui;

import org.jspecify.annotations.NullMarked;

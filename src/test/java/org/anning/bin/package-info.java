/** Tests of taking back and of the bin. */
@NullMarked
package org.anning.bin;

import org.jspecify.annotations.NullMarked;

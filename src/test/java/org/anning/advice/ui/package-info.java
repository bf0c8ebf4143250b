/** Tests of the screens for advice and papers. */
@NullMarked
package org.anning.advice.ui;

import org.jspecify.annotations.NullMarked;

/** Tests of what every screen stands on, and what the tests of screens stand on. */
@NullMarked
package org.anning.fx;

import org.jspecify.annotations.NullMarked;

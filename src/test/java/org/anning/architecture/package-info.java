/** The rules of the house, each a test that is seen to fail. */
@NullMarked
package org.anning.architecture;

import org.jspecify.annotations.NullMarked;

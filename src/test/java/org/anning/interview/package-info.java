@NullMarked
package org.anning.interview;

import org.jspecify.annotations.NullMarked;

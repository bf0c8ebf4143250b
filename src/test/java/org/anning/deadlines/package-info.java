@NullMarked
package org.anning.deadlines;

import org.jspecify.annotations.NullMarked;

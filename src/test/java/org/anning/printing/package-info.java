@NullMarked
package org.anning.printing;

import org.jspecify.annotations.NullMarked;

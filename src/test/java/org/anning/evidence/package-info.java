@NullMarked
package org.anning.evidence;

import org.jspecify.annotations.NullMarked;

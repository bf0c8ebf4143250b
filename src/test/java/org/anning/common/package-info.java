@NullMarked
package org.anning.common;

import org.jspecify.annotations.NullMarked;

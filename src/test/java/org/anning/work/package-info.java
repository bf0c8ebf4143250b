@NullMarked
package org.anning.work;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.anning.updates;

import org.jspecify.annotations.NullMarked;

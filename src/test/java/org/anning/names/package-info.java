@NullMarked
package org.anning.names;

import org.jspecify.annotations.NullMarked;

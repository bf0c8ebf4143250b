@NullMarked
package org.anning.library;

import org.jspecify.annotations.NullMarked;

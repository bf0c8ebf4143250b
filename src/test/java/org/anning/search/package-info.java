@NullMarked
package org.anning.search;

import org.jspecify.annotations.NullMarked;

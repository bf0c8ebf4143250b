@NullMarked
package org.anning.casefile;

import org.jspecify.annotations.NullMarked;

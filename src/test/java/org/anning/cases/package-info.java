@NullMarked
package org.anning.cases;

import org.jspecify.annotations.NullMarked;

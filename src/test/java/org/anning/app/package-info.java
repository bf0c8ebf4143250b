@NullMarked
package org.anning.app;

import org.jspecify.annotations.NullMarked;

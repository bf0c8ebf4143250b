@NullMarked
package org.anning.library.ui;

import org.jspecify.annotations.NullMarked;

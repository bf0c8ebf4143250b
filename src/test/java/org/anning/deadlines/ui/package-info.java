@NullMarked
package org.anning.deadlines.ui;

import org.jspecify.annotations.NullMarked;

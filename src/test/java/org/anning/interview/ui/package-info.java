@NullMarked
package org.anning.interview.ui;

import org.jspecify.annotations.NullMarked;

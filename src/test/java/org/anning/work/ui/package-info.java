@NullMarked
package org.anning.work.ui;

import org.jspecify.annotations.NullMarked;

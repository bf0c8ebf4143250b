@NullMarked
package org.anning.updates.ui;

import org.jspecify.annotations.NullMarked;

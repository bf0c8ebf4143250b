@NullMarked
package org.anning.architecture.wrong.timeline.ui;

import org.jspecify.annotations.NullMarked;

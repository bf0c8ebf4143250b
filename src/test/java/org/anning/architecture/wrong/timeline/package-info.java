@NullMarked
package org.anning.architecture.wrong.timeline;

import org.jspecify.annotations.NullMarked;

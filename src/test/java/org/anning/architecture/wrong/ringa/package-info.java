@NullMarked
package org.anning.architecture.wrong.ringa;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.anning.architecture.wrong.advice;

import org.jspecify.annotations.NullMarked;

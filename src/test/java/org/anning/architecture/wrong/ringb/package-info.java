@NullMarked
package org.anning.architecture.wrong.ringb;

import org.jspecify.annotations.NullMarked;

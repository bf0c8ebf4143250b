@NullMarked
package org.anning.architecture.wrong.law;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.anning.law;

import org.jspecify.annotations.NullMarked;

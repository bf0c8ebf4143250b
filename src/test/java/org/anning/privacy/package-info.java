@NullMarked
package org.anning.privacy;

import org.jspecify.annotations.NullMarked;

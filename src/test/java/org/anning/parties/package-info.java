@NullMarked
package org.anning.parties;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.anning.openzip;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.anning.reports;

import org.jspecify.annotations.NullMarked;

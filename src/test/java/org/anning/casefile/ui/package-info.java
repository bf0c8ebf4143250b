@NullMarked
package org.anning.casefile.ui;

import org.jspecify.annotations.NullMarked;

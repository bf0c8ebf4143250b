@NullMarked
package org.anning.openzip.ui;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.anning.cases.ui;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.anning.architecture.wrong.loans.ui;

import org.jspecify.annotations.NullMarked;

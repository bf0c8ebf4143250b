/** The screen of the reports. */
@NullMarked
package org.anning.reports.ui;

import org.jspecify.annotations.NullMarked;

/** The card by which all data goes out and comes in. */
@NullMarked
package org.anning.openzip.ui;

import org.jspecify.annotations.NullMarked;

/**
 * The gate before an open casebook: unlocking it, making a new one with its recovery key, and the
 * first start.
 */
@NullMarked
package org.anning.storage.ui;

import org.jspecify.annotations.NullMarked;

/** Tests of the gate. */
@NullMarked
package org.anning.storage.ui;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.anning.parties.ui;

import org.jspecify.annotations.NullMarked;

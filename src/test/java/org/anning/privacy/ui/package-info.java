@NullMarked
package org.anning.privacy.ui;

import org.jspecify.annotations.NullMarked;

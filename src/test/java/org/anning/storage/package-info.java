@NullMarked
package org.anning.storage;

import org.jspecify.annotations.NullMarked;

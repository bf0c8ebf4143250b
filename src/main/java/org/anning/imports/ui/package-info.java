/**
 * One window in which a file is brought into a case, and the imports of a case with their undo.
 *
 * <p>Begin with {@link org.anning.imports.ui.ImportViewModel}.
 */
@NullMarked
package org.anning.imports.ui;

import org.jspecify.annotations.NullMarked;

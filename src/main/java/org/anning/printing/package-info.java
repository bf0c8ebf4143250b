/**
 * Paper: templates in Markdown, the sheet they become, its PDF, its pages as pictures, printers.
 *
 * <p>Begin with {@link org.anning.printing.SheetTemplate} and {@link org.anning.printing.SheetPdf}.
 * Knows nothing of cases; may use {@code common} only.
 */
@NullMarked
package org.anning.printing;

import org.jspecify.annotations.NullMarked;

/**
 * The evidence book: one PDF with contents, numbered pages and the hashes of all files; and the
 * evidence list for a spreadsheet.
 *
 * <p>Begin with {@link org.anning.evidence.book.EvidenceBooks}.
 */
@NullMarked
package org.anning.evidence.book;

import org.jspecify.annotations.NullMarked;

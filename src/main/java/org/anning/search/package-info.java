/**
 * Finds clients, cases, lenders, numbers, records and papers from a few letters. The index lives in
 * memory while a casebook is open and is read from it when the first search begins; nothing of it
 * ever lies on the disk (decision 0043). Begin with {@link org.anning.search.SearchIndex}; it reads
 * columns of {@code clients}, {@code cases}, {@code lenders}, {@code timeline}, {@code evidence}
 * and {@code advice} and writes none. May use {@code names}, {@code lenders}, {@code cases}, {@code
 * timeline}, {@code storage} and {@code common}.
 */
@NullMarked
package org.anning.search;

import org.jspecify.annotations.NullMarked;

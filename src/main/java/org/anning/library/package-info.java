/**
 * The library: law data and templates as a casebook has them, over those shipped with the program.
 *
 * <p>Begin with {@link org.anning.library.LibraryService}. Everything is kept as {@link
 * org.anning.library.Change}s, one after the other; {@link org.anning.library.Holdings} is what
 * they amount to, and {@link org.anning.library.ContentPack} carries it to another casebook.
 */
@NullMarked
package org.anning.library;

import org.jspecify.annotations.NullMarked;

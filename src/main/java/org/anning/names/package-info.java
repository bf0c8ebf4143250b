/**
 * How names in Chinese are written, read and typed: readings of characters, the one form in which
 * two spellings are the same, and whether what was typed means a name. Begin with {@link
 * org.anning.names.TypedName}. May use {@code common} only.
 */
@NullMarked
package org.anning.names;

import org.jspecify.annotations.NullMarked;

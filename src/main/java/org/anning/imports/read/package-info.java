/**
 * Reads files that clients bring: carrier bills, phone backups, wallet bills. What a file is, is
 * told by its content, never by its name. Pure: no database, no clock; a hostile file costs bounded
 * memory and ends in a {@link org.anning.common.Refusal} that names the place.
 *
 * <p>Begin with {@link org.anning.imports.read.Importer}, then {@link
 * org.anning.imports.read.Layout}. The rules are those of domain 9.
 */
@NullMarked
package org.anning.imports.read;

import org.jspecify.annotations.NullMarked;

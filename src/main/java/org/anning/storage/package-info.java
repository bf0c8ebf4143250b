/**
 * A casebook on disk: its folder, keys and lock, the encrypted database, and the journal of drafts.
 *
 * <p>Begin with {@link org.anning.storage.Casebook}. A save is acknowledged only when {@link
 * org.anning.storage.UnitOfWork#write} has returned. May use {@code common} only.
 */
@NullMarked
package org.anning.storage;

import org.jspecify.annotations.NullMarked;

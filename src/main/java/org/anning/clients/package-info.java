/**
 * The person who is helped.
 *
 * <p>Begin with {@link org.anning.clients.ClientFacts}. May use {@code common} and {@code storage}.
 */
@NullMarked
package org.anning.clients;

import org.jspecify.annotations.NullMarked;

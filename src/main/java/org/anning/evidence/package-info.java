/**
 * The evidence list of a case: what there is, where the original lies, and which timeline entries
 * each piece proves. The files themselves are not kept here yet; their name, size and SHA-256 are.
 *
 * <p>Begin with {@link org.anning.evidence.EvidenceFacts}, the one list of fields, then {@link
 * org.anning.evidence.EvidenceService}. May use {@code timeline}, {@code cases}, {@code storage}
 * and {@code common}.
 */
@NullMarked
package org.anning.evidence;

import org.jspecify.annotations.NullMarked;

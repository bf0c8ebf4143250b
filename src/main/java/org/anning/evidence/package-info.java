/**
 * The evidence of a case: what there is, where the original lies, which timeline entries each piece
 * proves, which entries nothing proves yet, and the files themselves, encrypted beside the
 * database.
 *
 * <p>Begin with {@link org.anning.evidence.EvidenceFacts}, the one list of fields, then {@link
 * org.anning.evidence.EvidenceService} for the list and {@link org.anning.evidence.EvidenceFiles}
 * for the files. May use {@code timeline}, {@code cases}, {@code law}, {@code printing}, {@code
 * storage} and {@code common}.
 */
@NullMarked
package org.anning.evidence;

import org.jspecify.annotations.NullMarked;

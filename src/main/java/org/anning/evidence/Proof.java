package org.anning.evidence;

import java.util.UUID;

/** One piece of evidence that proves, or helps to prove, one timeline entry. */
public record Proof(UUID evidenceId, UUID entryId) {}

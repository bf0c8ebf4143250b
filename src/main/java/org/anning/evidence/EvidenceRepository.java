package org.anning.evidence;

import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.hibernate.Session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The questions that are put to the stored evidence, one method each. */
final class EvidenceRepository {

    EvidenceItem find(Session session, UUID id) {
        EvidenceItem found = session.find(EvidenceItem.class, id);
        if (found == null) {
            throw new Refusal("common.gone");
        }
        return found;
    }

    /** By the day it was obtained, undated pieces last; struck ones too. */
    List<EvidenceRow> of(Session session, CaseId caseId) {
        return session
                .createQuery(
                        "from EvidenceItem e where e.caseId = :id order by case when"
                                + " e.facts.obtainedOn is null then 1 else 0 end,"
                                + " e.facts.obtainedOn, e.writtenAt, e.id",
                        EvidenceItem.class)
                .setParameter("id", caseId.value())
                .list()
                .stream()
                .map(EvidenceItem::row)
                .toList();
    }

    List<Proof> proofs(Session session, CaseId caseId) {
        return session
                .createQuery(
                        "from EvidenceProof p where p.caseId = :id order by p.evidenceId,"
                                + " p.entryId",
                        EvidenceProof.class)
                .setParameter("id", caseId.value())
                .list()
                .stream()
                .map(EvidenceProof::proof)
                .toList();
    }

    Optional<EvidenceProof> proof(Session session, Proof proof) {
        return session
                .createQuery(
                        "from EvidenceProof p where p.evidenceId = :evidence and p.entryId ="
                                + " :entry",
                        EvidenceProof.class)
                .setParameter("evidence", proof.evidenceId())
                .setParameter("entry", proof.entryId())
                .list()
                .stream()
                .findFirst();
    }
}

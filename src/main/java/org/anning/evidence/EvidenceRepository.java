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

    /**
     * In the order that a person gave them; pieces without a place after those with one, by the day
     * they were obtained, undated ones last. Struck ones too.
     */
    List<EvidenceRow> of(Session session, CaseId caseId) {
        return session
                .createQuery(
                        "from EvidenceItem e where e.caseId = :id order by case when"
                                + " e.position is null then 1 else 0 end, e.position, case when"
                                + " e.facts.obtainedOn is null then 1 else 0 end,"
                                + " e.facts.obtainedOn, e.writtenAt, e.id",
                        EvidenceItem.class)
                .setParameter("id", caseId.value())
                .list()
                .stream()
                .map(EvidenceItem::row)
                .toList();
    }

    List<EvidenceItem> items(Session session, CaseId caseId) {
        return session.createQuery("from EvidenceItem e where e.caseId = :id", EvidenceItem.class)
                .setParameter("id", caseId.value())
                .list();
    }

    List<EvidenceFile> files(Session session, CaseId caseId) {
        return session.createQuery("from EvidenceFile f where f.caseId = :id", EvidenceFile.class)
                .setParameter("id", caseId.value())
                .list();
    }

    /** The lines of one piece, the oldest first. */
    List<EvidenceCustody> custody(Session session, UUID evidenceId) {
        return session.createQuery(
                        "from EvidenceCustody c where c.evidenceId = :id order by c.line",
                        EvidenceCustody.class)
                .setParameter("id", evidenceId)
                .list();
    }

    /** All lines of a case, piece by piece, the oldest first. */
    List<EvidenceCustody> custody(Session session, CaseId caseId) {
        return session.createQuery(
                        "from EvidenceCustody c where c.caseId = :id order by c.evidenceId, c.line",
                        EvidenceCustody.class)
                .setParameter("id", caseId.value())
                .list();
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

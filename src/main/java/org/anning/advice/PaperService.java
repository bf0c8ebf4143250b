package org.anning.advice;

import org.anning.cases.CaseLog;
import org.anning.cases.Deed;
import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Keeps every printed copy as it was; nothing here can ever change or lose one. */
public final class PaperService {

    private static final int PART = 512 * 1024;

    private final UnitOfWork work;
    private final CaseLog log;

    public PaperService(UnitOfWork work, CaseLog log) {
        this.work = work;
        this.log = log;
    }

    public static List<Class<?>> entities() {
        return List.of(Paper.class, PaperPart.class);
    }

    /** Keeps a copy that goes out of the house now. */
    public Stored<PaperFacts> keep(CaseId caseId, PaperFacts facts, byte[] pdf) {
        return work.write(session -> {
            Stored<PaperFacts> kept = bring(session, caseId, UUID.randomUUID(), facts, pdf);
            log.note(session, caseId, "paper", kept.id(), Deed.PRINTED, null);
            return kept;
        });
    }

    /**
     * Keeps a copy that was printed in another casebook, as part of a larger transaction.
     *
     * @throws Refusal when these are not the bytes that were printed
     */
    public Stored<PaperFacts> bring(
            Session session, CaseId caseId, UUID id, PaperFacts facts, byte[] pdf) {
        if (!sha256(pdf).equals(facts.sha256())) {
            throw new Refusal("advice.problem.paperDamaged");
        }
        Paper paper = new Paper(id, caseId.value(), facts);
        session.persist(paper);
        session.flush();
        for (int from = 0, place = 0; from < pdf.length; from += PART, place++) {
            int to = Math.min(pdf.length, from + PART);
            session.persist(new PaperPart(id, place, Arrays.copyOfRange(pdf, from, to)));
        }
        return paper.stored();
    }

    /** Notes in the log that a kept copy was printed or saved once more. */
    public void reissued(CaseId caseId, UUID paperId) {
        work.write(session -> {
            log.note(session, caseId, "paper", paperId, Deed.PRINTED, null);
            return paperId;
        });
    }

    /** The copies of a case, the newest first. */
    public List<Stored<PaperFacts>> papers(CaseId caseId) {
        return work.read(session ->
                session
                        .createQuery(
                                "from Paper p where p.caseId = :id"
                                        + " order by p.facts.printedAt desc, p.id",
                                Paper.class)
                        .setParameter("id", caseId.value())
                        .list()
                        .stream()
                        .map(Paper::stored)
                        .toList());
    }

    /**
     * A copy and the case it belongs to.
     *
     * @param paper the copy
     */
    public record Copy(CaseId caseId, Stored<PaperFacts> paper) {}

    /** The copies of all cases, the newest first. */
    public List<Copy> all() {
        return work.read(session ->
                session
                        .createQuery(
                                "from Paper p order by p.facts.printedAt desc, p.id", Paper.class)
                        .list()
                        .stream()
                        .map(paper -> new Copy(paper.caseId(), paper.stored()))
                        .toList());
    }

    /**
     * The very bytes that were printed.
     *
     * @throws Refusal when there is no such copy, or when its bytes are no longer what they were
     */
    public byte[] bytes(UUID paperId) {
        return work.read(session -> bytes(session, paperId));
    }

    private static byte[] bytes(Session session, UUID paperId) {
        Paper paper = session.find(Paper.class, paperId);
        if (paper == null) {
            throw new Refusal("common.gone");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        session.createQuery(
                        "from PaperPart p where p.paperId = :id order by p.place", PaperPart.class)
                .setParameter("id", paperId)
                .list()
                .forEach(part -> all.writeBytes(part.bytes()));
        byte[] pdf = all.toByteArray();
        if (!sha256(pdf).equals(paper.stored().value().sha256())) {
            throw new Refusal("advice.problem.paperDamaged");
        }
        return pdf;
    }

    /** SHA-256 of these bytes, in hexadecimal digits. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

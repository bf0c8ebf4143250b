package org.anning.cases;

import org.hibernate.Session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Binds the lines of the log of all cases into one chain of SHA-256 hashes, so that a line that was
 * changed, taken out or put in shows (decision 0039). It shows damage, and changes by somebody
 * without the passphrase; whoever has the passphrase could write the whole chain anew.
 */
final class LogChain {

    private static final int PAGE = 5000;
    private static final String ALL = "from CaseLogLine l order by l.at, l.id";

    private LogChain() {}

    /** Binds a line in the transaction that writes it. */
    static void add(Session session, CaseLogLine line) {
        LogHead head = session.find(LogHead.class, LogHead.ONLY);
        if (head == null) {
            head = LogHead.none();
            session.persist(head);
            // Lines from before there was a chain come first, in the order of their time.
            for (CaseLogLine older : session.createQuery(ALL, CaseLogLine.class).list()) {
                bind(session, head, older);
            }
        }
        session.persist(line);
        bind(session, head, line);
    }

    private static void bind(Session session, LogHead head, CaseLogLine line) {
        long number = head.number() + 1;
        String content = content(line);
        String chain = next(head.chain(), number, line.line().id(), line.caseId(), content);
        session.persist(new LogLink(number, line.line().id(), line.caseId(), content, chain));
        head.moveTo(number, chain);
    }

    /** Reads everything again. Lines of erased cases may be missing. */
    static LogCheck check(Session session, Set<UUID> erased) {
        LogHead found = session.find(LogHead.class, LogHead.ONLY);
        LogHead head = found == null ? LogHead.none() : found;
        String chain = "";
        for (long from = 1; from <= head.number(); from += PAGE) {
            Map<Long, LogLink> links =
                    session
                            .createQuery(
                                    "from LogLink l where l.number >= :from and l.number < :to",
                                    LogLink.class)
                            .setParameter("from", from)
                            .setParameter("to", from + PAGE)
                            .list()
                            .stream()
                            .collect(Collectors.toMap(LogLink::number, l -> l));
            Map<UUID, CaseLogLine> lines = lines(session, links.values().stream().toList());
            for (long n = from; n < Math.min(from + PAGE, head.number() + 1); n++) {
                LogLink link = links.get(n);
                if (link == null || !follows(link, chain)) {
                    return broken(head, n, LogFlaw.NOT_LINKED);
                }
                CaseLogLine line = lines.get(link.lineId());
                if (line == null ? !erased.contains(link.caseKey()) : !says(line, link)) {
                    return broken(head, n, line == null ? LogFlaw.MISSING : LogFlaw.CHANGED);
                }
                chain = link.chain();
            }
            session.clear();
        }
        boolean added =
                head.number() > 0
                        && session.createQuery(
                                                "select count(l) from CaseLogLine l where not"
                                                        + " exists (select 1 from LogLink k where"
                                                        + " k.lineId = l.id)",
                                                Long.class)
                                        .getSingleResult()
                                > 0;
        if (added || !chain.equals(head.chain())) {
            return broken(head, head.number() + 1, added ? LogFlaw.ADDED : LogFlaw.NOT_LINKED);
        }
        return new LogCheck(head.number(), chain, null, null);
    }

    private static Map<UUID, CaseLogLine> lines(Session session, List<LogLink> links) {
        Map<UUID, CaseLogLine> lines = new HashMap<>();
        session.createQuery("from CaseLogLine l where l.id in :ids", CaseLogLine.class)
                .setParameter("ids", links.stream().map(LogLink::lineId).toList())
                .list()
                .forEach(l -> lines.put(l.line().id(), l));
        return lines;
    }

    private static boolean follows(LogLink link, String before) {
        return link.chain()
                .equals(next(before, link.number(), link.lineId(), link.caseKey(), link.content()));
    }

    private static boolean says(CaseLogLine line, LogLink link) {
        return line.caseId().equals(link.caseKey()) && content(line).equals(link.content());
    }

    private static LogCheck broken(LogHead head, long number, LogFlaw flaw) {
        return new LogCheck(head.number(), head.chain(), number, flaw);
    }

    /** The line's identity is random, so a short line cannot be guessed from its hash. */
    private static String content(CaseLogLine line) {
        LogLine said = line.line();
        return hash(
                said.id().toString(),
                line.caseId().toString(),
                said.at().toString(),
                said.who(),
                said.subject(),
                said.subjectId().toString(),
                said.deed().code(),
                said.before() == null ? "" : said.before());
    }

    private static String next(String chain, long number, UUID line, UUID caseKey, String content) {
        return hash(chain, Long.toString(number), line.toString(), caseKey.toString(), content);
    }

    private static String hash(String... parts) {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                sum.update(bytes);
            }
            return HexFormat.of().formatHex(sum.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

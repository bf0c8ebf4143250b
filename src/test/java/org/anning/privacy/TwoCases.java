package org.anning.privacy;

import org.anning.app.Services;
import org.anning.casefile.CaseImport;
import org.anning.casefile.Sample;
import org.anning.common.CaseId;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.EvidenceKind;
import org.anning.evidence.Incoming;
import org.anning.storage.TestCasebook;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * A casebook with two whole cases; the first one has a marker wherever something can be written.
 */
public final class TwoCases implements AutoCloseable {

    public static final String MARKER = "标记Zq7";

    public final Path place;
    public final CaseId first;
    public final CaseId second;
    public Services services;

    public TwoCases(Path folder) {
        this(folder, TestCasebook.CLOCK);
    }

    public TwoCases(Path folder, Clock clock) {
        place = TestCasebook.create(folder);
        services = open(place, clock);
        String marked = Sample.BANXIA.text().replace("半夏", MARKER);
        first = services.caseImport().importCase(marked, CaseImport.Ids.KEPT);
        second = services.caseImport().importCase(others(), CaseImport.Ids.KEPT);
        services.evidenceFiles()
                .take(
                        first,
                        EvidenceFacts.titled(EvidenceKind.CHAT, MARKER),
                        Incoming.of(MARKER + ".txt", MARKER.getBytes(StandardCharsets.UTF_8)),
                        List.of(),
                        _ -> {});
        services.casebook()
                .drafts()
                .write("form/x", "{\"case\":\"" + first.value() + "\",\"" + MARKER + "\":1}");
    }

    private static String others() {
        for (Sample sample : Sample.values()) {
            if (sample != Sample.BANXIA) {
                return sample.text();
            }
        }
        throw new IllegalStateException();
    }

    public static Services open(Path place, Clock clock) {
        return Services.open(
                place, TestCasebook.PASSPHRASE.toCharArray(), clock, () -> "志愿者甲", () -> false);
    }

    /** Every row of every table in which the marker or the case's identity stands. */
    public static List<String> rowsWith(Services services, String words) {
        return services.casebook()
                .work()
                .read(session -> {
                    List<String> found = new java.util.ArrayList<>();
                    List<?> columns =
                            session.createNativeQuery(
                                            "select c.table_name || '.' || c.column_name from"
                                                    + " information_schema.columns c join"
                                                    + " information_schema.tables t on t.table_name ="
                                                    + " c.table_name where t.table_schema = 'PUBLIC'",
                                            String.class)
                                    .list();
                    for (Object each : columns) {
                        String[] parts = each.toString().split("\\.");
                        Object n =
                                session.createNativeQuery(
                                                "select count(*) from \""
                                                        + parts[0]
                                                        + "\" where cast(\""
                                                        + parts[1]
                                                        + "\" as varchar) like '%"
                                                        + words
                                                        + "%'",
                                                Long.class)
                                        .getSingleResult();
                        if (!n.equals(0L)) {
                            found.add(each + " " + n);
                        }
                    }
                    return found;
                });
    }

    @Override
    public void close() {
        services.close();
    }
}

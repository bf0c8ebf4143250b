package org.anning.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.clients.Vulnerabilities;
import org.anning.clients.Vulnerability;
import org.anning.common.CaseId;
import org.anning.common.Coded;
import org.anning.evidence.Proof;
import org.anning.interview.QuestionCatalogue;
import org.anning.law.Conduct;
import org.anning.law.ConductSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Holds {@code docs/formats/case-format.md} to what the program reads and writes. */
class CaseFormatTest {

    /** Told in words where they are used, not in a table of their own. */
    private static final Set<Class<?>> TOLD_IN_WORDS = Set.of(Keyed.class, Proof.class);

    private static String text;
    private static final Set<Class<?>> RECORDS = new LinkedHashSet<>();
    private static final Set<Class<?>> CODES = new LinkedHashSet<>();

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(Path.of("docs/formats/case-format.md"));
        collect(CaseJson.class);
    }

    private static void collect(Type type) {
        if (type instanceof ParameterizedType whole) {
            collect(whole.getRawType());
            Arrays.stream(whole.getActualTypeArguments()).forEach(CaseFormatTest::collect);
        } else if (type == Vulnerabilities.class) {
            CODES.add(Vulnerability.class);
        } else if (type == ConductSet.class) {
            CODES.add(Conduct.class);
        } else if (type instanceof Class<?> one && one.isEnum()) {
            CODES.add(one);
        } else if (type instanceof Class<?> one && one.isRecord() && RECORDS.add(one)) {
            for (RecordComponent part : one.getRecordComponents()) {
                collect(part.getGenericType());
            }
        }
    }

    /** The first and the last cell of every row below a table head that begins like this. */
    private static List<List<String>> tables(String head) {
        List<List<String>> tables = new ArrayList<>();
        List<String> rows = null;
        for (String line : text.lines().toList()) {
            if (line.startsWith(head)) {
                rows = new ArrayList<>();
                tables.add(rows);
            } else if (!line.startsWith("|")) {
                rows = null;
            } else if (rows != null && line.startsWith("| `")) {
                String[] cells = line.split("\\|");
                rows.add(cells[1].strip() + " " + cells[cells.length - 1].strip());
            }
        }
        return tables;
    }

    @Test
    void everyFieldIsDescribedInItsPlaceAndMarkedAsRequiredOrNot() {
        List<List<String>> tables = tables("| field |");
        Set<String> missing = new TreeSet<>();
        for (Class<?> one : RECORDS) {
            List<String> wanted =
                    Arrays.stream(one.getRecordComponents())
                            .map(c -> "`" + c.getName() + "` " + (optional(c) ? "no" : "yes"))
                            .toList();
            if (!TOLD_IN_WORDS.contains(one) && !tables.contains(wanted)) {
                missing.add(one.getSimpleName() + ": " + difference(tables, wanted));
            }
        }

        assertEquals(
                Set.of(),
                missing,
                "do this: mend these tables of docs/formats/case-format.md, in order");
        assertTrue(RECORDS.size() > 12, RECORDS.toString());
    }

    /** What the table most like these rows lacks and has too much. */
    private static String difference(List<List<String>> tables, List<String> wanted) {
        List<String> nearest =
                tables.stream()
                        .max(
                                Comparator.comparingLong(
                                        t -> wanted.stream().filter(t::contains).count()))
                        .orElse(List.of());
        return "without "
                + wanted.stream().filter(row -> !nearest.contains(row)).toList()
                + ", with "
                + nearest.stream().filter(row -> !wanted.contains(row)).toList();
    }

    private static boolean optional(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @Test
    void everyCodeIsListedInBothLanguages() {
        List<List<String>> tables =
                tables("| code |").stream()
                        .map(t -> t.stream().map(row -> row.split(" ")[0]).toList())
                        .toList();
        Set<String> missing = new TreeSet<>();
        for (Class<?> one : CODES) {
            List<String> wanted =
                    Arrays.stream(one.getEnumConstants())
                            .map(c -> "`" + ((Coded) c).code() + "`")
                            .toList();
            if (!tables.contains(wanted)) {
                missing.add(one.getSimpleName() + ": " + difference(tables, wanted));
            }
        }

        assertEquals(
                Set.of(),
                missing,
                "do this: mend these tables of docs/formats/case-format.md, in order");
        assertTrue(text.lines().noneMatch(l -> l.startsWith("| `") && l.contains("|  |")));
        assertTrue(CODES.size() > 15, CODES.toString());
    }

    @Test
    void everyQuestionOfTheInterviewIsListed() {
        List<String> wanted =
                new QuestionCatalogue().all().stream().map(q -> "`" + q.field() + "`").toList();

        assertTrue(
                tables("| code |").stream()
                        .anyMatch(t ->
                                t.stream().map(row -> row.split(" ")[0]).toList().equals(wanted)),
                "list the questions in docs/formats/case-format.md: " + wanted);
    }

    @Test
    void theSmallestFileOfTheDescriptionCanBeImported(@TempDir Path folder) {
        int start = text.indexOf("```json\n") + "```json\n".length();
        String smallest = text.substring(start, text.indexOf("```", start));

        try (CaseBench bench = new CaseBench(folder)) {
            CaseId id = bench.importing.importCase(smallest, CaseImport.Ids.KEPT);
            assertEquals("2026-0012", bench.parts.cases().caseFile(id).value().number());
        }
    }
}

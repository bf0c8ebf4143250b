package org.anning.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Coded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The tables of law data against the domain reference and against one another. */
class LawDataTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private final Law law = new Law();

    @Test
    void theCatalogueHasEveryKeyOfTheReferenceAndNoOther() throws IOException {
        String list =
                new String(
                        Objects.requireNonNull(LawDataTest.class.getResourceAsStream("keys.txt"))
                                .readAllBytes(),
                        StandardCharsets.UTF_8);
        Set<String> wanted = new TreeSet<>();
        list.lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> wanted.addAll(Arrays.asList(line.strip().split(" "))));
        Set<String> there = new TreeSet<>();
        law.catalogue().all().forEach(p -> there.add(p.key()));

        assertEquals(
                Set.of(),
                apart(there, wanted),
                "do this: a key that is meant to be new goes into keys.txt beside this test");
        assertEquals(
                Set.of(), apart(wanted, there), "a key that papers may cite is never taken out");
        assertTrue(wanted.size() >= 325, "keys.txt is not whole");
    }

    private static Set<String> apart(Set<String> all, Set<String> without) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(without);
        return left;
    }

    /** A provision that ends hands what was done to the one that follows it. */
    @Test
    void whatOneProvisionSaidOfConductTheNextSays() {
        List<String> left = new ArrayList<>();
        for (Conduct flag : Conduct.values()) {
            List<Provision> cited =
                    law.conduct(flag).provisions().stream()
                            .map(law.catalogue()::provision)
                            .toList();
            for (Provision ended : cited) {
                LocalDate to = ended.to();
                if (to != null && cited.stream().noneMatch(p -> p.from().equals(to.plusDays(1)))) {
                    left.add(flag.code() + " after " + ended.key());
                }
            }
        }

        assertEquals(
                List.of(),
                left,
                "do this: name in conduct.tsv the provision that holds from the day after");
    }

    @Test
    void noRowHoldsWhenNothingThatItRestsOnIsInForce() {
        List<String> left = new ArrayList<>();
        for (String file :
                List.of(
                        "figures.tsv",
                        "channels.tsv",
                        "deadlines.tsv",
                        "evidence_kinds.tsv",
                        "interest_lines.tsv")) {
            LawTables.shipped()
                    .rows(file)
                    .forEach(row -> {
                        List<String> columns = LawTables.columns(file);
                        List<Provision> rests =
                                row.keys(columns.indexOf("provisions"), law.catalogue()).stream()
                                        .flatMap(key -> law.catalogue().under(key).stream())
                                        .toList();
                        for (String end : List.of("from", "to")) {
                            LocalDate day = end(row, columns.indexOf(end), end);
                            if (day != null
                                    && !rests.isEmpty()
                                    && rests.stream().noneMatch(p -> p.inForce(day))) {
                                left.add(file + " " + row.text(0) + " on " + day);
                            }
                        }
                    });
        }

        assertEquals(
                List.of(),
                left,
                "do this: end the row with its provision, and add one that rests on the next");
    }

    /** The first or last day of a row; a row without an end holds for ever. */
    private static @Nullable LocalDate end(Cells row, int column, String end) {
        LocalDate day = column < 0 ? null : row.dayOrNull(column);
        return day == null && end.equals("to") ? LocalDate.of(2999, 12, 31) : day;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "psap-2025-56",
                "psap-2025-63",
                "psap-2025-116",
                "cc-1033",
                "cl-196-interp",
                "petition-nfra-2025",
                "dis-2017"
            })
    void aReferenceToAWholeArticleOrLawFindsItsParts(String reference) {
        assertFalse(law.catalogue().under(reference).isEmpty());
    }

    @Test
    void theOldAndTheNewPublicSecurityLawMeetWithoutGapOrOverlap() {
        for (Provision p : law.catalogue().all()) {
            if (p.family().equals("psap-2012")) {
                assertEquals(LocalDate.of(2025, 12, 31), p.to(), p.key());
            }
            if (p.family().equals("psap-2025")) {
                assertEquals(Law.NEW_PUBLIC_SECURITY_LAW, p.from(), p.key());
                assertEquals(null, p.to(), p.key());
            }
        }
        for (Provision p : law.catalogue().all()) {
            if (p.family().equals("psap-2012")) {
                assertFalse(law.successors(p).isEmpty(), p.key() + " has no successor");
            }
        }
    }

    @Test
    void everyRowOfEveryTableSaysHowSureItIsAndWhenItWasLookedAt() {
        LocalDate version = LocalDate.parse(law.dataVersion());
        for (String file :
                List.of(
                        "catalogue.tsv",
                        "figures.tsv",
                        "channels.tsv",
                        "regulators.tsv",
                        "evidence_kinds.tsv",
                        "interest_lines.tsv",
                        "lpr.tsv",
                        "holidays.tsv",
                        "deadlines.tsv",
                        "successors.tsv")) {
            List<String> columns = LawTables.columns(file);
            int mark = columns.indexOf("mark");
            int checked = columns.indexOf("last checked");
            LawTables.shipped()
                    .byKey(file)
                    .forEach((key, row) -> {
                        String where = file + " " + key;
                        assertTrue(Coded.of(Mark.class, row[mark]).isPresent(), where);
                        assertFalse(
                                LocalDate.parse(row[checked]).isAfter(version),
                                where + " is newer than all data; do this: raise Law.DATA_VERSION");
                    });
        }
    }

    @Test
    void everyTextIsInBothLanguagesAndCautious() {
        for (String file :
                List.of(
                        "catalogue.tsv",
                        "laws.tsv",
                        "figures.tsv",
                        "channels.tsv",
                        "evidence_kinds.tsv",
                        "holidays.tsv",
                        "deadlines.tsv",
                        "successors.tsv")) {
            List<String> columns = LawTables.columns(file);
            LawTables.shipped()
                    .byKey(file)
                    .forEach((key, row) -> {
                        for (int i = 0; i < row.length; i++) {
                            String name = columns.get(i);
                            String where = file + " " + key + " " + name;
                            if (name.endsWith("zh") && !name.startsWith("article")) {
                                String other = row[columns.indexOf(name.replace("zh", "en"))];
                                assertEquals(row[i].isBlank(), other.isBlank(), where);
                            }
                            if (name.endsWith("en")) {
                                assertFalse(row[i].matches(".*[\\u4e00-\\u9fff].*"), where);
                            }
                            if (name.endsWith("zh") || name.endsWith("en")) {
                                assertEquals(List.of(), CautiousWords.in(row[i]), where);
                            }
                        }
                    });
        }
    }

    @Test
    void everyLawHasAProvisionAndAnIssuer() {
        Set<String> families = new TreeSet<>();
        law.catalogue().all().forEach(p -> families.add(p.family()));

        assertEquals(new TreeSet<>(LawTables.shipped().byKey("laws.tsv").keySet()), families);
        assertEquals(
                "全国人大常委会",
                law.catalogue()
                        .provision("psap-2025-50-1-5")
                        .statute()
                        .issuer(org.anning.common.Lang.ZH));
    }

    @Test
    void everyKindOfLenderHasWhoIsInCharge() {
        for (LenderKind kind : LenderKind.values()) {
            Regulator regulator = law.regulator(kind);
            assertFalse(regulator.first().isEmpty(), kind.name());
            regulator.first().forEach(c -> assertTrue(law.channel(c, TODAY).isPresent(), c));
            regulator.then().forEach(c -> assertTrue(law.channel(c, TODAY).isPresent(), c));
            assertTrue(law.channel(kind.regulator(), TODAY).isPresent(), kind.name());
        }
        assertEquals(List.of("nfra"), law.regulator(LenderKind.MICROLOAN).never());
        assertTrue(law.regulator(LenderKind.MICROLOAN).then().contains("local_fin"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, psap-2012-78 psap-2012-99",
        "2026-01-01, psap-2025-90 psap-2025-118",
    })
    void theChannelIsTheOneOfTheDayOfTheStep(LocalDate day, String rests) {
        HelpChannel police = law.channel("police_station", day).orElseThrow();

        assertTrue(police.provisions().containsAll(List.of(rests.split(" "))), day.toString());
    }

    @Test
    void theFiguresOfTheStandardHoldFromItsFirstDay() {
        assertTrue(law.figure("night_start", LocalDate.of(2025, 2, 27)).isEmpty());
        assertEquals(
                "22:00",
                law.figure("night_start", LocalDate.of(2025, 2, 28)).orElseThrow().value());
        assertEquals("08:00", law.figure("night_end", TODAY).orElseThrow().value());
        assertEquals("3", law.figure("max_voice_per_day", TODAY).orElseThrow().value());
        assertEquals(Mark.DOUBTFUL, law.figure("days_between_cycles", TODAY).orElseThrow().mark());
    }

    @ParameterizedTest
    @CsvSource({
        "figures.tsv, night_start, 'night_start\t2026-01-01\t\t23:00\ttime\ta\tb\tgbt-45251\tchecked\t2026-11-24'",
        "figures.tsv, x, 'x\t\t\t3\tcalls\ta\tb\tcc-9999\tchecked\t2026-11-24'",
        "regulators.tsv, bank, 'bank\tnobody\t\t\tchecked\t2026-11-24'",
        "holidays.tsv, 2027-01-01, '2027-01-01\t2026-12-31\trest\ta\tb\tchecked\t2026-11-24'",
        "catalogue.tsv, xx-1, 'xx-1\t2020-01-01\t\t\t\ta\tb\tchecked\t2026-11-24'",
        "catalogue.tsv, cc-17, 'cc-17\t2021-01-01\t2020-01-01\t\t\ta\tb\tchecked\t2026-11-24'",
        "conduct.tsv, insult, 'insult\tX\t2\tcc-1024'",
        "conduct.tsv, insult, 'insult\tU\t2\tcc-1024?sometimes'",
        "lpr.tsv, 2027-01-20, '2027-01-20\tthree\tchecked\t2027-01-20'",
        "successors.tsv, x, 'x\t1\t2\tno-such\tpsap-2025-50\ta\tb\t\t\t\t\tno\tchecked\t2026-11-24'",
    })
    void aRowThatDoesNotFitIsRefusedAndNamed(String file, String key, String row) {
        LawTables broken =
                LawTables.with(Map.of(file, Map.of(key + "!", row.replace("\\t", "\t"))), "+1");

        BadLawRow bad = assertThrows(BadLawRow.class, () -> new Law(broken));
        assertEquals(file, bad.file());
        assertEquals(key, bad.row());
    }
}

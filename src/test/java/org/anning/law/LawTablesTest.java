package org.anning.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A casebook's own rows lie over the shipped ones, for everybody who holds the law. */
class LawTablesTest {

    private final Law law = new Law();

    private static String provision(String key, String words) {
        String[] row =
                Objects.requireNonNull(LawTables.shipped().byKey("catalogue.tsv").get(key)).clone();
        row[LawTables.columns("catalogue.tsv").indexOf("zh")] = words;
        return String.join("\t", row);
    }

    @Test
    void aRowOfTheCasebookStandsInPlaceOfTheShippedOneAtOnce() {
        int before = law.catalogue().all().size();

        law.use(
                LawTables.with(
                        Map.of("catalogue.tsv", Map.of("cc-1024", provision("cc-1024", "名誉不受侵害。"))),
                        "+1"));

        assertEquals("名誉不受侵害。", law.catalogue().provision("cc-1024").text(Lang.ZH));
        assertEquals(before, law.catalogue().all().size());
        assertTrue(law.dataVersion().endsWith("+1"));
    }

    @Test
    void aNewRowCounts() {
        law.use(
                LawTables.with(
                        Map.of(
                                "lpr.tsv",
                                Map.of("2027-01-20", "2027-01-20\t2.90\tchecked\t2027-01-20")),
                        "+2"));

        assertEquals(
                Optional.of(new BigDecimal("2.90")),
                law.interestLines().prime().on(LocalDate.of(2027, 2, 1)));
    }

    @Test
    void tablesThatDoNotFitTogetherChangeNothing() {
        LawTables broken =
                LawTables.with(
                        Map.of("conduct.tsv", Map.of("insult", "insult\tU\t2\tcc-9999")), "+3");

        assertThrows(IllegalArgumentException.class, () -> law.use(broken));
        assertEquals(new Law().dataVersion(), law.dataVersion());
    }

    @Test
    void everyTableNamesItsColumns() {
        for (String file : List.of("catalogue.tsv", "conduct.tsv", "lpr.tsv", "laws.tsv")) {
            LawTables.shipped()
                    .byKey(file)
                    .forEach((key, row) ->
                            assertEquals(LawTables.columns(file).size(), row.length, key));
        }
        assertEquals("key", LawTables.columns("catalogue.tsv").getFirst());
    }
}

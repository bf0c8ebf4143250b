package org.anning.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Json;
import org.anning.common.Lang;
import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One casebook for all of them: it must stay as empty as it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseFileFaultTest {

    private CaseBench bench;

    @BeforeAll
    void open(@TempDir Path folder) {
        bench = new CaseBench(folder);
    }

    @AfterAll
    void close() {
        bench.close();
    }

    /** The sample that has something of everything. */
    private static String full() {
        return Sample.XIAOMAN.text();
    }

    /** Each row: what is replaced (the first time it stands there), by what, the key, the place. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "status" : "open"          | "status" : "ajar"            | common.json.value        | /facts/status
                    "contacts" : 1,            | "contacts" : "1",            | common.json.type         | /entries/0/facts/contacts
                    "contacts" : 1,            | "contacts" : 1e30,           | common.json.value        | /entries/0/facts/contacts
                    "monthlyOffer" : 1500.00   | "monthlyOffer" : 1e30        | common.json.value        | /facts/monthlyOffer
                    "monthlyOffer" : 1500.00   | "monthlyOffer" : -5          | casefile.at              | /facts
                    "openedOn" : "2026-11-03"  | "openedOn" : "0000-00-00"    | common.json.value        | /facts/openedOn
                    "openedOn" : "2026-11-03"  | "openedOn" : "2026-02-30"    | common.json.value        | /facts/openedOn
                    "openedOn" : "2026-11-03"  | "openedOn" : "2027-01-01"    | casefile.at              | /facts
                    "openedOn" : "2026-11-03", |                              | common.json.missing      | /facts/openedOn
                    "version" : 1              | "version" : 2                | casefile.version         | 2
                    "version" : 1              | "version" : 1, "extra" : []  | common.json.unknownField | /extra
                    "version" : 1              | "version" : 1, "version" : 1 | common.json.doubled      | /version
                    "product" : "credit_card"  | "product" : "gold"           | common.json.value        | /loans/1/facts/product
                    "amount" : 1096.00         | "amount" : "1096.00"         | common.json.type         | /loans/0/flows/1/amount
                    "field" : "danger_now"     | "field" : "danger"           | casefile.at              | /interviews/0
                    "field" : "danger_now"     | "field" : "safe_to_talk"     | casefile.at              | /interviews/0
                    "text" : "no"              | "text" : "perhaps"           | casefile.at              | /interviews/0
                    "blank" : "not_asked"      | "blank" : "forgotten"        | common.json.value        | /interviews/0/given/20/blank
                    "channel" : "lender_cs"    | "channel" : "the_lender"     | common.json.value        | /steps/2/facts/channel
                    "from" : "2025-12-08T09:14:00", |                        | common.json.missing      | /entries/0/facts/time
                    "from" : "2025-12-08T09:14:00" | "from" : "2099-12-08T09:14:00" | casefile.at       | /entries/0
                    "entryId" : "              | "entryId" : "0               | common.json.value        | /proofs/0/entryId
                    """)
    void aFaultIsOneSentenceThatNamesThePlaceAndNothingIsStored(
            String wanted, @Nullable String instead, String key, String place) {
        String sound = full();
        assertTrue(sound.contains(wanted), wanted);
        String broken =
                sound.replaceFirst(
                        Pattern.quote(wanted),
                        Matcher.quoteReplacement(instead == null ? "" : instead));

        Refusal refusal = refused(broken);

        assertEquals(key, refusal.textKey(), refusal.args().toString());
        assertEquals(place, String.valueOf(refusal.args().getFirst()));
    }

    private Refusal refused(String text) {
        Map<String, Long> before = bench.rows();

        Refusal refusal =
                assertThrows(
                        Refusal.class, () -> bench.importing.importCase(text, CaseImport.Ids.KEPT));

        assertEquals(before, bench.rows());
        for (Lang lang : Lang.values()) {
            String sentence = Texts.of(lang).sentence(refusal);
            assertFalse(sentence.contains("{") || sentence.contains("\n"), sentence);
        }
        return refusal;
    }

    @Test
    void aTruncatedFileIsRefusedWhereverItBreaksOff() {
        String sound = full();
        for (int cut = 0; cut < sound.length() - 3; cut += sound.length() / 60) {
            refused(sound.substring(0, cut));
        }
    }

    @Test
    void tenMillionBracketsAreRefused() {
        String brackets = "[".repeat(10_000_000);

        refused(brackets);
        refused("{\"version\":1,\"entries\":" + brackets);
        refused("{\"version\":1,\"client\":{\"facts\":" + "{\"a\":".repeat(2_000_000));
    }

    @Test
    void otherThanUtf8IsRefused() {
        for (String charset : new String[] {"GB18030", "UTF-16"}) {
            byte[] bytes = full().getBytes(Charset.forName(charset));

            Refusal refusal =
                    assertThrows(
                            Refusal.class,
                            () ->
                                    bench.importing.importCase(
                                            new ByteArrayInputStream(bytes), CaseImport.Ids.KEPT));

            assertEquals("casefile.notUtf8", refusal.textKey());
            assertEquals(0L, bench.rows().get("CaseFile"));
        }
    }

    @Test
    void moreThanFiftyMegabytesAreRefusedUnread() {
        byte[] bytes = new byte[50 * 1024 * 1024 + 1];

        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                bench.importing.importCase(
                                        new ByteArrayInputStream(bytes), CaseImport.Ids.KEPT));

        assertEquals("casefile.tooBig", refusal.textKey());
    }

    @Test
    void aReferenceToNothingIsRefused() {
        CaseJson file = new Json().read(full(), CaseJson.class);
        String entry = file.proofs().getFirst().entryId().toString();

        Refusal refusal =
                refused(
                        full().replaceAll(
                                        "\"entryId\" *: *\"" + entry,
                                        "\"entryId\" : \"00000000-0000-4000-8000-00000000dead"));

        assertEquals("casefile.dangling", refusal.textKey());
    }

    @Test
    void aLoanOfALenderWhoIsNotThereIsRefused() {
        CaseJson file = new Json().read(full(), CaseJson.class);
        String lender = file.loans().get(2).facts().lenderId().toString();

        Refusal refusal =
                refused(
                        full().replace(
                                        "\"id\" : \"" + lender,
                                        "\"id\" : \"00000000-0000-4000-8000-00000000dead"));

        assertEquals("casefile.dangling", refusal.textKey());
        assertEquals("/loans/2/facts/lenderId", refusal.args().getFirst());
    }

    @Test
    void anIdThatStandsTwiceIsRefused() {
        CaseJson file = new Json().read(full(), CaseJson.class);

        Refusal refusal =
                refused(
                        full().replace(
                                        file.consents().getFirst().id().toString(),
                                        file.client().id().toString()));

        assertEquals("casefile.idTwice", refusal.textKey());
    }

    @Test
    void aTextThatIsTooLongIsRefusedWithItsPlace() {
        CaseJson file = new Json().read(full(), CaseJson.class);

        Refusal refusal =
                refused(
                        full().replace(
                                        "\"" + file.client().facts().displayName() + "\"",
                                        "\"" + "长".repeat(300) + "\""));

        assertEquals("casefile.at", refusal.textKey());
        assertEquals("/client", refusal.args().getFirst());
    }
}

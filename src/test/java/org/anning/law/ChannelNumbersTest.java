package org.anning.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.anning.common.Texts;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

class ChannelNumbersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Pattern PLAIN = Pattern.compile("[0-9]{5}");
    private static final Pattern TOKEN = Pattern.compile("\\[\\[([^]]*)]]");
    private final Law law = new Law();

    @Test
    void aChangedNumberStandsInTheSentence() {
        String[] row =
                Objects.requireNonNull(LawTables.shipped().byKey("channels.tsv").get("nfra@"))
                        .clone();
        row[LawTables.columns("channels.tsv").indexOf("number")] = "12399";
        law.use(
                LawTables.with(
                        Map.of("channels.tsv", Map.of("nfra@", String.join("\t", row))), "+1"));

        assertEquals("打 12399 问", ChannelNumbers.in("打 [[nfra]] 问", law, Lang.ZH, DAY));
    }

    @Test
    void inEnglishOnlyTheDigitsAreSaid() {
        assertEquals(
                "10086, 10010, 10000, 10099", ChannelNumbers.in("[[carrier]]", law, Lang.EN, DAY));
        assertEquals("12345", ChannelNumbers.in("[[local_fin]]", law, Lang.EN, DAY));
        assertEquals("400-810-8866", ChannelNumbers.in("[[credit_center]]", law, Lang.EN, DAY));
    }

    @Test
    void everyNumberThatATextNamesIsThere() {
        for (Lang lang : Lang.values()) {
            for (String feature : Texts.FEATURES) {
                Texts.load(feature, lang)
                        .forEach((key, text) ->
                                TOKEN.matcher((String) text)
                                        .results()
                                        .forEach(found ->
                                                assertTrue(
                                                        PLAIN.matcher(
                                                                        ChannelNumbers.in(
                                                                                found.group(),
                                                                                law,
                                                                                lang,
                                                                                DAY))
                                                                .matches(),
                                                        key + " " + found.group())));
            }
        }
    }

    @Test
    void whatIsAdvisedNamesNoNumberOfItsOwn() {
        String[] known =
                law.channels().stream()
                        .flatMap(c -> Arrays.stream(c.number(Lang.EN).split(", ")))
                        .filter(n -> PLAIN.matcher(n).matches())
                        .toArray(String[]::new);
        for (Lang lang : Lang.values()) {
            for (String feature : new String[] {"advice", "interview", "desk"}) {
                Texts.load(feature, lang)
                        .forEach((key, text) -> {
                            if (!key.equals("advice.standardLine")) {
                                for (String number : known) {
                                    assertFalse(
                                            TOKEN.matcher((String) text)
                                                    .replaceAll("")
                                                    .contains(number),
                                            key + " " + text);
                                }
                            }
                        });
            }
        }
    }
}

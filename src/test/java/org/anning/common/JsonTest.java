package org.anning.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class JsonTest {

    record Outer(
            String name,
            int count,
            YesNo told,
            @Nullable LocalDate on,
            @Nullable Instant at,
            @Nullable Span span,
            List<Inner> parts) {}

    record Span(LocalDate first) {
        Span {
            first = first.withDayOfMonth(1);
        }
    }

    record Inner(BigDecimal yuan) {}

    private final Json json = new Json();

    @Test
    void writesCodesDatesAndMoneyPlainlyAndReadsThemBack() {
        Outer value =
                new Outer(
                        "小林",
                        3,
                        YesNo.UNKNOWN,
                        LocalDate.of(2026, 1, 1),
                        Instant.parse("2026-11-24T04:00:00.123456Z"),
                        null,
                        List.of(new Inner(new BigDecimal("1234567.80"))));

        String text = json.write(value);

        assertEquals(
                "{\"name\":\"小林\",\"count\":3,\"told\":\"unknown\",\"on\":\"2026-01-01\","
                        + "\"at\":\"2026-11-24T04:00:00.123456Z\","
                        + "\"parts\":[{\"yuan\":1234567.80}]}",
                text);
        assertEquals(value, json.read(text, Outer.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"name":"a","count":1,"told":"maybe","parts":[]}             | common.json.value        | /told
                    {"name":"a","count":"1","told":"yes","parts":[]}             | common.json.type         | /count
                    {"name":7,"count":1,"told":"yes","parts":[]}                 | common.json.value        | /name
                    {"name":"a","count":1.5,"told":"yes","parts":[]}             | common.json.value        | /count
                    {"name":"a","count":1,"told":"yes"}                          | common.json.missing      | /parts
                    {"count":1,"told":"yes","parts":[]}                          | common.json.missing      | /name
                    {"name":"a","count":1,"told":"yes","parts":[{}]}             | common.json.missing      | /parts/0/yuan
                    {"name":"a","count":1,"told":"yes","parts":[{"yuan":"x"}]}   | common.json.type         | /parts/0/yuan
                    {"name":"a","count":1,"told":"yes","parts":[],"more":1}      | common.json.unknownField | /more
                    {"name":"a","count":1,"told":"yes","parts":[],"on":"0000-00-00"} | common.json.value    | /on
                    {"name":"a","count":1,"told":"yes","parts":[                 | common.json.broken       | 1
                    {"name":"a","name":"b","count":1,"told":"yes","parts":[]}    | common.json.doubled      | /name
                    {"name":"a","count":1,"told":"yes","parts":[{"yuan":1,"yuan":2}]} | common.json.doubled | /parts/0/yuan
                    {"name":"a","told":"yes","parts":[]}                         | common.json.missing      | /count
                    {"name":"a","count":1e30,"told":"yes","parts":[]}            | common.json.value        | /count
                    {"name":"a","count":99999999999,"told":"yes","parts":[]}     | common.json.type         | /count
                    {"name":"a","count":1,"told":"yes","parts":[{"yuan":1e30}]}  | common.json.value        | /parts/0/yuan
                    {"name":"a","count":1,"told":"yes","parts":[{"yuan":1e-999999999}]} | common.json.value | /parts/0/yuan
                    {"name":"a","count":1,"told":"yes","parts":[],"on":20261124} | common.json.type         | /on
                    {"name":"a","count":1,"told":"yes","parts":[],"on":[2026,11,24]} | common.json.type     | /on
                    {"name":"a","count":1,"told":"yes","parts":[],"on":"2026-11-24T10:00:00Z"} | common.json.value | /on
                    {"name":"a","count":1,"told":"yes","parts":[],"on":""}       | common.json.value        | /on
                    {"name":"a","count":1,"told":"yes","parts":[],"on":"1026-11-24"} | common.json.value    | /on
                    {"name":"a\\ud800","count":1,"told":"yes","parts":[]}         | common.json.text         | /name
                    {"name":"a\\u0000","count":1,"told":"yes","parts":[]}         | common.json.text         | /name
                    {"name":"a","count":1,"told":"yes","parts":[],"at":5}        | common.json.type         | /at
                    {"name":"a","count":1,"told":"yes","parts":[],"at":"today"}  | common.json.value        | /at
                    {"name":"a","count":1,"told":"yes","parts":[],"span":{}}     | common.json.missing      | /span
                    [[[[[[                                                       | common.json.broken       |
                    """)
    void namesThePlaceOfAFault(String text, String key, @Nullable String place) {
        Refusal refusal = assertThrows(Refusal.class, () -> json.read(text, Outer.class));

        assertEquals(key, refusal.textKey(), refusal.args().toString());
        if (place != null) {
            assertEquals(place, refusal.args().getFirst());
        }
    }

    @Test
    void tenMillionBracketsAreRefusedQuickly() {
        String deep = "{\"name\":" + "[".repeat(10_000_000);

        assertThrows(Refusal.class, () -> json.read(deep, Outer.class));
    }
}

package org.anning.deadlines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.anning.common.Texts;
import org.anning.law.Deadline;
import org.anning.law.Law;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The calendar file leaves the casebook: what it may say, and that calendars can read it. */
class DeadlineCalendarTest {

    private static final Instant NOW = Instant.parse("2026-09-20T02:00:00Z");

    private static CaseDeadline deadline(String code, String day) {
        LocalDate start = LocalDate.parse(day);
        Deadline deadline = new Law().deadline(code, start).orElseThrow();
        return new CaseDeadline(
                new Beginning(code, Subject.STEP, new UUID(1, 2), start, false, null),
                deadline,
                DeadlineFacts.State.OPEN,
                null,
                null);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void itNamesTheDayAndTheNumberAndNothingOfTheMatter(Lang lang) {
        String file =
                new String(
                        DeadlineCalendar.of(
                                List.of(
                                        deadline("appeal_15", "2026-09-18"),
                                        deadline("timebar_3y", "2025-01-15")),
                                "2026-0012",
                                Texts.of(lang),
                                NOW),
                        StandardCharsets.UTF_8);

        assertTrue(file.contains("DTSTART;VALUE=DATE:20261008\r\n"));
        assertTrue(file.contains("DTEND;VALUE=DATE:20261009\r\n"));
        assertTrue(file.contains("2026-0012"));
        assertTrue(file.contains("TRIGGER:-P6DT15H\r\n"));
        assertTrue(file.contains("TRIGGER:-P0DT15H\r\n"));
        for (String word :
                List.of(
                        "债",
                        "贷",
                        "款",
                        "催",
                        "判决",
                        "上诉",
                        "支付",
                        "时效",
                        "debt",
                        "loan",
                        "appeal",
                        "limitation",
                        "judgment",
                        "lender",
                        "court")) {
            assertFalse(file.toLowerCase(java.util.Locale.ROOT).contains(word), word);
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void itIsWellFormed(Lang lang) {
        byte[] bytes =
                DeadlineCalendar.of(
                        List.of(deadline("appeal_15", "2026-09-18")),
                        "2026-0012, 很长的编号；很长的编号很长的编号很长的编号很长的编号",
                        Texts.of(lang),
                        NOW);
        String file = new String(bytes, StandardCharsets.UTF_8);

        assertTrue(file.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
        assertTrue(file.endsWith("END:VCALENDAR\r\n"));
        assertEquals(count(file, "BEGIN:"), count(file, "END:"));
        assertTrue(file.contains("2026-0012\\, "));
        for (String line : file.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertFalse(line.contains("\n"), line);
        }
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length;
    }
}

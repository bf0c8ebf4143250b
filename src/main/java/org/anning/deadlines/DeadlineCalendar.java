package org.anning.deadlines;

import org.anning.common.Texts;
import org.anning.law.WhoActs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/**
 * Deadlines as a calendar file (iCalendar, RFC 5545). It leaves the encrypted casebook, so it says
 * only that something is due for a case number: no name, no lender, no word about debts.
 */
public final class DeadlineCalendar {

    private static final int LINE_OCTETS = 75;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private DeadlineCalendar() {}

    /**
     * The file for one case: an all-day event for each open deadline, with alarms at nine in the
     * morning seven, three and one days before where the client's side must act, and on the day.
     *
     * @param number the case's number
     * @param now when it was made
     */
    public static byte[] of(List<CaseDeadline> all, String number, Texts texts, Instant now) {
        StringBuilder out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Anning//Anning//ZH");
        for (CaseDeadline d : all) {
            if (d.open()) {
                event(out, d, number, texts, now);
            }
        }
        line(out, "END:VCALENDAR");
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void event(
            StringBuilder out, CaseDeadline d, String number, Texts texts, Instant now) {
        LocalDate day = d.deadline().due();
        WhoActs who = d.deadline().rule().who();
        String title = texts.get(who.ours() ? "deadlines.ics.act" : "deadlines.ics.ask", number);
        line(out, "BEGIN:VEVENT");
        line(out, "UID:" + uid(d) + "@anning");
        line(out, "DTSTAMP:" + STAMP.format(now));
        line(out, "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day));
        line(out, "DTEND;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day.plusDays(1)));
        line(out, "SUMMARY:" + escaped(title));
        line(out, "TRANSP:TRANSPARENT");
        line(out, "CLASS:PRIVATE");
        alarm(out, title, "PT9H");
        if (who.ours()) {
            for (int before : new int[] {7, 3, 1}) {
                alarm(out, title, "-P" + (before - 1) + "DT15H");
            }
        }
        line(out, "END:VEVENT");
    }

    private static void alarm(StringBuilder out, String title, String trigger) {
        line(out, "BEGIN:VALARM");
        line(out, "ACTION:DISPLAY");
        line(out, "DESCRIPTION:" + escaped(title));
        line(out, "TRIGGER:" + trigger);
        line(out, "END:VALARM");
    }

    /** The same deadline has the same id in every export, so that a calendar replaces it. */
    private static UUID uid(CaseDeadline d) {
        String name = d.beginning().code() + " " + d.beginning().subjectId();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
    }

    /** Lines end with CR LF and are folded before 75 octets, never inside a character. */
    private static void line(StringBuilder out, String text) {
        int octets = 0;
        for (int c : text.codePoints().toArray()) {
            String one = Character.toString(c);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(one);
            octets += size;
        }
        out.append("\r\n");
    }
}

package org.anning.deadlines;

import org.anning.common.Lang;
import org.anning.common.Texts;
import org.anning.law.Deadline;
import org.anning.law.DeadlineRule;
import org.anning.law.Law;
import org.anning.law.Mark;
import org.anning.law.PeriodUnit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A deadline in the words of one language. */
public final class DeadlineWords {

    private static final DateTimeFormatter ZH =
            DateTimeFormatter.ofPattern("yyyy年M月d日（EEE）", Lang.ZH.locale());
    private static final DateTimeFormatter EN =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Lang.EN.locale());

    private final Texts texts;
    private final Law law;

    public DeadlineWords(Texts texts, Law law) {
        this.texts = texts;
        this.law = law;
    }

    /** What it is, such as 对判决上诉. */
    public String name(CaseDeadline d) {
        return rule(d).name(texts.lang());
    }

    /** A day in words, with its day of the week. */
    public String day(LocalDate day) {
        return (texts.lang() == Lang.ZH ? ZH : EN).format(day);
    }

    /** The last day; where it was moved, also the day as counted. */
    public String due(CaseDeadline d) {
        Deadline deadline = d.deadline();
        if (deadline.raw().equals(deadline.rolled())) {
            return day(deadline.rolled());
        }
        return deadline.due().equals(deadline.rolled())
                ? texts.get("deadlines.dueMoved", day(deadline.rolled()), day(deadline.raw()))
                : texts.get("deadlines.dueUnsure", day(deadline.raw()), day(deadline.rolled()));
    }

    /** The same in figures, for a narrow place. */
    public String dueShort(CaseDeadline d) {
        Deadline deadline = d.deadline();
        return deadline.raw().equals(deadline.rolled())
                ? deadline.rolled().toString()
                : texts.get(
                        "deadlines.dueShort",
                        deadline.rolled().toString(),
                        deadline.raw().toString());
    }

    /** How pressing it is, and in how many days. */
    public String when(CaseDeadline d, LocalDate today) {
        long days = today.until(d.deadline().due(), java.time.temporal.ChronoUnit.DAYS);
        if (days < 0) {
            return texts.get("deadlines.ago", -days);
        }
        return days == 0 ? texts.get("deadlines.today") : texts.get("deadlines.in", days);
    }

    /** From which day it is counted, and why. */
    public String start(CaseDeadline d) {
        String from =
                texts.get(
                        "deadlines.start",
                        rule(d).startName(texts.lang()),
                        day(d.deadline().start()));
        if (!d.beginning().rough()) {
            return from;
        }
        boolean sent = d.beginning().subject() == Subject.STEP;
        return from + texts.get(sent ? "deadlines.roughSent" : "deadlines.rough");
    }

    /** Who must do what. */
    public String act(CaseDeadline d) {
        return texts.get(
                "deadlines.act",
                texts.name("deadlines.who", rule(d).who()),
                rule(d).act(texts.lang()));
    }

    /** What follows when the day passes. */
    public String missed(CaseDeadline d) {
        return texts.get("deadlines.missed", rule(d).missed(texts.lang()));
    }

    /** How it is counted. */
    public String counting(CaseDeadline d) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.get("deadlines.length." + rule(d).unit().code(), rule(d).length()));
        if (rule(d).unit() != PeriodUnit.WORKING_DAYS) {
            parts.add(texts.name("deadlines.counting", rule(d).counting()));
        }
        if (!d.deadline().holidaysChecked()) {
            parts.add(texts.get("deadlines.holidaysUnchecked"));
        }
        if (!d.deadline().extended().isEmpty()) {
            parts.add(
                    texts.get(
                            "deadlines.extended",
                            d.deadline().extended().stream()
                                    .map(this::day)
                                    .collect(Collectors.joining(comma()))));
        }
        return String.join(texts.lang().pick("；", "; "), parts);
    }

    /** From which day, how it is counted, and by which source. */
    public String basis(CaseDeadline d) {
        return String.join("  ·  ", start(d), counting(d), source(d));
    }

    private String comma() {
        return texts.lang().pick("、", ", ");
    }

    /** The provisions it rests on; a row that nobody checked says so. */
    public String source(CaseDeadline d) {
        List<String> keys = rule(d).provisions();
        String source =
                keys.isEmpty()
                        ? texts.get("deadlines.practice")
                        : keys.stream()
                                .map(k -> law.catalogue().provision(k).title(texts.lang()))
                                .collect(Collectors.joining(comma()));
        Mark mark = rule(d).mark();
        return texts.get("deadlines.source", source)
                + (mark == Mark.CHECKED ? "" : " · " + texts.name("law.mark", mark));
    }

    private static DeadlineRule rule(CaseDeadline d) {
        return d.deadline().rule();
    }
}

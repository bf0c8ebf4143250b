package org.anning.reports;

import org.anning.common.Coded;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * All reports: what the rows are follows from {@link CaseFigures}; here stand what is counted, into
 * which columns, and what is added up beside. Names are the texts {@code reports.kind.code}, what
 * they say {@code reports.what.code}, columns {@code reports.column.name}.
 */
public enum ReportKind implements Coded {
    INTAKE_MONTH(Unit.CASES, null, "cases"),
    INTAKE_REGION(Unit.CASES, null, "cases"),
    INTAKE_AGE(Unit.CASES, null, "cases"),
    CONDUCT(Unit.CASES, null, "cases"),
    LENDERS(Unit.CASES, null, "cases"),
    CHANNELS(Unit.THINGS, null, "answered", "waiting"),
    ANSWER_TIME(Unit.THINGS, null, "answers"),
    OUTCOMES(Unit.CASES, null, "cases"),
    MONEY(Unit.CASES, "yuan", "cases"),
    FOLLOW_UP(Unit.THINGS, null, "deadlines"),
    HOURS(Unit.CASES, "hours", "cases"),
    STALE_ADVICE(Unit.THINGS, null, "current", "older");

    /** The state of this table; a report names it. */
    public static final String VERSION = "1";

    /** What is counted. */
    public enum Unit {
        /** Each case once in a row and column. */
        CASES,
        /** Each thing. */
        THINGS
    }

    private final Unit unit;
    private final @Nullable String sum;
    private final List<String> columns;

    ReportKind(Unit unit, @Nullable String sum, String... columns) {
        this.unit = unit;
        this.sum = sum;
        this.columns = List.of(columns);
    }

    /** What is counted. */
    public Unit unit() {
        return unit;
    }

    /** What is added up beside the count, or null. */
    public @Nullable String sum() {
        return sum;
    }

    /** The columns; each thing is counted in one of them. */
    public List<String> columns() {
        return columns;
    }
}

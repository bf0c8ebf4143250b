package org.anning.timeline.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.anning.common.Problem;
import org.anning.timeline.EventTime;
import org.anning.timeline.Precision;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The time of an entry in the form: how well it is known, and what is known of it. */
public final class TimeForm {

    private static final LocalTime LAST = LocalTime.of(23, 59, 59);

    private final ObjectProperty<Precision> precision =
            new SimpleObjectProperty<>(Precision.MINUTE);
    private final ObjectProperty<@Nullable LocalDate> fromDay = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> toDay = new SimpleObjectProperty<>();
    private final StringProperty fromClock = new SimpleStringProperty("");
    private final StringProperty toClock = new SimpleStringProperty("");
    private final StringProperty said = new SimpleStringProperty("");
    private final BooleanProperty unreadable = new SimpleBooleanProperty();

    /** How exactly the time is known; decides which of the fields below count. */
    public ObjectProperty<Precision> precisionProperty() {
        return precision;
    }

    public ObjectProperty<@Nullable LocalDate> fromDayProperty() {
        return fromDay;
    }

    public ObjectProperty<@Nullable LocalDate> toDayProperty() {
        return toDay;
    }

    public StringProperty fromClockProperty() {
        return fromClock;
    }

    public StringProperty toClockProperty() {
        return toClock;
    }

    /** The words in which the time was given. */
    public StringProperty saidProperty() {
        return said;
    }

    /** Whether a day stands in its field that cannot be read. */
    public BooleanProperty unreadableProperty() {
        return unreadable;
    }

    /** Whether a last day belongs to this precision. */
    public static boolean hasLastDay(Precision precision) {
        return precision == Precision.RANGE || precision == Precision.VAGUE;
    }

    /** Whether a time of day belongs to this precision. */
    public static boolean hasClock(Precision precision) {
        return precision != Precision.DAY && precision != Precision.VAGUE;
    }

    /** Whether a second time of day belongs to this precision. */
    public static boolean hasLastClock(Precision precision) {
        return hasClock(precision) && precision != Precision.EXACT && precision != Precision.MINUTE;
    }

    void load(EventTime time) {
        precision.set(time.precision());
        fromDay.set(time.firstDay());
        toDay.set(time.lastDay());
        boolean wholeDays =
                time.from().toLocalTime().equals(LocalTime.MIN)
                        && time.to().toLocalTime().equals(LAST);
        boolean clock = hasClock(time.precision()) && !wholeDays;
        fromClock.set(clock ? ClockText.write(time.from().toLocalTime()) : "");
        toClock.set(
                clock && hasLastClock(time.precision())
                        ? ClockText.write(time.to().toLocalTime())
                        : "");
        said.set(Objects.requireNonNullElse(time.said(), ""));
    }

    /** The time as it stands in the form; what keeps it from being one is added to the problems. */
    Optional<EventTime> read(List<Problem> problems) {
        Precision known = precision.get();
        LocalDate first = fromDay.get();
        LocalDate last = hasLastDay(known) ? toDay.get() : first;
        if (unreadable.get()) {
            problems.add(Problem.error("time", "timeline.problem.day"));
            return Optional.empty();
        }
        if (first == null) {
            problems.add(Problem.error("time", "timeline.problem.noDay"));
            return Optional.empty();
        }
        if (last == null) {
            problems.add(Problem.error("toDay", "timeline.problem.noLastDay"));
            return Optional.empty();
        }
        LocalTime start = clock(fromClock, hasClock(known), "fromClock", problems);
        LocalTime end = clock(toClock, hasLastClock(known), "toClock", problems);
        if (problems.stream().anyMatch(Problem::blocks)) {
            return Optional.empty();
        }
        boolean needsClock =
                known == Precision.MINUTE || known == Precision.EXACT || known == Precision.HOUR;
        if (needsClock && start == null) {
            problems.add(Problem.error("fromClock", "timeline.problem.noClock"));
            return Optional.empty();
        }
        return Optional.of(time(known, first, last, start, end));
    }

    private EventTime time(
            Precision known,
            LocalDate first,
            LocalDate last,
            @Nullable LocalTime start,
            @Nullable LocalTime end) {
        LocalDateTime from = first.atTime(Objects.requireNonNullElse(start, LocalTime.MIN));
        LocalDateTime to =
                switch (known) {
                    case EXACT -> from;
                    case MINUTE -> from.plusSeconds(59);
                    case HOUR -> end == null ? from.plusSeconds(3599) : last.atTime(end);
                    default -> last.atTime(Objects.requireNonNullElse(end, LAST));
                };
        boolean overMidnight =
                to.isBefore(from) && (known == Precision.HOUR || known == Precision.PART_OF_DAY);
        return new EventTime(from, overMidnight ? to.plusDays(1) : to, known, said.get());
    }

    private static @Nullable LocalTime clock(
            StringProperty typed, boolean counts, String field, List<Problem> problems) {
        if (!counts || typed.get().isBlank()) {
            return null;
        }
        Optional<LocalTime> read = ClockText.read(typed.get());
        if (read.isEmpty()) {
            problems.add(Problem.error(field, "timeline.problem.clock"));
        }
        return read.orElse(null);
    }
}

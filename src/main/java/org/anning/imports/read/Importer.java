package org.anning.imports.read;

import org.anning.common.PersonalData;
import org.anning.common.Problem;
import org.anning.common.Refusal;
import org.anning.loans.ImportedPayment;
import org.anning.loans.WalletFacts;
import org.anning.timeline.CallerNumber;
import org.anning.timeline.Direction;
import org.anning.timeline.EntryChecks;
import org.anning.timeline.EventTime;
import org.anning.timeline.Precision;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads a file in two steps: {@link #probe} says what it is and what must be asked, {@link #read}
 * reads all of it. Nothing is stored here.
 */
public final class Importer {

    /** More rows than this are not read at once. */
    public static final int MOST_ROWS = 150_000;

    private static final long MOST_CHARACTERS = 150_000_000;

    private final Clock clock;

    /**
     * @param clock says which times are in the future
     */
    public Importer(Clock clock) {
        this.clock = clock;
    }

    /** What a file is. */
    public Probe probe(SourceFile file, Watch watch) {
        Look look = Look.at(file, watch);
        try {
            return new Prober(file, look).probe();
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    /**
     * Everything a file holds, doubles within it found.
     *
     * @param told what a person said about it; refused where something asked was not said
     */
    public Reading read(SourceFile file, Probe probe, Told told, Watch watch) {
        Collector collector = new Collector(probe, file.name(), own(probe, told), told, watch);
        try {
            if (probe.look().form() == Look.Form.XML) {
                new BackupReader(file, probe.look()).each(collector::record);
            } else {
                table(file, probe, told, collector);
            }
        } catch (IOException e) {
            throw file.unreadable(e);
        }
        return collector.reading();
    }

    private static @Nullable String own(Probe probe, Told told) {
        return told.ownNumber() == null ? probe.ownNumber() : told.ownNumber();
    }

    private static void table(SourceFile file, Probe probe, Told told, Collector collector)
            throws IOException {
        Map<Field, Integer> columns = columns(probe, told);
        if (!Objects.requireNonNull(probe.layout().family()).enough(columns.keySet())) {
            throw new Refusal("imports.ask.columns");
        }
        if (probe.asks().contains(Probe.Ask.YEAR) && told.year() == null) {
            throw new Refusal("imports.ask.year");
        }
        if (probe.asks().contains(Probe.Ask.DIRECTION) && told.incoming() == null) {
            throw new Refusal("imports.ask.direction", String.join(", ", probe.codes()));
        }
        TableReader reader =
                new TableReader(
                        probe.layout(),
                        columns,
                        probe.columns().stream().map(c -> Cells.name(c.name())).toList(),
                        told,
                        CallerNumber.normalise(own(probe, told)));
        Rows.of(file.sheet(probe.sheet()), probe.look(), probe.delimiter())
                .each(row -> {
                    if (row.number() > probe.headerRow() && !row.blank()) {
                        collector.record(row.number(), reader.take(row));
                    }
                    return true;
                });
    }

    /** Which column each field is in: as the person said, or as it was found. */
    private static Map<Field, Integer> columns(Probe probe, Told told) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        for (int i = 0; i < probe.columns().size(); i++) {
            Field field =
                    told.columns().isEmpty()
                            ? probe.columns().get(i).field()
                            : i < told.columns().size() ? told.columns().get(i) : null;
            if (field != null) {
                columns.putIfAbsent(field, i);
            }
        }
        return columns;
    }

    /** What makes two calls or messages the same (domain 9.8). */
    @PersonalData
    private record Same(
            boolean message,
            @Nullable String number,
            EventTime time,
            Direction direction,
            @Nullable String text) {

        static Same of(ContactRecord c) {
            return new Same(
                    c.channel() != org.anning.timeline.Channel.CALL,
                    c.plainNumber(),
                    c.time(),
                    c.direction(),
                    c.text());
        }

        @Override
        public String toString() {
            return "Same";
        }
    }

    /** Gathers what the rows are. */
    private final class Collector {

        private final Probe probe;
        private final @Nullable String name;
        private final @Nullable String own;
        private final Told told;
        private final Watch watch;
        private final List<ContactRecord> contacts = new ArrayList<>();
        private final List<Integer> yearless = new ArrayList<>();
        private final List<ImportedPayment> payments = new ArrayList<>();
        private final List<Reading.Skip> skipped = new ArrayList<>();
        private final List<Reading.Double> doubled = new ArrayList<>();
        private final List<Integer> otherDuration = new ArrayList<>();
        private final List<Integer> mended = new ArrayList<>();
        private final Map<WalletFacts, Integer> flows = new HashMap<>();
        private int rows;
        private long characters;

        Collector(
                Probe probe, @Nullable String name, @Nullable String own, Told told, Watch watch) {
            this.probe = probe;
            this.name = name;
            this.own = own;
            this.told = told;
            this.watch = watch;
        }

        boolean record(int number, Taken taken) {
            rows++;
            if (rows > MOST_ROWS) {
                throw new Refusal("imports.problem.tooMany", MOST_ROWS);
            }
            watch.at(0, 0);
            switch (taken) {
                case Taken.Skipped(Reason reason) -> skipped.add(new Reading.Skip(number, reason));
                case Taken.Contact(ContactRecord contact, boolean noYear) -> {
                    weigh(number, contact.line());
                    if (noYear) {
                        yearless.add(contacts.size());
                    }
                    contacts.add(contact);
                }
                case Taken.Payment(ImportedPayment payment) -> {
                    weigh(number, payment.line());
                    payment(payment);
                }
            }
            return true;
        }

        private void weigh(int number, String line) {
            if (line.contains(Xml.BROKEN)) {
                mended.add(number);
            }
            characters += line.length();
            if (characters > MOST_CHARACTERS) {
                throw new Refusal("imports.problem.tooMuch");
            }
        }

        /** The same order number, time, direction and amount. */
        private void payment(ImportedPayment payment) {
            WalletFacts f = payment.facts();
            WalletFacts key =
                    new WalletFacts(
                            f.at(),
                            null,
                            f.orderNo() == null ? f.party() : null,
                            null,
                            f.orderNo() == null ? f.item() : null,
                            f.direction(),
                            f.amount(),
                            null,
                            null,
                            f.orderNo(),
                            null,
                            null);
            Integer kept = flows.putIfAbsent(key, payment.rowNo());
            if (kept == null) {
                payments.add(payment);
            } else {
                doubled.add(new Reading.Double(payment.rowNo(), kept));
            }
        }

        Reading reading() {
            overNewYear();
            return new Reading(
                    probe,
                    name,
                    own,
                    rows,
                    judged(),
                    List.copyOf(payments),
                    sorted(),
                    List.copyOf(doubled),
                    List.copyOf(otherDuration),
                    List.copyOf(mended));
        }

        private List<Reading.Skip> sorted() {
            return skipped.stream()
                    .sorted(java.util.Comparator.comparingInt(Reading.Skip::rowNo))
                    .toList();
        }

        /** A list without years that runs over New Year: the year told is that of its last day. */
        private void overNewYear() {
            boolean late = false;
            boolean early = false;
            for (int i : yearless) {
                int month = contacts.get(i).time().from().getMonthValue();
                late |= month >= 11;
                early |= month <= 2;
            }
            if (!late || !early || told.year() == null) {
                return;
            }
            for (int i : yearless) {
                ContactRecord c = contacts.get(i);
                if (c.time().from().getMonthValue() >= 7) {
                    EventTime t = c.time();
                    EventTime before =
                            new EventTime(
                                    t.from().minusYears(1),
                                    t.to().minusYears(1),
                                    t.precision(),
                                    null);
                    contacts.set(i, at(c, before));
                }
            }
        }

        private static ContactRecord at(ContactRecord c, EventTime time) {
            return new ContactRecord(
                    c.rowNo(),
                    c.channel(),
                    c.ownNumber(),
                    c.number(),
                    time,
                    c.direction(),
                    c.outcome(),
                    c.durationSeconds(),
                    c.text(),
                    c.place(),
                    c.fee(),
                    c.line());
        }

        /** Without doubles and without what cannot have happened. */
        private List<ContactRecord> judged() {
            Map<Same, ContactRecord> seen = new HashMap<>();
            List<ContactRecord> kept = new ArrayList<>();
            for (ContactRecord c : contacts) {
                if (EntryChecks.check(c.facts(null), clock).stream().anyMatch(Problem::blocks)) {
                    skipped.add(new Reading.Skip(c.rowNo(), Reason.IMPOSSIBLE_TIME));
                    continue;
                }
                boolean exact = c.time().precision() == Precision.EXACT;
                ContactRecord first = exact ? seen.putIfAbsent(Same.of(c), c) : null;
                if (first == null) {
                    kept.add(c);
                } else {
                    doubled.add(new Reading.Double(c.rowNo(), first.rowNo()));
                    if (!Objects.equals(c.durationSeconds(), first.durationSeconds())) {
                        otherDuration.add(c.rowNo());
                    }
                }
            }
            return kept;
        }
    }
}

package org.anning.imports;

import org.anning.common.PersonalData;
import org.anning.imports.read.ContactRecord;
import org.anning.imports.read.Layout;
import org.anning.imports.read.Probe;
import org.anning.imports.read.Reading;
import org.anning.imports.read.Reason;
import org.anning.timeline.Channel;
import org.anning.timeline.Direction;
import org.anning.timeline.NightHours;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of every row of a file. The figures are counted as domain 9.8 says; {@code rowsRead}
 * is taken, doubled and skipped together.
 *
 * @param encoding of its text
 * @param skippedRows which rows were not taken, by reason
 * @param doubledInFile rows that stand in the file twice
 * @param doubledInCase rows that the case held already
 * @param otherDuration rows among the doubled ones that give another duration than the one kept
 * @param mended rows in which a broken character was replaced
 * @param days the figures of each day, where it holds calls
 * @param sheets which sheet of a workbook was read, where it has several
 */
@PersonalData
public record ImportReport(
        Layout layout,
        @Nullable String file,
        String sha256,
        long bytes,
        String encoding,
        @Nullable String ownNumber,
        int rowsRead,
        int taken,
        int duplicates,
        int skipped,
        List<Why> skippedRows,
        String doubledInFile,
        String doubledInCase,
        String otherDuration,
        String mended,
        Figures figures,
        List<Day> days,
        @Nullable Sheets sheets) {

    /**
     * The sheets of a workbook by name.
     *
     * @param read the one whose rows these are
     * @param notRead the others that hold anything; nothing of them was taken
     */
    @PersonalData
    public record Sheets(String read, List<String> notRead) {

        static @Nullable Sheets of(Probe probe) {
            if (probe.sheets().size() < 2) {
                return null;
            }
            Map<Boolean, List<String>> names =
                    probe.sheets().stream()
                            .collect(
                                    Collectors.partitioningBy(
                                            s -> s.number() == probe.sheet(),
                                            Collectors.mapping(
                                                    Probe.Sheet::name, Collectors.toList())));
            return new Sheets(
                    String.join("", names.getOrDefault(true, List.of())),
                    names.getOrDefault(false, List.of()));
        }

        @Override
        public String toString() {
            return "Sheets";
        }
    }

    /** Rows that were not taken for one reason. */
    public record Why(Reason reason, int count, String rows) {}

    /**
     * Figures of the rows that were taken.
     *
     * @param attempts calls that meant to reach the client
     * @param answered those that lasted more than 0 seconds
     * @param night attempts from 22:00:00 to 07:59:59
     * @param texts messages that the client got
     * @param outgoing calls and messages of the client
     * @param elsewhere calls that went to a mailbox or another number: not counted
     * @param numbers different numbers behind the attempts and texts; hidden ones are one
     */
    public record Figures(
            int attempts,
            int answered,
            int night,
            int answeredAtNight,
            int texts,
            int outgoing,
            int elsewhere,
            int numbers) {}

    /** The figures of one day. */
    public record Day(LocalDate day, Figures figures) {}

    static ImportReport of(
            Reading reading,
            List<ContactRecord> taken,
            int payments,
            Doubles inCase,
            NightHours night) {
        Map<Reason, List<Integer>> why = new EnumMap<>(Reason.class);
        reading.skipped()
                .forEach(s ->
                        why.computeIfAbsent(s.reason(), _ -> new ArrayList<>()).add(s.rowNo()));
        List<Integer> otherDuration = new ArrayList<>(reading.otherDuration());
        otherDuration.addAll(inCase.otherDuration());
        Map<LocalDate, List<ContactRecord>> days = new TreeMap<>();
        taken.stream()
                .filter(ContactRecord::attempt)
                .forEach(c ->
                        days.computeIfAbsent(c.time().firstDay(), _ -> new ArrayList<>()).add(c));
        return new ImportReport(
                reading.probe().layout(),
                reading.fileName(),
                reading.probe().sha256(),
                reading.probe().size(),
                reading.probe().encoding(),
                reading.ownNumber(),
                reading.rowsRead(),
                taken.size() + payments,
                reading.doubled().size() + inCase.rows().size(),
                reading.skipped().size(),
                why.entrySet().stream()
                        .map(e ->
                                new Why(
                                        e.getKey(),
                                        e.getValue().size(),
                                        RowRanges.of(e.getValue())))
                        .toList(),
                RowRanges.of(reading.doubled().stream().map(Reading.Double::rowNo).toList()),
                RowRanges.of(inCase.rows()),
                RowRanges.of(otherDuration),
                RowRanges.of(reading.mended()),
                figures(taken, night),
                days.entrySet().stream()
                        .map(e -> new Day(e.getKey(), figures(e.getValue(), night)))
                        .toList(),
                Sheets.of(reading.probe()));
    }

    /**
     * Rows that the case held already.
     *
     * @param otherDuration those that give another duration than the entry in the case
     */
    record Doubles(List<Integer> rows, List<Integer> otherDuration) {}

    private static Figures figures(List<ContactRecord> all, NightHours night) {
        return new Figures(
                (int) all.stream().filter(ContactRecord::attempt).count(),
                (int) all.stream().filter(ContactRecord::answered).count(),
                (int) all.stream().filter(c -> c.attempt() && c.at(night)).count(),
                (int) all.stream().filter(c -> c.answered() && c.at(night)).count(),
                (int) all.stream().filter(ImportReport::textToClient).count(),
                (int) all.stream().filter(c -> c.direction() == Direction.OUTGOING).count(),
                (int) all.stream().filter(c -> !c.outcome().reachesClient()).count(),
                (int)
                        all.stream()
                                .filter(c -> c.attempt() || textToClient(c))
                                .map(c -> Objects.requireNonNullElse(c.plainNumber(), ""))
                                .distinct()
                                .count());
    }

    private static boolean textToClient(ContactRecord c) {
        return c.channel() != Channel.CALL && c.direction() == Direction.INCOMING;
    }

    @Override
    public String toString() {
        return "ImportReport";
    }
}

package org.anning.imports.read;

import static org.anning.imports.read.Field.*;

import org.anning.loans.ImportedPayment;
import org.anning.loans.WalletDirection;
import org.anning.loans.WalletFacts;
import org.anning.timeline.CallerNumber;
import org.anning.timeline.Channel;
import org.anning.timeline.Direction;
import org.anning.timeline.EventTime;
import org.anning.timeline.Outcome;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns the rows of a table into calls, messages or payments, by what its columns are. */
final class TableReader {

    private static final Pattern NOTE =
            Pattern.compile(
                    "^(合计|总计|小计|共计|共\\d|总共|注[:：]|说明|备注[:：]|特别提示|温馨提示|提示|-{3,}|={3,}|total|sum).*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int LONGEST_TEXT = 20_000;
    private static final int LINE = 400;
    private static final int WORDS = 2000;
    private static final int NUMBER = 200;

    private final Layout layout;
    private final Map<Field, Integer> columns;
    private final List<String> names;
    private final Told told;
    private final @Nullable String ownNumber;

    /**
     * @param names of the columns in their one form
     * @param ownNumber the client's number in its one form, where it is known
     */
    TableReader(
            Layout layout,
            Map<Field, Integer> columns,
            List<String> names,
            Told told,
            @Nullable String ownNumber) {
        this.layout = layout;
        this.columns = columns;
        this.names = names;
        this.told = told;
        this.ownNumber = ownNumber;
    }

    /** What a row is. */
    Taken take(Row row) {
        String first =
                row.cells().stream().filter(Predicate.not(String::isEmpty)).findFirst().orElse("");
        if (NOTE.matcher(first).matches()) {
            return new Taken.Skipped(Reason.TOTAL_OR_NOTE);
        }
        if (again(row)) {
            return new Taken.Skipped(Reason.HEADER_AGAIN);
        }
        return switch (Objects.requireNonNull(layout.family())) {
            case CARRIER, LOG -> call(row);
            case MESSAGES -> message(row);
            case WECHAT, ALIPAY -> payment(row);
        };
    }

    private boolean again(Row row) {
        long same =
                Stream.iterate(0, i -> i < names.size(), i -> i + 1)
                        .filter(i -> !names.get(i).isEmpty())
                        .filter(i -> names.get(i).equals(Cells.name(row.cell(i))))
                        .count();
        return same >= 2;
    }

    private String cell(Row row, Field field) {
        Integer column = columns.get(field);
        return column == null ? "" : row.cell(column);
    }

    /** Without a time, a row with little in it is a note; one with much lacks its time. */
    private static Taken timeless(Row row) {
        long filled = row.cells().stream().filter(Predicate.not(String::isEmpty)).count();
        return new Taken.Skipped(filled < 3 ? Reason.TOTAL_OR_NOTE : Reason.NO_TIME);
    }

    private static EventTime time(Moment moment) {
        if (moment.seconds()) {
            return EventTime.exactly(moment.at());
        }
        return moment.clock()
                ? EventTime.minute(moment.at())
                : EventTime.day(moment.at().toLocalDate());
    }

    private Taken call(Row row) {
        String start = cell(row, START);
        Optional<Moment> moment = Moment.of(start, cell(row, CLOCK), told.year());
        if (moment.isEmpty()) {
            return timeless(row);
        }
        Optional<Directions> found = directions(row);
        if (found.isEmpty()) {
            return new Taken.Skipped(Reason.NO_DIRECTION);
        }
        Directions said = found.get();
        boolean text = text(row);
        Integer seconds = Cells.seconds(cell(row, DURATION)).orElse(null);
        String words = Cells.text(cell(row, Field.TEXT));
        if (words != null && words.length() > LONGEST_TEXT) {
            return new Taken.Skipped(Reason.TOO_LONG);
        }
        boolean incoming = said.direction() == Direction.INCOMING;
        String other = cell(row, OTHER);
        String own = cell(row, OWN);
        if (columns.containsKey(CALLER) && columns.containsKey(CALLEE)) {
            other = cell(row, incoming ? CALLER : CALLEE);
            own = cell(row, incoming ? CALLEE : CALLER);
        }
        ContactRecord contact =
                new ContactRecord(
                        row.number(),
                        text ? Channel.SMS : Channel.CALL,
                        Numbers.of(own),
                        Numbers.of(other),
                        time(moment.get()),
                        said.direction(),
                        text ? Outcome.UNKNOWN : said.outcome(seconds == null ? 0 : seconds),
                        text ? null : seconds,
                        words,
                        Cells.text(cell(row, PLACE), LINE),
                        Cells.text(cell(row, FEE), LINE),
                        row.line());
        return new Taken.Contact(contact, Moment.lacksYear(start));
    }

    private boolean text(Row row) {
        boolean texts = layout == Layout.MOBILE_TEXTS || layout == Layout.CARRIER_TEXTS;
        return texts
                || Stream.of(KIND, DIRECTION, SERVICE)
                        .map(field -> cell(row, field))
                        .anyMatch(cell -> cell.contains("短信") || cell.contains("彩信"));
    }

    private Optional<Directions> directions(Row row) {
        String cell = cell(row, DIRECTION);
        if (told.incoming() != null && cell.matches("\\d")) {
            boolean incoming = cell.equals(told.incoming());
            return Optional.of(
                    new Directions(
                            incoming ? Direction.INCOMING : Direction.OUTGOING, Outcome.UNKNOWN));
        }
        return Directions.of(cell).or(() -> Directions.of(cell(row, KIND))).or(() -> bySides(row));
    }

    /** Where a row says caller and callee, the client's own number tells which way it went. */
    private Optional<Directions> bySides(Row row) {
        if (ownNumber == null || !columns.containsKey(CALLER) || !columns.containsKey(CALLEE)) {
            return Optional.empty();
        }
        if (ownNumber.equals(CallerNumber.normalise(cell(row, CALLEE)))) {
            return Optional.of(new Directions(Direction.INCOMING, Outcome.UNKNOWN));
        }
        return ownNumber.equals(CallerNumber.normalise(cell(row, CALLER)))
                ? Optional.of(new Directions(Direction.OUTGOING, Outcome.UNKNOWN))
                : Optional.empty();
    }

    private Taken message(Row row) {
        Optional<Moment> moment = Moment.of(cell(row, START), "");
        if (moment.isEmpty()) {
            return timeless(row);
        }
        String type = cell(row, TYPE).toLowerCase(Locale.ROOT);
        if (type.contains("notification") || type.contains("通知")) {
            return new Taken.Skipped(Reason.NOTIFICATION);
        }
        Optional<Directions> said = Directions.of(type);
        if (said.isEmpty()) {
            return new Taken.Skipped(Reason.NO_DIRECTION);
        }
        boolean incoming = said.get().direction() == Direction.INCOMING;
        String status = cell(row, STATUS).toLowerCase(Locale.ROOT);
        if (!incoming && (status.contains("fail") || status.contains("not sent"))) {
            return new Taken.Skipped(Reason.NOT_SENT);
        }
        String words = words(row);
        if (words == null) {
            return new Taken.Skipped(Reason.NO_WORDS);
        }
        if (words.length() > LONGEST_TEXT) {
            return new Taken.Skipped(Reason.TOO_LONG);
        }
        String sender = cell(row, SENDER);
        String other = incoming && !sender.isEmpty() ? sender : cell(row, SESSION);
        ContactRecord contact =
                new ContactRecord(
                        row.number(),
                        layout == Layout.IMAZING_WHATSAPP ? Channel.IM : Channel.SMS,
                        null,
                        Numbers.of(other),
                        time(moment.get()),
                        said.get().direction(),
                        Outcome.UNKNOWN,
                        null,
                        words,
                        null,
                        null,
                        row.line());
        return new Taken.Contact(contact, false);
    }

    /** Subject and text; of a message that is only a picture, the picture's name. */
    private @Nullable String words(Row row) {
        List<String> parts =
                Stream.of(cell(row, SUBJECT), cell(row, Field.TEXT))
                        .map(Cells::text)
                        .filter(Objects::nonNull)
                        .toList();
        if (!parts.isEmpty()) {
            return String.join("\n", parts);
        }
        String attachment = Cells.text(cell(row, ATTACHMENT), LINE);
        return attachment == null ? null : "[" + attachment + "]";
    }

    private Taken payment(Row row) {
        Optional<Moment> moment =
                Moment.of(cell(row, START), "").or(() -> Moment.of(cell(row, CREATED), ""));
        if (moment.isEmpty()) {
            return timeless(row);
        }
        String status = cell(row, STATUS);
        if (status.contains("关闭") || status.contains("失败")) {
            return new Taken.Skipped(Reason.CLOSED);
        }
        Optional<BigDecimal> amount = Cells.yuan(cell(row, AMOUNT));
        if (amount.isEmpty()) {
            return new Taken.Skipped(Reason.NO_AMOUNT);
        }
        BigDecimal refund = Cells.yuan(cell(row, REFUND)).orElse(BigDecimal.ZERO);
        String state = refund.signum() > 0 ? status + " 退款 " + refund.toPlainString() : status;
        String flow = cell(row, FLOW);
        WalletDirection direction =
                flow.equals("收入")
                        ? WalletDirection.IN
                        : flow.equals("支出") ? WalletDirection.OUT : WalletDirection.NEUTRAL;
        WalletFacts facts =
                new WalletFacts(
                        moment.get().at(),
                        Cells.text(cell(row, CATEGORY), LINE),
                        Cells.text(cell(row, PARTY), LINE),
                        Cells.text(cell(row, ACCOUNT), LINE),
                        Cells.text(cell(row, ITEM), WORDS),
                        direction,
                        amount.get(),
                        Cells.text(cell(row, METHOD), LINE),
                        Cells.text(state, LINE),
                        Cells.text(cell(row, ORDER), NUMBER),
                        Cells.text(cell(row, MERCHANT), NUMBER),
                        Cells.text(cell(row, Field.NOTE), WORDS));
        return new Taken.Payment(new ImportedPayment(facts, row.number(), row.line()));
    }
}

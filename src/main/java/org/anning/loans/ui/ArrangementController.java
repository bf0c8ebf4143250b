package org.anning.loans.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.anning.common.Problem;
import org.anning.common.Stored;
import org.anning.fx.Choices;
import org.anning.fx.DateField;
import org.anning.fx.FormGrid;
import org.anning.fx.Language;
import org.anning.fx.MoneyField;
import org.anning.fx.TypedField;
import org.anning.loans.Product;
import org.anning.loans.settling.Arrangement;
import org.anning.loans.settling.ArrangementFile;
import org.anning.loans.settling.DebtView;
import org.anning.loans.settling.PaperPoint;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** One arrangement as a form: how far it has come, its terms, and what its papers hold. */
public final class ArrangementController {

    @FXML private VBox left;
    @FXML private VBox right;
    @FXML private VBox agreementPoints;
    @FXML private VBox certificatePoints;
    @FXML private VBox agreementScan;
    @FXML private VBox certificateScan;

    private final DebtView debt;
    private final Stored<ArrangementFile> before;
    private final OffersViewModel offers;
    private final Runnable close;
    private final BiConsumer<ArrangementFile, PaperPoint.Paper> reply;
    private final ScanPane agreementPane;
    private final ScanPane certificatePane;
    private final Language language;
    private final Clock clock;
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ComboBox<Arrangement.State> state = new ComboBox<>();
    private final Map<String, TypedField<?>> typed = new LinkedHashMap<>();
    private final Map<String, DateField> days = new LinkedHashMap<>();
    private final Map<String, MoneyField> amounts = new LinkedHashMap<>();
    private final TextField months = new TextField();
    private final TextField grace = new TextField();
    private final TextArea answer = new TextArea();
    private final TextArea revives = new TextArea();
    private final TextArea note = new TextArea();
    private final Map<PaperPoint, CheckBox> points = new EnumMap<>(PaperPoint.class);

    /**
     * @param reply makes the letter that names what a paper lacks
     * @param scan shows a piece of evidence, or asks for one
     */
    ArrangementController(
            DebtView debt,
            Stored<ArrangementFile> before,
            OffersViewModel offers,
            Runnable close,
            BiConsumer<ArrangementFile, PaperPoint.Paper> reply,
            Function<@Nullable UUID, ScanPane> scan,
            Language language,
            Clock clock) {
        this.debt = debt;
        this.before = before;
        this.offers = offers;
        this.close = close;
        this.reply = reply;
        this.agreementPane = scan.apply(before.value().facts().agreementEvidence());
        this.certificatePane = scan.apply(before.value().facts().certificateEvidence());
        this.language = language;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        Arrangement facts = before.value().facts();
        FormGrid one = new FormGrid(left, language);
        FormGrid two = new FormGrid(right, language);
        one.follow(problems);
        two.follow(problems);
        Choices.fill(state, Arrangement.State.class, "loans.arrangement", language);
        Arrangement.State seen = debt.state();
        state.setValue(seen == null ? facts.state() : seen);
        add(one, "state", state);
        day(one, "offeredOn", facts.offeredOn());
        amount(one, "monthly", facts.monthly());
        months.setText(String.valueOf(facts.months()));
        add(one, "months", months);
        day(one, "firstOn", facts.firstOn());
        day(one, "answeredOn", facts.answeredOn());
        area(one, "answer", answer, facts.answer());
        day(two, "agreedOn", facts.agreedOn());
        amount(two, "total", facts.total());
        amount(two, "waived", facts.waived());
        grace.setText(facts.graceDays() == null ? "" : String.valueOf(facts.graceDays()));
        add(two, "graceDays", grace);
        area(two, "revives", revives, facts.revives());
        day(two, "endedOn", debt.endedOn());
        area(two, "note", note, facts.note());
        beside(agreementScan, "agreementSeenOn", facts.agreementSeenOn(), agreementPane);
        beside(certificateScan, "certificateSeenOn", facts.certificateSeenOn(), certificatePane);
        boolean card = debt.row().loan().value().product() == Product.CREDIT_CARD;
        checks(agreementPoints, PaperPoint.of(PaperPoint.Paper.AGREEMENT, card));
        checks(certificatePoints, PaperPoint.of(PaperPoint.Paper.CERTIFICATE, card));
    }

    private static void add(FormGrid grid, String name, Control control) {
        grid.add(name, "loans.arrange." + name, control);
    }

    /** The day on which a paper was gone through, and its scan, beside its points. */
    private void beside(VBox box, String name, @Nullable LocalDate seenOn, ScanPane pane) {
        FormGrid grid = new FormGrid(box, language);
        grid.follow(problems);
        grid.add(name, "loans.arrange.seenOn", dayField(name, seenOn));
        box.getChildren().add(pane);
    }

    private void day(FormGrid grid, String name, @Nullable LocalDate value) {
        add(grid, name, dayField(name, value));
    }

    private DateField dayField(String name, @Nullable LocalDate value) {
        DateField field = new DateField();
        field.useClock(clock);
        field.setValue(value);
        days.put(name, field);
        typed.put(name, field);
        return field;
    }

    private void amount(FormGrid grid, String name, java.math.@Nullable BigDecimal value) {
        MoneyField field = new MoneyField();
        field.setValue(value);
        amounts.put(name, field);
        typed.put(name, field);
        add(grid, name, field);
    }

    private static void area(FormGrid grid, String name, TextArea area, @Nullable String words) {
        area.setWrapText(true);
        area.setPrefRowCount(2);
        area.setText(Objects.requireNonNullElse(words, ""));
        add(grid, name, area);
    }

    private void checks(VBox box, List<PaperPoint> of) {
        for (PaperPoint point : of) {
            CheckBox check = new CheckBox(language.texts().name("loans.paperPoint", point));
            check.setWrapText(true);
            check.setSelected(before.value().points().contains(point));
            // Whoever ticks goes through the paper now.
            check.setOnAction(_ -> seenNow(point));
            points.put(point, check);
            box.getChildren().add(check);
        }
    }

    private void seenNow(PaperPoint point) {
        boolean certificate = PaperPoint.of(PaperPoint.Paper.CERTIFICATE, false).contains(point);
        DateField seen =
                Objects.requireNonNull(
                        days.get(certificate ? "certificateSeenOn" : "agreementSeenOn"));
        if (seen.getText().isBlank()) {
            seen.setValue(LocalDate.now(clock));
        }
    }

    private @Nullable LocalDate day(String name) {
        return Objects.requireNonNull(days.get(name)).getValue();
    }

    private java.math.@Nullable BigDecimal amount(String name) {
        return Objects.requireNonNull(amounts.get(name)).getValue();
    }

    private static @Nullable String words(TextArea area) {
        return area.getText().isBlank() ? null : area.getText().strip();
    }

    /** What stands in the form, or null when something cannot be read; that is said then. */
    private @Nullable ArrangementFile file() {
        List<Problem> found = new ArrayList<>();
        typed.forEach((name, field) -> {
            if (field.isUnreadable()) {
                boolean day = days.containsKey(name);
                found.add(
                        Problem.error(
                                name,
                                day
                                        ? "loans.problem.unreadable.day"
                                        : "loans.problem.unreadable.amount"));
            }
        });
        for (String name : List.of("offeredOn", "monthly")) {
            TypedField<?> field = Objects.requireNonNull(typed.get(name));
            if (field.getText().isBlank()) {
                found.add(Problem.error(name, "loans.problem.needed"));
            }
        }
        Integer n = WholeNumbers.read(months.getText());
        Integer days = WholeNumbers.read(grace.getText());
        if (n == null) {
            found.add(Problem.error("months", "loans.problem.instalments"));
        }
        if (days == null && !grace.getText().isBlank()) {
            found.add(Problem.error("graceDays", "loans.problem.graceDays"));
        }
        Arrangement was = before.value().facts();
        Arrangement facts =
                new Arrangement(
                        was.loanId(),
                        state.getValue(),
                        Objects.requireNonNullElse(day("offeredOn"), was.offeredOn()),
                        Objects.requireNonNullElse(amount("monthly"), was.monthly()),
                        n == null ? was.months() : n,
                        day("firstOn"),
                        day("answeredOn"),
                        words(answer),
                        day("agreedOn"),
                        amount("total"),
                        amount("waived"),
                        days,
                        words(revives),
                        day("endedOn"),
                        day("agreementSeenOn"),
                        agreementPane.chosen(),
                        day("certificateSeenOn"),
                        certificatePane.chosen(),
                        words(note));
        found.addAll(offers.problems(facts));
        problems.setAll(found);
        return found.stream().anyMatch(Problem::blocks)
                ? null
                : new ArrangementFile(
                        facts,
                        points.entrySet().stream()
                                .filter(p -> p.getValue().isSelected())
                                .map(Map.Entry::getKey)
                                .toList());
    }

    @FXML
    private void onSave() {
        ArrangementFile file = file();
        if (file != null) {
            offers.keep(before.with(file), close);
        }
    }

    @FXML
    private void onAgreementReply() {
        reply(PaperPoint.Paper.AGREEMENT);
    }

    @FXML
    private void onCertificateReply() {
        reply(PaperPoint.Paper.CERTIFICATE);
    }

    private void reply(PaperPoint.Paper paper) {
        ArrangementFile file = file();
        if (file != null) {
            reply.accept(file, paper);
        }
    }

    @FXML
    private void onCancel() {
        close.run();
    }
}

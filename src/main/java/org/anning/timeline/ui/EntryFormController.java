package org.anning.timeline.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.SetChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.anning.common.YesNo;
import org.anning.fx.Action;
import org.anning.fx.Beside;
import org.anning.fx.DateField;
import org.anning.fx.Language;
import org.anning.fx.Screen;
import org.anning.law.Conduct;
import org.anning.timeline.Actor;
import org.anning.timeline.Channel;
import org.anning.timeline.CountBasis;
import org.anning.timeline.Direction;
import org.anning.timeline.EventTime;
import org.anning.timeline.Named;
import org.anning.timeline.Outcome;
import org.anning.timeline.Precision;
import org.anning.timeline.Target;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.function.Predicate;

/** Shows {@link EntryFormViewModel}. */
public final class EntryFormController implements Screen {

    private static final String YES_NO = "common.yesNo";
    private static final DateTimeFormatter READ_IN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @FXML private VBox root;
    @FXML private VBox time;
    @FXML private VBox way;
    @FXML private VBox done;
    @FXML private VBox groups;
    @FXML private VBox visit;
    @FXML private VBox online;
    @FXML private VBox third;
    @FXML private VBox proof;
    @FXML private VBox source;
    @FXML private Label sourceFile;
    @FXML private Label sourceHash;

    private final EntryFormViewModel form;
    private final Language language;
    private final EntryFields fields;
    private @Nullable Beside<Named> beside;

    EntryFormController(EntryFormViewModel form, Language language, Clock clock) {
        this.form = form;
        this.language = language;
        this.fields = new EntryFields(language, form.problems(), clock);
    }

    @FXML
    private void initialize() {
        time();
        way();
        conduct();
        TextField place = fields.text(form.placeProperty());
        done.getChildren()
                .addAll(
                        fields.field("words", fields.area(form.wordsProperty(), 2)),
                        fields.field("account", fields.area(form.accountProperty(), 3)),
                        EntryFields.row(fields.middle("place", place), lender()));
        visit();
        online.getChildren()
                .addAll(
                        fields.field("link", fields.text(form.linkProperty())),
                        EntryFields.row(
                                fields.narrow("views", fields.text(form.viewsProperty())),
                                fields.narrow("reposts", fields.text(form.repostsProperty()))));
        third();
        proof.getChildren()
                .addAll(
                        EntryFields.row(
                                fields.narrow(
                                        "proved",
                                        fields.choice(YesNo.class, YES_NO, form.provedProperty()))),
                        fields.field("proof", fields.text(form.proofProperty())));
        source();
        only(
                visit,
                Bindings.createBooleanBinding(
                        () -> form.channelProperty().get().visit(), form.channelProperty()));
        only(online, form.channelProperty().isEqualTo(Channel.ONLINE_POST));
        only(third, form.targetProperty().isNotEqualTo(Target.CLIENT));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Beside<Named> check = beside;
        if (check != null) {
            way.getChildren().add(check.node());
            Runnable tell =
                    () ->
                            check.typed()
                                    .accept(
                                            new Named(
                                                    form.actorNameProperty().get(),
                                                    form.numberProperty().get(),
                                                    form.targetNameProperty().get()));
            form.actorNameProperty().subscribe(tell);
            form.numberProperty().subscribe(tell);
            form.targetNameProperty().subscribe(tell);
        }
    }

    /** What is shown beside those it names; to be called before the screen is loaded. */
    void offer(Beside<Named> check) {
        beside = check;
    }

    private static void only(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    private void time() {
        TimeForm times = form.time();
        DateField fromDay = fields.date(times.fromDayProperty());
        DateField toDay = fields.date(times.toDayProperty());
        times.unreadableProperty()
                .bind(fromDay.unreadableProperty().or(toDay.unreadableProperty()));
        VBox lastDay = fields.narrow("toDay", toDay);
        VBox clock = fields.narrow("fromClock", fields.text(times.fromClockProperty()));
        VBox lastClock = fields.narrow("toClock", fields.text(times.toClockProperty()));
        VBox said = fields.middle("said", fields.text(times.saidProperty()));
        only(lastDay, known(TimeForm::hasLastDay));
        only(clock, known(TimeForm::hasClock));
        only(lastClock, known(TimeForm::hasLastClock));
        only(said, known(p -> p != Precision.EXACT && p != Precision.MINUTE && p != Precision.DAY));
        time.getChildren()
                .add(
                        EntryFields.row(
                                fields.middle(
                                        "precision",
                                        fields.choice(
                                                Precision.class,
                                                "timeline.precision",
                                                times.precisionProperty())),
                                fields.narrow("time", fromDay),
                                lastDay,
                                clock,
                                lastClock,
                                said));
    }

    private BooleanBinding known(Predicate<Precision> test) {
        var precision = form.time().precisionProperty();
        return Bindings.createBooleanBinding(() -> test.test(precision.get()), precision);
    }

    private void way() {
        CheckBox perDay = fields.tick("perDay");
        perDay.selectedProperty().bindBidirectional(form.perDayProperty());
        VBox perDayBox = new VBox(perDay);
        perDayBox.getStyleClass().add("entry-tick");
        VBox outcome =
                fields.narrow(
                        "outcome",
                        fields.choice(Outcome.class, "timeline.outcome", form.outcomeProperty()));
        VBox duration = fields.narrow("durationSeconds", fields.text(form.durationProperty()));
        var rings =
                Bindings.createBooleanBinding(
                        () -> form.channelProperty().get().rings(), form.channelProperty());
        only(outcome, rings);
        only(duration, rings);
        way.getChildren()
                .addAll(
                        EntryFields.row(
                                fields.middle(
                                        "channel",
                                        fields.choice(
                                                Channel.class,
                                                "timeline.channel",
                                                form.channelProperty())),
                                fields.middle(
                                        "direction",
                                        fields.choice(
                                                Direction.class,
                                                "timeline.direction",
                                                form.directionProperty())),
                                outcome,
                                duration),
                        EntryFields.row(
                                fields.middle(
                                        "actor",
                                        fields.choice(
                                                Actor.class,
                                                "timeline.actor",
                                                form.actorProperty())),
                                fields.middle("actorName", fields.text(form.actorNameProperty())),
                                fields.middle("number", fields.text(form.numberProperty())),
                                fields.middle("imAccount", fields.text(form.imAccountProperty()))),
                        EntryFields.row(
                                fields.middle(
                                        "target",
                                        fields.choice(
                                                Target.class,
                                                "timeline.target",
                                                form.targetProperty())),
                                fields.middle(
                                        "targetName", fields.text(form.targetNameProperty()))),
                        EntryFields.row(
                                fields.narrow("contacts", fields.text(form.contactsProperty())),
                                fields.middle(
                                        "basis",
                                        fields.choice(
                                                CountBasis.class,
                                                "timeline.basis",
                                                form.basisProperty())),
                                perDayBox));
    }

    private void conduct() {
        for (ConductGroup group : ConductGroup.values()) {
            FlowPane flags = new FlowPane();
            flags.getStyleClass().add("conduct-flags");
            group.flags().forEach(flag -> flags.getChildren().add(flag(flag)));
            TitledPane pane = new TitledPane();
            pane.setContent(flags);
            pane.setAnimated(false);
            pane.textProperty()
                    .bind(
                            Bindings.createStringBinding(
                                    () -> title(group), form.conduct(), language.textsProperty()));
            pane.setExpanded(
                    group == ConductGroup.WORDS
                            || group.flags().stream().anyMatch(form.conduct()::contains));
            form.conduct()
                    .addListener(
                            (SetChangeListener<Conduct>)
                                    change -> {
                                        if (change.wasAdded()
                                                && group.flags()
                                                        .contains(change.getElementAdded())) {
                                            pane.setExpanded(true);
                                        }
                                    });
            groups.getChildren().add(pane);
        }
    }

    private String title(ConductGroup group) {
        long ticked = group.flags().stream().filter(form.conduct()::contains).count();
        String name = language.texts().name("timeline.group", group);
        return ticked == 0 ? name : language.texts().get("timeline.form.ticked", name, ticked);
    }

    private VBox flag(Conduct flag) {
        CheckBox box = new CheckBox();
        box.textProperty().bind(language.text("law.conduct." + flag.code()));
        box.setSelected(form.conduct().contains(flag));
        box.setId("conduct-" + flag.code());
        box.selectedProperty()
                .subscribe(ticked -> {
                    if (ticked) {
                        form.conduct().add(flag);
                    } else {
                        form.conduct().remove(flag);
                    }
                });
        form.conduct()
                .addListener(
                        (SetChangeListener<Conduct>)
                                _ -> box.setSelected(form.conduct().contains(flag)));
        Label what = new Label();
        what.textProperty().bind(language.text("timeline.conduct." + flag.code()));
        what.getStyleClass().add("hint");
        what.setWrapText(true);
        box.accessibleHelpProperty().bind(what.textProperty());
        VBox cell = new VBox(box, what);
        cell.getStyleClass().add("conduct-flag");
        return cell;
    }

    private VBox lender() {
        ComboBox<LenderChoice> box = new ComboBox<>(form.lenders());
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable LenderChoice choice) {
                        return choice == null ? "" : choice.name();
                    }

                    @Override
                    public @Nullable LenderChoice fromString(String text) {
                        return null;
                    }
                });
        box.valueProperty().bindBidirectional(form.lenderProperty());
        return fields.middle("lender", box);
    }

    private void visit() {
        visit.getChildren()
                .add(
                        EntryFields.row(
                                fields.narrow("people", fields.text(form.peopleProperty())),
                                fields.narrow(
                                        "stayedMinutes", fields.text(form.stayedMinutesProperty())),
                                yesNo("identified", form.identifiedProperty()),
                                yesNo("askedToLeave", form.askedToLeaveProperty()),
                                yesNo("leftWhenAsked", form.leftWhenAskedProperty())));
    }

    private VBox yesNo(String name, ObjectProperty<YesNo> property) {
        return fields.narrow(name, fields.choice(YesNo.class, YES_NO, property));
    }

    private void third() {
        DateField refusedOn = fields.date(form.refusedOnProperty());
        form.refusedOnUnreadableProperty().bind(refusedOn.unreadableProperty());
        third.getChildren()
                .add(
                        EntryFields.row(
                                yesNo("refused", form.refusedProperty()),
                                fields.narrow("refusedOn", refusedOn)));
    }

    private void source() {
        TextArea line = new TextArea();
        line.setEditable(false);
        line.setWrapText(true);
        line.setPrefRowCount(2);
        source.getChildren().add(fields.field("sourceLine", line));
        only(source, form.sourceProperty().isNotNull());
        form.sourceProperty()
                .subscribe(now -> {
                    if (now != null) {
                        line.setText(now.line().line());
                        String name = now.file().facts().fileName();
                        sourceFile.setText(
                                language.texts()
                                        .get(
                                                "timeline.form.sourceFile",
                                                name == null
                                                        ? language.texts()
                                                                .get("timeline.form.sourcePasted")
                                                        : name,
                                                now.line().rowNo(),
                                                READ_IN.format(
                                                        now.file()
                                                                .importedAt()
                                                                .atZone(EventTime.ZONE)),
                                                now.file().importedBy()));
                        sourceHash.setText("SHA-256 " + now.file().facts().sha256());
                    }
                });
    }

    private void pressed(KeyEvent event) {
        if (Action.SAVE_AND_NEXT.fits(event)) {
            event.consume();
            onNext();
        } else if (Action.SAVE.fits(event)) {
            event.consume();
            onSave();
        }
    }

    @FXML
    private void onSave() {
        form.save();
    }

    @FXML
    private void onNext() {
        form.saveAndNext();
    }

    @FXML
    private void onCancel() {
        form.cancel();
    }

    @Override
    public void shown() {
        time.lookup("#time").requestFocus();
    }
}

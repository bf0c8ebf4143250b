package org.anning.timeline.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.anning.common.Coded;
import org.anning.common.EntryId;
import org.anning.common.YesNo;
import org.anning.fx.DateField;
import org.anning.fx.Dialogs;
import org.anning.fx.Language;
import org.anning.fx.Screen;
import org.anning.fx.SeverityMark;
import org.anning.law.Conduct;
import org.anning.timeline.Actor;
import org.anning.timeline.Channel;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryRow;
import org.anning.timeline.Target;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Shows {@link TimelineViewModel} and {@link QuickLineViewModel}. */
public final class TimelineController implements Screen {

    /** Opens the form of an entry, or of a new one. */
    interface Forms {
        void open(@Nullable ContactFacts facts, EntryFormViewModel.Keeper keeper);
    }

    @FXML private VBox root;
    @FXML private VBox quickPlace;
    @FXML private VBox pictures;
    @FXML private StackPane dayPlace;
    @FXML private StackPane hourPlace;
    @FXML private HBox legend;
    @FXML private Label undated;
    @FXML private Label withoutHour;
    @FXML private TextField search;
    @FXML private MenuButton ways;
    @FXML private MenuButton who;
    @FXML private MenuButton whom;
    @FXML private MenuButton conduct;
    @FXML private MenuButton lender;
    @FXML private MenuButton proof;
    @FXML private DateField from;
    @FXML private DateField to;
    @FXML private CheckMenuItem struck;
    @FXML private FlowPane filterRow;
    @FXML private Button clear;
    @FXML private Label summary;
    @FXML private CheckMenuItem showPictures;
    @FXML private CheckMenuItem showFigures;
    @FXML private CheckMenuItem showWords;
    @FXML private TableView<EntryRow> table;
    @FXML private VBox empty;
    @FXML private VBox figures;
    @FXML private ScrollPane figuresPlace;
    @FXML private Button edit;
    @FXML private Button repeat;
    @FXML private Button link;
    @FXML private Button strike;
    @FXML private Button restore;

    private final TimelineViewModel list;
    private final QuickLineViewModel quick;
    private final EntryWords words;
    private final Language language;
    private final Dialogs dialogs;
    private final Forms forms;
    private final QuickLinePane line;
    private Consumer<Runnable> importing = _ -> {};

    TimelineController(
            TimelineViewModel list,
            QuickLineViewModel quick,
            EntryWords words,
            Language language,
            Dialogs dialogs,
            Forms forms) {
        this.list = list;
        this.quick = quick;
        this.words = words;
        this.language = language;
        this.dialogs = dialogs;
        this.forms = forms;
        this.line = new QuickLinePane(quick, words, language);
    }

    @FXML
    private void initialize() {
        quickPlace.getChildren().add(line);
        pictures();
        filters();
        EntryTable columns = new EntryTable(table, list, words, language);
        SortedList<EntryRow> sorted = new SortedList<>(list.shown());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        list.wordsOpenProperty().bindBidirectional(showWords.selectedProperty());
        list.wordsOpenProperty().subscribe(_ -> columns.refresh());
        PatternsPane patterns =
                new PatternsPane(
                        language, words, list::lenderName, fact -> list.showOnly(fact.entries()));
        figures.getChildren().add(patterns);
        list.patternsProperty().subscribe(patterns::show);
        var some = Bindings.isNotEmpty(list.all());
        only(figuresPlace, some.and(showFigures.selectedProperty()));
        only(pictures, some.and(showPictures.selectedProperty()));
        only(filterRow, some);
        selection();
        var nothing = Bindings.isEmpty(list.all()).and(list.loadedProperty());
        only(empty, nothing);
        table.visibleProperty().bind(empty.visibleProperty().not());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedAnywhere);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressedInTable);
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                onEdit();
            }
        });
        list.shown().addListener((ListChangeListener<EntryRow>) _ -> selectWanted());
    }

    private static void only(Node node, ObservableBooleanValue shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    private void pictures() {
        EntryFilter filter = list.filter();
        DayChart days =
                new DayChart(
                        language,
                        (first, last) -> {
                            filter.fromProperty().set(first);
                            filter.toProperty().set(last);
                        });
        HourChart hours =
                new HourChart(
                        language,
                        cell ->
                                filter.cellProperty()
                                        .set(
                                                cell.equals(filter.cellProperty().get())
                                                        ? null
                                                        : cell));
        dayPlace.getChildren().add(days);
        hourPlace.getChildren().add(hours);
        HBox.setHgrow(dayPlace, Priority.ALWAYS);
        list.daysProperty()
                .subscribe(counts -> {
                    days.show(counts);
                    note(undated, "timeline.chart.undated", counts.undated());
                });
        list.gridProperty()
                .subscribe(grid -> {
                    hours.show(grid, filter.cellProperty().get());
                    note(withoutHour, "timeline.chart.withoutHour", grid.withoutHour());
                });
        for (int level = 0; level <= SeverityMark.MOST; level++) {
            Label name = new Label(language.texts().get("timeline.severity." + level));
            Region swatch = new Region();
            swatch.getStyleClass().addAll("chart-bar", "chart-swatch", "bar-" + level);
            name.setGraphic(swatch);
            name.getStyleClass().add("chart-number");
            name.setMinWidth(Region.USE_PREF_SIZE);
            legend.getChildren().add(level, name);
        }
    }

    private void note(Label label, String key, int number) {
        label.setText(number == 0 ? "" : language.texts().get(key, number));
        label.setVisible(number > 0);
        label.setManaged(number > 0);
    }

    private void filters() {
        EntryFilter filter = list.filter();
        search.textProperty().bindBidirectional(filter.textProperty());
        Facet<Channel> way = new Facet<>(ways, "timeline.filter.way", language, filter.channels());
        Facet<Actor> actor = new Facet<>(who, "timeline.filter.who", language, filter.actors());
        Facet<Target> target =
                new Facet<>(whom, "timeline.filter.whom", language, filter.targets());
        Facet<Conduct> flags =
                new Facet<>(conduct, "timeline.filter.conduct", language, filter.conduct());
        Facet<UUID> lenders =
                new Facet<>(lender, "timeline.filter.lender", language, filter.lenders());
        list.all()
                .addListener(
                        (ListChangeListener<EntryRow>)
                                _ -> {
                                    way.offer(
                                            in(Channel.values(), ContactFacts::channel),
                                            words::channel);
                                    actor.offer(
                                            in(Actor.values(), ContactFacts::actor), words::actor);
                                    target.offer(
                                            in(Target.values(), ContactFacts::target),
                                            words::target);
                                    flags.offer(conducts(), words::conduct);
                                    lenders.offer(
                                            list.lenders().stream()
                                                    .map(LenderChoice::id)
                                                    .filter(this::occurs)
                                                    .toList(),
                                            list::lenderName);
                                });
        proofs(filter);
        from.valueProperty().bindBidirectional(filter.fromProperty());
        to.valueProperty().bindBidirectional(filter.toProperty());
        struck.selectedProperty().bindBidirectional(filter.struckProperty());
        list.shown().addListener((ListChangeListener<EntryRow>) _ -> summarise());
        list.daysProperty().subscribe(_ -> summarise());
    }

    private <E extends Enum<E> & Coded> List<E> in(E[] all, Function<ContactFacts, E> part) {
        List<E> found = list.all().stream().map(row -> part.apply(row.facts())).distinct().toList();
        return Arrays.stream(all).filter(found::contains).toList();
    }

    private List<Conduct> conducts() {
        return Stream.of(Conduct.values())
                .filter(flag -> list.all().stream().anyMatch(r -> r.facts().conduct().has(flag)))
                .toList();
    }

    private boolean occurs(UUID id) {
        return list.all().stream().anyMatch(row -> id.equals(row.facts().lenderId()));
    }

    private void proofs(EntryFilter filter) {
        ToggleGroup group = new ToggleGroup();
        for (@Nullable YesNo value : new @Nullable YesNo[] {null, YesNo.YES, YesNo.NO}) {
            String key =
                    value == null ? "timeline.filter.proofAny" : "timeline.proof." + value.code();
            RadioMenuItem item = new RadioMenuItem(language.texts().get(key));
            item.setToggleGroup(group);
            item.setSelected(value == null);
            item.setOnAction(_ -> filter.proofProperty().set(value));
            filter.proofProperty()
                    .subscribe(now -> {
                        if (now == value) {
                            item.setSelected(true);
                        }
                    });
            proof.getItems().add(item);
        }
        proof.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> {
                                    YesNo now = filter.proofProperty().get();
                                    return now == null
                                            ? language.texts().get("timeline.filter.proof")
                                            : language.texts().get("timeline.proof." + now.code());
                                },
                                filter.proofProperty(),
                                language.textsProperty()));
    }

    private void summarise() {
        long standing = list.all().stream().filter(row -> !row.struck()).count();
        summary.setText(
                language.texts().get("timeline.list.summary", list.shown().size(), standing));
        clear.setDisable(!list.filter().narrow());
    }

    private void selection() {
        var model = table.getSelectionModel();
        var none = Bindings.isEmpty(model.getSelectedItems());
        var one = Bindings.size(model.getSelectedItems()).isEqualTo(1);
        edit.disableProperty().bind(one.not());
        repeat.disableProperty().bind(one.not());
        link.disableProperty().bind(none.or(Bindings.isEmpty(list.lenders())));
        strike.disableProperty().bind(none);
        restore.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.getSelectedItems().stream().noneMatch(EntryRow::struck),
                                model.getSelectedItems()));
        restore.visibleProperty().bind(struck.selectedProperty());
        restore.managedProperty().bind(struck.selectedProperty());
    }

    private List<EntryRow> selected() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    private void pressedAnywhere(KeyEvent event) {
        if (event.getCode() == KeyCode.R && event.isShortcutDown()) {
            List<EntryRow> rows = selected();
            if (table.isFocused() && rows.size() == 1) {
                onRepeat();
            } else {
                quick.repeatLast();
                line.focusField();
            }
            event.consume();
        }
    }

    private void pressedInTable(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER, F2 -> onEdit();
            case DELETE -> onStrike();
            case SPACE -> {
                selected().forEach(list::toggleWords);
                table.refresh();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void selectWanted() {
        EntryId wanted = list.wantedProperty().get();
        if (wanted == null) {
            return;
        }
        for (EntryRow row : table.getItems()) {
            if (row.entryId().equals(wanted)) {
                table.getSelectionModel().clearAndSelect(table.getItems().indexOf(row));
                table.scrollTo(row);
                if (!line.staying()) {
                    table.requestFocus();
                }
                list.wantedProperty().set(null);
                return;
            }
        }
    }

    /**
     * Offers to bring files into the case.
     *
     * @param importer opens the import and does what it is given when the case has changed
     */
    public void offerImport(Consumer<Runnable> importer) {
        importing = importer;
    }

    @FXML
    private void onImport() {
        importing.accept(list::load);
    }

    @FXML
    private void onNew() {
        forms.open(null, list::write);
    }

    @FXML
    private void onEdit() {
        List<EntryRow> rows = selected();
        if (rows.size() == 1 && !rows.getFirst().struck()) {
            EntryRow row = rows.getFirst();
            forms.open(row.facts(), (facts, kept) -> list.correct(row, facts, kept));
        }
    }

    @FXML
    private void onRepeat() {
        quick.repeat(selected().getFirst().facts());
        line.focusField();
    }

    @FXML
    private void onLink() {
        dialogs.pick(
                        language.texts().get("timeline.link.title"),
                        language.texts().get("timeline.link.ask", selected().size()),
                        List.copyOf(list.lenders()),
                        LenderChoice::name)
                .ifPresent(choice -> list.link(selected(), choice));
    }

    @FXML
    private void onStrike() {
        List<EntryRow> rows = selected().stream().filter(row -> !row.struck()).toList();
        if (!rows.isEmpty()) {
            dialogs.ask(
                            language.texts().get("timeline.strike.title"),
                            language.texts().get("timeline.strike.ask", rows.size()),
                            "")
                    .ifPresent(why -> list.strike(rows, why));
        }
    }

    @FXML
    private void onRestore() {
        list.restore(selected());
    }

    @FXML
    private void onClear() {
        list.filter().clear();
    }

    @Override
    public void shown() {
        list.load();
        line.focusField();
    }
}

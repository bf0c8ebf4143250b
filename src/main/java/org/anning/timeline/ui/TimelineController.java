package org.anning.timeline.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.anning.common.EntryId;
import org.anning.common.YesNo;
import org.anning.fx.Action;
import org.anning.fx.DateField;
import org.anning.fx.Dialogs;
import org.anning.fx.FormDraft;
import org.anning.fx.ImeGuard;
import org.anning.fx.Language;
import org.anning.fx.Later;
import org.anning.fx.Screen;
import org.anning.fx.SeverityMark;
import org.anning.fx.WizardParts;
import org.anning.law.Conduct;
import org.anning.timeline.Actor;
import org.anning.timeline.Channel;
import org.anning.timeline.EntryRow;
import org.anning.timeline.Target;
import org.anning.timeline.patterns.Series;
import org.anning.timeline.words.EntryWords;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/** Shows {@link TimelineViewModel} and {@link QuickLineViewModel}. */
public final class TimelineController implements Screen {

    private static final Duration TYPING_PAUSE = Duration.ofMillis(120);

    /** The width that both pictures need beside each other, in the size of their numbers. */
    private static final double BOTH = 56;

    /** What opens over the window. */
    interface Over {

        /** The form of an entry, or of a new one. */
        void form(@Nullable EntryRow row, EntryFormViewModel.Keeper keeper);

        /** The numbers of the pictures as tables. */
        void tables(TimelineViewModel.Pictures pictures);

        /**
         * The report on these entries.
         *
         * @param shown which entries they are, in words; "" where they are all of the case
         */
        void report(List<EntryRow> rows, String shown);

        /** Keeps what is typed into the quick line until it is saved. */
        FormDraft draft(Parent line);
    }

    @FXML private VBox root;
    @FXML private VBox quickPlace;
    @FXML private VBox pictures;
    @FXML private StackPane dayPlace;
    @FXML private StackPane hourPlace;
    @FXML private FlowPane legend;
    @FXML private HBox pictureRow;
    @FXML private Button foldPictures;
    @FXML private FontIcon foldIcon;
    @FXML private Label counting;
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
    @FXML private MenuButton views;
    @FXML private MenuButton more;
    @FXML private MenuItem mark;
    @FXML private MenuItem split;
    @FXML private MenuItem copy;
    @FXML private CheckMenuItem showPictures;
    @FXML private CheckMenuItem showFigures;
    @FXML private CheckMenuItem showWords;
    @FXML private TableView<EntryRow> table;
    @FXML private VBox empty;
    @FXML private VBox figures;
    @FXML private ScrollPane figuresPlace;
    @FXML private Button edit;
    @FXML private Button repeat;
    @FXML private MenuItem link;
    @FXML private MenuItem tables;
    @FXML private MenuItem reportOn;
    @FXML private Button report;
    @FXML private Button strike;
    @FXML private Button restore;

    private final TimelineViewModel list;
    private final QuickLineViewModel quick;
    private final EntryWords words;
    private final IntPredicate night;
    private final Language language;
    private final Dialogs dialogs;
    private final Over over;
    private final QuickLinePane line;
    private final FormDraft typed;
    private Consumer<Runnable> importing = _ -> {};

    /**
     * @param night whether an hour is one of the night
     */
    TimelineController(
            TimelineViewModel list,
            QuickLineViewModel quick,
            EntryWords words,
            IntPredicate night,
            Language language,
            Dialogs dialogs,
            Over over) {
        this.list = list;
        this.quick = quick;
        this.words = words;
        this.night = night;
        this.language = language;
        this.dialogs = dialogs;
        this.over = over;
        this.line = new QuickLinePane(quick, words, language);
        this.typed = over.draft(line);
    }

    @FXML
    private void initialize() {
        quickPlace.getChildren().add(line);
        typed.beginSoon();
        // A line that was saved must not come back.
        quick.textProperty()
                .subscribe(text -> {
                    if (text.isEmpty()) {
                        typed.keep();
                    }
                });
        pictures();
        filters();
        EntryTable columns = new EntryTable(table, list, words, language, summary);
        SortedList<EntryRow> sorted = new SortedList<>(list.shown());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        list.wordsOpenProperty().bindBidirectional(showWords.selectedProperty());
        list.wordsOpenProperty().subscribe(_ -> columns.refresh());
        PatternsPane patterns =
                new PatternsPane(
                        language, words, list::lenderName, fact -> list.showOnly(fact.entries()));
        figures.getChildren().add(patterns);
        list.picturesProperty()
                .subscribe(now -> {
                    if (now == TimelineViewModel.Pictures.UNCOUNTED) {
                        patterns.count();
                    } else {
                        patterns.show(now.patterns());
                    }
                });
        var some = Bindings.isNotEmpty(list.all());
        WizardParts.only(figuresPlace, some.and(showFigures.selectedProperty()));
        WizardParts.only(pictures, some);
        WizardParts.only(filterRow, some);
        selection();
        new ViewsMenu(views, list, language, dialogs);
        var nothing = Bindings.isEmpty(list.all()).and(list.loadedProperty());
        WizardParts.only(empty, nothing);
        table.visibleProperty().bind(empty.visibleProperty().not());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedAnywhere);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressedInTable);
        table.setContextMenu(contextMenu());
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                onEdit();
            }
        });
        list.shown().addListener((ListChangeListener<EntryRow>) _ -> selectWanted());
        list.wantedProperty().subscribe(_ -> selectWanted());
    }

    private void pictures() {
        EntryFilter filter = list.filter();
        DayChart days = new DayChart(language, filter::period);
        HourChart hours =
                new HourChart(
                        language,
                        night,
                        cell ->
                                filter.cellProperty()
                                        .set(
                                                cell.equals(filter.cellProperty().get())
                                                        ? null
                                                        : cell));
        foldPictures
                .textProperty()
                .bind(
                        showPictures
                                .selectedProperty()
                                .map(open -> open ? "timeline.list.fold" : "timeline.list.unfold")
                                .map(language.texts()::get));
        showPictures
                .selectedProperty()
                .subscribe(open ->
                        foldIcon.setIconLiteral(open ? "mdi2c-chevron-up" : "mdi2c-chevron-down"));
        WizardParts.only(pictureRow, showPictures.selectedProperty());
        WizardParts.only(hourPlace, showPictures.selectedProperty());
        pictures.widthProperty().subscribe(this::stack);
        // Later: while styles are given to nodes none may move.
        Later styled = new Later(Duration.ofMillis(1));
        counting.fontProperty().subscribe(() -> styled.execute(this::stack));
        dayPlace.getChildren().add(days);
        hourPlace.getChildren().add(hours);
        HBox.setHgrow(dayPlace, Priority.ALWAYS);
        list.picturesProperty()
                .subscribe(now -> {
                    boolean counted = now != TimelineViewModel.Pictures.UNCOUNTED;
                    counting.setVisible(!counted);
                    counting.setManaged(!counted);
                    days.show(now.days());
                    note(undated, "timeline.chart.undated", now.days().undated());
                    hours.show(now.grid(), filter.cellProperty().get());
                    note(withoutHour, "timeline.chart.withoutHour", now.grid().withoutHour());
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

    /** With large letters each picture has the whole width. */
    private void stack() {
        boolean narrow = pictures.getWidth() < BOTH * counting.getFont().getSize();
        boolean already = hourPlace.getParent() == pictures;
        if (narrow && !already) {
            pictures.getChildren().add(1, hourPlace);
        } else if (!narrow && already) {
            pictureRow.getChildren().add(hourPlace);
        }
    }

    @FXML
    private void onFold() {
        showPictures.setSelected(!showPictures.isSelected());
    }

    private void note(Label label, String key, int number) {
        label.setText(number == 0 ? "" : language.texts().get(key, number));
        label.setVisible(number > 0);
        label.setManaged(number > 0);
    }

    private void filters() {
        EntryFilter filter = list.filter();
        Later typing = new Later(TYPING_PAUSE);
        search.textProperty()
                .subscribe(now ->
                        typing.execute(() -> {
                            if (!ImeGuard.composing(search)) {
                                filter.textProperty().set(now);
                            }
                        }));
        filter.textProperty().subscribe(now -> search.setText(now));
        Facet<Channel> way = new Facet<>(ways, "timeline.filter.way", language, filter.channels());
        Facet<Actor> actor = new Facet<>(who, "timeline.filter.who", language, filter.actors());
        Facet<Target> target =
                new Facet<>(whom, "timeline.filter.whom", language, filter.targets());
        Facet<Conduct> flags =
                new Facet<>(conduct, "timeline.filter.conduct", language, filter.conduct());
        Facet<UUID> lenders =
                new Facet<>(lender, "timeline.filter.lender", language, filter.lenders());
        list.facetsProperty()
                .subscribe(now -> {
                    if (now == FacetValues.UNCOUNTED) {
                        List.of(way, actor, target, flags, lenders).forEach(Facet::count);
                        return;
                    }
                    way.offer(in(Channel.values(), now.channels()), words::channel);
                    actor.offer(in(Actor.values(), now.actors()), words::actor);
                    target.offer(in(Target.values(), now.targets()), words::target);
                    flags.offer(in(Conduct.values(), now.conduct()), words::conduct);
                    lenders.offer(
                            list.lenders().stream()
                                    .map(LenderChoice::id)
                                    .filter(now.lenders()::contains)
                                    .toList(),
                            list::lenderName);
                });
        proofs(filter);
        from.valueProperty().bindBidirectional(filter.fromProperty());
        to.valueProperty().bindBidirectional(filter.toProperty());
        struck.selectedProperty().bindBidirectional(filter.struckProperty());
        list.shown().addListener((ListChangeListener<EntryRow>) _ -> summarise());
        list.completeProperty().subscribe(_ -> summarise());
    }

    private static <E> List<E> in(E[] all, Set<E> found) {
        return Arrays.stream(all).filter(found::contains).toList();
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
        summary.setText(
                language.texts()
                        .get(
                                list.completeProperty().get()
                                        ? "timeline.list.summary"
                                        : "timeline.list.reading",
                                list.shown().size(),
                                list.standing()));
        clear.setDisable(!list.filter().narrow());
    }

    private void selection() {
        var model = table.getSelectionModel();
        var none = Bindings.isEmpty(model.getSelectedItems());
        var one = Bindings.size(model.getSelectedItems()).isEqualTo(1);
        edit.disableProperty().bind(one.not());
        repeat.disableProperty().bind(one.not());
        more.disableProperty().bind(none);
        link.disableProperty().bind(Bindings.isEmpty(list.lenders()));
        split.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        !list.completeProperty().get()
                                                || model.getSelectedItems().size() != 1
                                                || !Series.splittable(
                                                        model.getSelectedItems().getFirst()),
                                model.getSelectedItems(),
                                list.completeProperty()));
        var reading = list.completeProperty().not();
        report.disableProperty().bind(reading);
        tables.disableProperty().bind(reading);
        reportOn.disableProperty().bind(none.or(reading));
        strike.disableProperty().bind(none);
        restore.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.getSelectedItems().stream().noneMatch(EntryRow::struck),
                                model.getSelectedItems()));
        restore.visibleProperty().bind(struck.selectedProperty());
        restore.managedProperty().bind(struck.selectedProperty());
    }

    /** The same actions, where the hand is. */
    private ContextMenu contextMenu() {
        ContextMenu menu = new ContextMenu();
        menu.getItems()
                .addAll(
                        item(Action.EDIT, edit.disableProperty(), this::onEdit),
                        item(Action.REPEAT, repeat.disableProperty(), this::onRepeat),
                        new SeparatorMenuItem(),
                        item("timeline.list.mark", more.disableProperty(), this::onMark),
                        item("timeline.list.link", link.disableProperty(), this::onLink),
                        item("timeline.list.split", split.disableProperty(), this::onSplit),
                        item(Action.STRIKE, strike.disableProperty(), this::onStrike),
                        new SeparatorMenuItem(),
                        item(Action.COPY_ROWS, more.disableProperty(), this::onCopy),
                        item(
                                "timeline.list.reportOn",
                                reportOn.disableProperty(),
                                this::onReportOn));
        return menu;
    }

    private MenuItem item(Action action, ObservableBooleanValue disabled, Runnable deed) {
        MenuItem item = item(action.nameKey(), disabled, deed);
        item.textProperty()
                .bind(language.text(action.nameKey()).concat("  ").concat(action.shown()));
        return item;
    }

    private MenuItem item(String key, ObservableBooleanValue disabled, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(language.text(key));
        item.disableProperty().bind(disabled);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private List<EntryRow> selected() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    private void pressedAnywhere(KeyEvent event) {
        if (Action.REPEAT.fits(event)) {
            repeat();
        } else {
            return;
        }
        event.consume();
    }

    private void repeat() {
        if (table.isFocused() && selected().size() == 1) {
            onRepeat();
        } else {
            quick.repeatLast();
            line.focusField();
        }
    }

    @Override
    public Map<Action, Runnable> deeds() {
        Map<Action, Runnable> deeds = new EnumMap<>(Action.class);
        deeds.put(Action.REPEAT, this::repeat);
        if (selected().size() == 1) {
            deeds.put(Action.EDIT, this::onEdit);
        }
        if (!selected().isEmpty()) {
            deeds.put(Action.STRIKE, this::onStrike);
            deeds.put(Action.COPY_ROWS, this::onCopy);
            deeds.put(Action.WORDS, this::toggleWords);
        }
        return deeds;
    }

    private void toggleWords() {
        selected().forEach(list::toggleWords);
        table.refresh();
    }

    private void pressedInTable(KeyEvent event) {
        if (Action.EDIT.fits(event)) {
            onEdit();
        } else if (Action.STRIKE.fits(event)) {
            onStrike();
        } else if (Action.COPY_ROWS.fits(event)) {
            onCopy();
        } else if (Action.WORDS.fits(event)) {
            toggleWords();
        } else {
            return;
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
        over.form(null, list::write);
    }

    @FXML
    private void onEdit() {
        List<EntryRow> rows = selected();
        if (rows.size() == 1 && !rows.getFirst().struck()) {
            EntryRow row = rows.getFirst();
            over.form(row, (facts, kept) -> list.correct(row, facts, kept));
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
    private void onMark() {
        dialogs.pick(
                        language.texts().get("timeline.mark.title"),
                        language.texts().get("timeline.mark.ask", selected().size()),
                        List.of(Conduct.values()),
                        words::conduct)
                .ifPresent(flag -> list.mark(selected(), flag));
    }

    @FXML
    private void onSplit() {
        EntryRow series = selected().getFirst();
        int rows = list.rowsOf(series).size();
        String title = language.texts().get("timeline.split.title");
        if (rows == 0) {
            dialogs.inform(title, language.texts().get("timeline.split.none"));
        } else if (dialogs.agree(
                title,
                language.texts()
                        .get(
                                "timeline.split.ask",
                                words.time(series.facts().time()),
                                series.facts().total(),
                                rows),
                language.texts().get("timeline.split.yes"))) {
            list.split(series, rows);
        }
    }

    @FXML
    private void onCopy() {
        new EntryCopy(list, words, language.texts()).toClipboard(selected());
    }

    @FXML
    private void onReport() {
        boolean narrow = list.filter().narrow();
        over.report(
                List.copyOf(list.shown()),
                narrow
                        ? language.texts()
                                .get("timeline.report.some", list.shown().size(), list.standing())
                        : "");
    }

    @FXML
    private void onReportOn() {
        List<EntryRow> rows = selected();
        over.report(
                rows, language.texts().get("timeline.report.chosen", rows.size(), list.standing()));
    }

    @FXML
    private void onTables() {
        over.tables(list.picturesProperty().get());
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

    TimelineViewModel list() {
        return list;
    }

    @Override
    public void shown() {
        list.load();
        line.focusField();
    }

    @Override
    public void hidden() {
        typed.keep();
    }
}

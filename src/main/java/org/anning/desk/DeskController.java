package org.anning.desk;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

import org.anning.fx.Action;
import org.anning.fx.ImeGuard;
import org.anning.fx.Language;
import org.anning.fx.Later;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Duration;
import java.util.List;

/** The frame around every screen. */
public final class DeskController {

    private static final Duration TYPING_PAUSE = Duration.ofMillis(180);
    private static final int HITS_IN_SIGHT = 8;

    /** The width that the whole prompt needs, with the key beside it, in em. */
    private static final double PROMPT = 31;

    /** A top bar narrower than this, in em, shows two buttons as pictures. */
    private static final double NARROW = 56;

    @FXML private HBox topBar;
    @FXML private TextField search;
    @FXML private Label searchKey;
    @FXML private Button sos;
    @FXML private Button lock;
    @FXML private MenuButton menu;
    @FXML private VBox navigation;
    @FXML private StackPane content;
    @FXML private Label status;
    @FXML private Button undo;
    @FXML private Button redo;
    @FXML private HBox works;
    @FXML private Label kept;
    @FXML private Label data;
    @FXML private HBox sampleBand;

    private final DeskViewModel desk;
    private final Language language;
    private final List<Command> actions;
    private final Later typing = new Later(TYPING_PAUSE);
    private final Popup popup = new Popup();
    private final ListView<SearchHit> found = new ListView<>();
    private final Label more = new Label();
    private final FlowPane kinds = new FlowPane();
    private final VBox box = new VBox();
    private final ToggleGroup kind = new ToggleGroup();
    private final ToggleGroup places = new ToggleGroup();
    private final Works going;

    /**
     * @param actions what the menu offers
     */
    DeskController(DeskViewModel desk, Language language, List<Command> actions) {
        this.desk = desk;
        this.language = language;
        this.actions = actions;
        this.going = new Works(desk.running(), language);
    }

    @FXML
    private void initialize() {
        desk.destinations().forEach(place -> navigation.getChildren().add(button(place)));
        desk.currentProperty().subscribe(this::mark);
        status.textProperty().bind(desk.statusProperty());
        kept.textProperty().bind(desk.keptProperty());
        data.setText(desk.dataVersion());
        sampleBand.setVisible(desk.sample());
        sampleBand.setManaged(desk.sample());
        sos.setTooltip(new Tooltip(tip(Action.SOS)));
        lock.setTooltip(new Tooltip(tip(Action.LOCK)));
        menu.setTooltip(new Tooltip(menu.getText()));
        actions.forEach(action -> menu.getItems().add(item(action)));
        names(undo, desk.undo().undoableProperty(), "desk.undo.undo", Action.UNDO);
        names(redo, desk.undo().redoableProperty(), "desk.undo.redo", Action.REDO);
        works.getChildren().add(going);
        initializeSearch();
        giveWay(lock);
        giveWay(menu);
    }

    /** Where there is little room, the search needs it more than the name of this button. */
    private void giveWay(Labeled button) {
        button.contentDisplayProperty()
                .bind(
                        Bindings.createObjectBinding(
                                () ->
                                        topBar.getWidth() < NARROW * search.getFont().getSize()
                                                ? ContentDisplay.GRAPHIC_ONLY
                                                : ContentDisplay.LEFT,
                                topBar.widthProperty(),
                                search.fontProperty()));
    }

    /** What the tour shows, in its order. */
    List<Tour.Sight> sights() {
        return List.of(
                new Tour.Sight("search", search),
                new Tour.Sight("places", navigation),
                new Tour.Sight("content", content),
                new Tour.Sight("sos", sos),
                new Tour.Sight("lock", lock),
                new Tour.Sight("saved", status),
                new Tour.Sight("menu", menu));
    }

    private void names(Button button, ReadOnlyStringProperty what, String key, Action action) {
        button.disableProperty().bind(what.isEmpty());
        button.accessibleTextProperty()
                .bind(
                        what.map(name ->
                                name.isEmpty()
                                        ? language.texts().get("desk.undo.nothing")
                                        : language.texts().get(key, name, action.shown())));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(button.accessibleTextProperty());
        button.setTooltip(tip);
    }

    private void initializeSearch() {
        search.textProperty().subscribe(_ -> typing.execute(this::searchUnlessComposing));
        searchKey.setText(Action.SEARCH.shown());
        searchKey
                .visibleProperty()
                .bind(
                        search.textProperty()
                                .isEmpty()
                                .and(
                                        search.widthProperty()
                                                .greaterThan(
                                                        searchKey.widthProperty().multiply(3))));
        search.promptTextProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::prompt, search.widthProperty(), search.fontProperty()));
        search.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        popup.hide();
                    }
                });
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        found.setItems(desk.hits());
        found.setCellFactory(_ -> new HitCell());
        found.getStyleClass().add("search-hits");
        found.setAccessibleText(language.texts().get("desk.search"));
        found.setOnMouseClicked(_ -> openSelected());
        found.setFocusTraversable(false);
        more.getStyleClass().add("search-more");
        more.setMaxWidth(Double.MAX_VALUE);
        more.visibleProperty().bind(desk.unlistedProperty().greaterThan(0));
        more.managedProperty().bind(more.visibleProperty());
        kinds.getStyleClass().add("search-kinds");
        // One kind is no choice.
        kinds.visibleProperty().bind(Bindings.size(desk.facets()).greaterThan(2));
        kinds.managedProperty().bind(kinds.visibleProperty());
        kinds.prefWrapLengthProperty().bind(search.widthProperty());
        desk.facets().addListener((ListChangeListener<DeskViewModel.Facet>) _ -> showKinds());
        desk.facetProperty().subscribe(_ -> markKind());
        box.getChildren().setAll(kinds, found, more);
        box.getStyleClass().add("search-popup");
        popup.getContent().add(box);
        popup.setAutoHide(true);
        // After the list's own listener, which drops the selection.
        desk.hits().addListener((ListChangeListener<SearchHit>) _ -> showHits());
    }

    private String prompt() {
        boolean narrow = search.getWidth() < PROMPT * search.getFont().getSize();
        return language.texts().get(narrow ? "desk.search" : "desk.search.prompt");
    }

    private void searchUnlessComposing() {
        if (!ImeGuard.composing(search)) {
            desk.search(search.getText());
        }
    }

    private void showHits() {
        if (desk.hits().isEmpty() || !search.isFocused()) {
            popup.hide();
            return;
        }
        more.setText(language.texts().get("desk.search.more", desk.unlistedProperty().get()));
        found.getSelectionModel().selectFirst();
        found.scrollTo(0);
        // A pop-up has the sheets of its window, but not the font and size of its root.
        box.setStyle(search.getScene().getRoot().getStyle());
        found.setPrefWidth(search.getWidth());
        Bounds place = search.localToScreen(search.getBoundsInLocal());
        popup.show(search, place.getMinX(), place.getMaxY());
        found.applyCss();
        found.setPrefHeight(
                found.getFixedCellSize() * Math.min(HITS_IN_SIGHT, desk.hits().size()) + 2);
    }

    private void showKinds() {
        kinds.getChildren().setAll(desk.facets().stream().map(this::kind).toList());
        markKind();
    }

    private ToggleButton kind(DeskViewModel.Facet facet) {
        HitKind which = facet.kind();
        String name =
                which == null
                        ? language.texts().get("desk.kind.all")
                        : language.texts().name("desk.kind", which);
        ToggleButton button =
                new ToggleButton(language.texts().get("desk.kind.count", name, facet.count()));
        button.getStyleClass().addAll("flat", "small");
        button.setUserData(facet);
        button.setToggleGroup(kind);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> desk.narrow(which));
        return button;
    }

    private void markKind() {
        HitKind chosen = desk.facetProperty().get();
        kind.getToggles()
                .forEach(toggle ->
                        toggle.setSelected(
                                toggle.getUserData() instanceof DeskViewModel.Facet facet
                                        && facet.kind() == chosen));
    }

    private void searchKey(KeyEvent event) {
        if (popup.isShowing() && Action.NEXT_KIND.fits(event)) {
            desk.turnFacet(true);
        } else if (popup.isShowing() && Action.PREVIOUS_KIND.fits(event)) {
            desk.turnFacet(false);
        } else if (event.getCode() == KeyCode.DOWN) {
            found.getSelectionModel().selectNext();
            found.scrollTo(found.getSelectionModel().getSelectedIndex() - 1);
        } else if (event.getCode() == KeyCode.UP) {
            found.getSelectionModel().selectPrevious();
            found.scrollTo(found.getSelectionModel().getSelectedIndex() - 1);
        } else if (event.getCode() == KeyCode.ENTER) {
            openSelected();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            search.clear();
            popup.hide();
        } else {
            return;
        }
        event.consume();
    }

    private void openSelected() {
        SearchHit hit = found.getSelectionModel().getSelectedItem();
        if (hit != null) {
            popup.hide();
            search.clear();
            hit.open().run();
        }
    }

    private ToggleButton button(Destination place) {
        ToggleButton button =
                new ToggleButton(language.texts().get(place.name()), new FontIcon(place.icon()));
        button.getStyleClass().add("nav-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setUserData(place);
        button.setToggleGroup(places);
        button.setOnAction(_ -> {
            button.setSelected(true);
            desk.leave();
            desk.go(place.name());
        });
        return button;
    }

    private void mark(@Nullable Destination current) {
        places.getToggles().forEach(t -> t.setSelected(t.getUserData() == current));
    }

    private String tip(Action action) {
        return language.texts().get(action.nameKey()) + "  " + action.shown();
    }

    private MenuItem item(Command action) {
        MenuItem item =
                new MenuItem(
                        language.texts().get(action.name()) + "  " + action.keys(),
                        new FontIcon(action.icon()));
        item.setOnAction(_ -> action.run().run());
        return item;
    }

    private void run(Action action) {
        actions.stream()
                .filter(offered -> offered.name().equals(action.nameKey()))
                .forEach(offered -> offered.run().run());
    }

    void fill(Node screen) {
        content.getChildren().setAll(screen);
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    @FXML
    private void onSos() {
        run(Action.SOS);
    }

    @FXML
    private void onUndo() {
        run(Action.UNDO);
    }

    @FXML
    private void onRedo() {
        run(Action.REDO);
    }

    @FXML
    private void onLock() {
        run(Action.LOCK);
    }

    private static final class HitCell extends ListCell<SearchHit> {

        private final Label title = new Label();
        private final Label detail = new Label();
        private final FontIcon icon = new FontIcon();
        private final Label mark = new Label();
        private final VBox words = new VBox(title, detail);
        private final HBox row = new HBox(icon, words, mark);

        HitCell() {
            row.getStyleClass().add("search-hit");
            detail.getStyleClass().add("hint");
            mark.getStyleClass().add("search-mark");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMinWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable SearchHit hit, boolean empty) {
            super.updateItem(hit, empty);
            if (empty || hit == null) {
                setGraphic(null);
            } else {
                icon.setIconLiteral(hit.icon());
                title.setText(hit.title());
                detail.setText(hit.detail());
                mark.setText(hit.mark());
                setGraphic(row);
            }
        }
    }
}

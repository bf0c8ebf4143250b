package org.anning.desk;

import javafx.beans.property.IntegerProperty;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import org.anning.common.CaseId;
import org.anning.common.Lang;
import org.anning.fx.Action;
import org.anning.fx.Action.Where;
import org.anning.fx.Background;
import org.anning.fx.FormDialog;
import org.anning.fx.FxmlScreens;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Screen;
import org.anning.fx.Stages;
import org.anning.guide.Guide;
import org.anning.guide.Page;
import org.anning.guide.ui.GuideController;
import org.anning.law.ChannelNumbers;
import org.anning.law.Law;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The main window. It shows the gate (unlocking) or an open {@link House}; it goes to places and
 * cases, opens the safety card over everything, and locks: the window is empty at once, and the
 * casebook is closed behind it.
 */
public final class Desk {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 800;
    private static final double LEAST_HEIGHT = 560;
    private static final double HELP_WIDTH = 1000;
    private static final double HELP_HEIGHT = 760;
    private static final int SCALE_STEP = 10;
    private static final int GUIDE_HITS = 5;

    private final Stage stage;
    private final Stages stages;
    private final FxmlScreens screens;
    private final Language language;
    private final Background background;
    private final Clock clock;
    private final IntegerProperty scale;
    private final IdleWatch idle;
    private final StackPane root = new StackPane();
    private final Map<Destination, Loaded<?>> places = new HashMap<>();

    private @Nullable Supplier<Loaded<?>> gate;
    private @Nullable House house;
    private @Nullable DeskViewModel frame;
    private @Nullable Loaded<DeskController> frameScreen;
    private @Nullable Loaded<CaseWorkspaceController> workspace;
    private @Nullable Loaded<?> inView;
    private boolean sosOpen;
    private final Map<Lang, Guide> guides = new ConcurrentHashMap<>();
    private @Nullable Stage help;
    private @Nullable GuideController helpPage;
    private BiConsumer<@Nullable CaseId, String> moved = (_, _) -> {};
    private @Nullable Runnable again;
    private @Nullable Tour tour;

    /**
     * @param stage the program's main window; shown by {@link #showGate}
     * @param scale the scale of all windows in per cent
     * @param lockMinutes after how many idle minutes the window locks itself
     */
    public Desk(
            Stage stage,
            Stages stages,
            FxmlScreens screens,
            Language language,
            Background background,
            Clock clock,
            IntegerProperty scale,
            IntSupplier lockMinutes) {
        this.stage = stage;
        this.stages = stages;
        this.screens = screens;
        this.language = language;
        this.background = background;
        this.clock = clock;
        this.scale = scale;
        this.idle = new IdleWatch(lockMinutes, clock, this::lock);
        stages.onEvery(this::addToEveryScene);
        stages.inCorner(this::sosButton);
        stage.setScene(stages.dress(new Scene(root, WIDTH, HEIGHT)));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.titleProperty().bind(language.text("desk.name"));
        addDeskKeys(stage.getScene());
        language.textsProperty().subscribe((_, _) -> rewrite());
    }

    /**
     * Tells where one is from now on.
     *
     * @param told the case and its tab, or null and the place in the navigation
     */
    public void onMove(BiConsumer<@Nullable CaseId, String> told) {
        moved = told;
    }

    /** Shows what stands before a casebook is open. Also where locking leads. */
    public void showGate(Supplier<Loaded<?>> newGate) {
        this.gate = newGate;
        showGate();
        if (!stage.isShowing()) {
            stage.show();
        }
    }

    private void showGate() {
        if (gate != null) {
            Loaded<?> screen = gate.get();
            root.getChildren().setAll(screen.root());
            inView = screen;
            screen.shown();
        }
    }

    /** Replaces the gate by another screen of it, such as that for a new casebook. */
    public void showAtGate(Loaded<?> screen) {
        hideInView();
        root.getChildren().setAll(screen.root());
        inView = screen;
        screen.shown();
    }

    /** Shows an open casebook, beginning with the first place of its navigation. */
    public void open(House opened) {
        hideInView();
        house = opened;
        frame = null;
        buildFrame(opened);
        show(opened.destinations().getFirst().name());
        idle.start();
    }

    private DeskViewModel buildFrame(House opened) {
        DeskViewModel model =
                new DeskViewModel(
                        opened, background, language, clock, this::commands, this::inGuide);
        Loaded<DeskController> loaded =
                screens.load(DeskController.class, new DeskController(model, language, menu()));
        model.currentProperty()
                .subscribe(place -> {
                    if (place != null) {
                        enter(place);
                    }
                });
        frame = model;
        frameScreen = loaded;
        root.getChildren().setAll(loaded.root());
        return model;
    }

    /** Goes to the place of this name in the navigation. */
    public void show(String name) {
        if (frame != null) {
            frame.leave();
            frame.go(name);
        }
    }

    private void enter(Destination place) {
        moved.accept(null, place.name());
        Loaded<?> screen = places.get(place);
        if (screen == null) {
            // Not computeIfAbsent: loading may change the language, which empties the map.
            screen = place.screen().get();
            places.put(place, screen);
        }
        put(screen);
    }

    private void put(Loaded<?> screen) {
        if (frameScreen == null) {
            return;
        }
        hideInView();
        endTour();
        again = null;
        inView = screen;
        frameScreen.controller().fill(screen.root());
        screen.shown();
    }

    private void hideInView() {
        if (inView != null) {
            inView.hidden();
            inView = null;
        }
    }

    /**
     * Shows another screen in place of the current one, such as an interview.
     *
     * @param anew shows it again in another language
     */
    public void showScreen(Loaded<?> screen, Runnable anew) {
        if (frame != null) {
            frame.leave();
            put(screen);
            again = anew;
        }
    }

    /** Lets the screen in view keep what is typed, as if one went elsewhere. */
    public void keep() {
        if (inView != null) {
            inView.hidden();
            inView.shown();
        }
    }

    /** Shows what is where in the main window. */
    public void tour() {
        tour(0);
    }

    private void tour(int at) {
        DeskController around = frameScreen == null ? null : frameScreen.controller();
        if (around == null) {
            return;
        }
        endTour();
        tour = new Tour(language, root, around.sights(), at, () -> tour = null);
        tour.begin();
    }

    private void endTour() {
        if (tour != null) {
            tour.end();
            tour = null;
        }
    }

    /** Opens the workspace of a case; a case that is open already is only brought to the front. */
    public void openCase(CaseId caseId) {
        if (house == null || frame == null) {
            return;
        }
        if (workspace == null || !workspace.controller().caseId().equals(caseId)) {
            workspace = loadWorkspace(caseId, house);
        }
        frame.leave();
        put(workspace);
    }

    /** Opens the workspace of a case at the tab of this name. */
    public void openCase(CaseId caseId, String tab) {
        openCase(caseId);
        if (workspace != null) {
            workspace.controller().select(tab);
        }
    }

    /** The case in view. */
    public Optional<CaseId> caseInView() {
        return workspace != null && inView == workspace
                ? Optional.of(workspace.controller().caseId())
                : Optional.empty();
    }

    private Loaded<CaseWorkspaceController> workspace() {
        return Objects.requireNonNull(workspace);
    }

    private Loaded<CaseWorkspaceController> loadWorkspace(CaseId caseId, House opened) {
        return screens.load(
                CaseWorkspaceController.class,
                new CaseWorkspaceController(
                        new CaseWorkspaceViewModel(caseId, opened, background, language),
                        this::closeCase,
                        tab -> moved.accept(caseId, tab)));
    }

    private void closeCase() {
        if (house != null && workspace != null && inView == workspace) {
            show(house.destinations().getFirst().name());
            workspace = null;
        }
    }

    /** Says that something was written to the disk. To be called on the window's thread. */
    public void saved(Instant at) {
        if (frame != null) {
            frame.saved(at);
        }
    }

    /** Says in the status line until when everything is in a backup. */
    public void keptUntil(String words) {
        if (frame != null) {
            frame.keptUntil(words);
        }
    }

    /** Opens the safety card over everything. */
    public void sos() {
        if (sosOpen) {
            return;
        }
        FormDialog dialog = new FormDialog(stages);
        Consumer<SosNote> note = house == null ? _ -> {} : house.sos();
        CaseId caseId = caseInView().orElse(null);
        Law law = house == null ? new Law() : house.law();
        SosViewModel card = new SosViewModel(background, clock, note, caseId);
        sosOpen = true;
        try {
            dialog.showAndWait(
                    language.texts().get("desk.sos.title"),
                    screens.load(
                            SosCardController.class,
                            new SosCardController(
                                    card,
                                    code ->
                                            ChannelNumbers.in(
                                                    "[[" + code + "]]",
                                                    law,
                                                    language.lang(),
                                                    LocalDate.now(clock)),
                                    language,
                                    clock.getZone(),
                                    dialog::close)));
        } finally {
            sosOpen = false;
        }
    }

    private Node sosButton() {
        Button button =
                new Button(language.texts().get("desk.sos"), new FontIcon("mdi2l-lifebuoy"));
        button.getStyleClass().addAll("sos-button");
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> sos());
        return button;
    }

    /** Opens the guide at the page that explains the screen in which the focus is. */
    private void showHelp() {
        Scene front = stages.front().map(Window::getScene).orElse(stage.getScene());
        Class<?> screen =
                FxmlScreens.controllerOf(front.getFocusOwner())
                        .filter(found -> found != DeskController.class)
                        .filter(found -> found != CaseWorkspaceController.class)
                        .orElse(inView == null ? Desk.class : inScreen());
        if (screen != GuideController.class) {
            help(Guide.pageFor(screen));
        }
    }

    private Class<?> inScreen() {
        return workspace != null && inView == workspace
                ? workspace.controller().screen()
                : FxmlScreens.controllerOf(Objects.requireNonNull(inView).root())
                        .orElse(Desk.class);
    }

    /** Opens the guide at the page of this id, in a window beside the main one. */
    private void help(String page) {
        if (help == null || !help.isShowing()) {
            help = new Stage();
            stages.front().ifPresent(help::initOwner);
            help.titleProperty().bind(language.text("guide.title"));
            help.setWidth(Math.min(HELP_WIDTH, room().getWidth()));
            help.setHeight(Math.min(HELP_HEIGHT, room().getHeight()));
        }
        Loaded<GuideController> loaded =
                screens.load(GuideController.class, new GuideController(guideIn(language.lang())));
        helpPage = loaded.controller();
        stages.fill(help, loaded.root());
        Stage shown = help;
        shown.getScene().getAccelerators().put(Action.CANCEL.keys().getFirst(), shown::hide);
        helpPage.go(page);
        shown.show();
        shown.toFront();
    }

    private static Rectangle2D room() {
        return javafx.stage.Screen.getPrimary().getVisualBounds();
    }

    private Guide guideIn(Lang lang) {
        return guides.computeIfAbsent(lang, Guide::of);
    }

    private List<SearchHit> inGuide(String words) {
        Guide guide = guideIn(language.lang());
        return guide.find(words).stream()
                .limit(GUIDE_HITS)
                .map(section ->
                        new SearchHit(
                                HitKind.HELP,
                                Action.HELP.icon(),
                                section.title(),
                                guide.page(section.page()).map(Page::title).orElse(""),
                                language.texts().get("guide.title"),
                                () -> {
                                    help(section.page());
                                    Objects.requireNonNull(helpPage).goTo(section.number());
                                }))
                .toList();
    }

    /** Shows the page of all keys. */
    public void showShortcuts() {
        FormDialog dialog = new FormDialog(stages);
        dialog.showAndWait(
                language.texts().get("desk.shortcuts"),
                screens.load(
                        ShortcutsController.class,
                        new ShortcutsController(language, dialog::close)));
    }

    /**
     * Empties the window at once, lets the screens keep their drafts, and closes the casebook
     * behind the gate.
     */
    public void lock() {
        House closing = house;
        if (closing == null) {
            return;
        }
        idle.stop();
        hideInView();
        List.copyOf(Window.getWindows()).stream().filter(this::over).forEach(Window::hide);
        forget();
        if (stage.isShowing()) {
            showGate();
        }
        background
                .run(() -> {
                    closing.close().run();
                    return closing;
                })
                .start();
    }

    /** Whether this window belongs to the main one, such as a dialog or a menu. */
    private boolean over(Window window) {
        Window owner =
                switch (window) {
                    case Stage dialog -> dialog.getOwner();
                    case PopupWindow popup -> popup.getOwnerWindow();
                    default -> null;
                };
        return owner != null && (owner == stage || over(owner));
    }

    private void forget() {
        house = null;
        frame = null;
        frameScreen = null;
        workspace = null;
        inView = null;
        again = null;
        tour = null;
        places.clear();
        root.getChildren().clear();
    }

    /** Another language: everything is loaded anew, at the place where one is. */
    private void rewrite() {
        if (help != null && help.isShowing() && helpPage != null) {
            help(helpPage.current());
        }
        House open = house;
        if (open == null) {
            showGate();
            return;
        }
        Destination current = frame == null ? null : frame.currentProperty().get();
        CaseId openCase = caseInView().orElse(null);
        Optional<String> tab = openCase == null ? Optional.empty() : workspace().controller().tab();
        Runnable elsewhere = again;
        int toured = tour == null ? -1 : tour.at();
        hideInView();
        places.clear();
        workspace = null;
        open.undo().tell();
        buildFrame(open);
        if (openCase != null) {
            openCase(openCase);
            tab.ifPresent(name -> workspace().controller().select(name));
        } else if (current == null && elsewhere != null) {
            elsewhere.run();
        } else {
            show(Objects.requireNonNullElse(current, open.destinations().getFirst()).name());
        }
        if (toured >= 0) {
            tour(toured);
        }
    }

    private void addToEveryScene(Scene scene) {
        putKeys(scene, Action.in(Where.EVERYWHERE));
        idle.watch(scene);
    }

    private void addDeskKeys(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::undoKeys);
        putKeys(scene, Action.in(Where.WINDOW));
        List<KeyCombination> tabs = Action.TAB.keys();
        for (int i = 0; i < tabs.size(); i++) {
            int position = i;
            scene.getAccelerators().put(tabs.get(i), () -> selectTab(position));
        }
    }

    private void putKeys(Scene scene, Stream<Action> actions) {
        actions.forEach(
                action -> action.keys().forEach(k -> scene.getAccelerators().put(k, deed(action))));
    }

    /** What the menu of the main window offers. */
    private List<Command> menu() {
        List<Command> all = new ArrayList<>();
        Stream.of(Where.EVERYWHERE, Where.WINDOW)
                .flatMap(Action::in)
                .map(action -> command(action, deed(action)))
                .forEach(all::add);
        if (house != null) {
            all.addAll(all.size() - 1, house.deeds());
        }
        return all;
    }

    private static Command command(Action action, Runnable deed) {
        return new Command(action.nameKey(), action.icon(), action.shown(), deed);
    }

    private Runnable deed(Action action) {
        return switch (action) {
            case SEARCH -> this::search;
            case NEW_INTERVIEW -> this::newInterview;
            case SOS -> this::sos;
            case LOCK -> this::lock;
            case REFRESH -> this::refresh;
            case HELP -> this::showHelp;
            case SHORTCUTS -> this::showShortcuts;
            case TOUR -> this::tour;
            case LANGUAGE -> language::turn;
            case SETTINGS -> () -> show("desk.place.settings");
            case LARGER -> () -> resize(scale.get() + SCALE_STEP);
            case SMALLER -> () -> resize(scale.get() - SCALE_STEP);
            case NORMAL_SIZE -> () -> resize(100);
            case UNDO -> this::undo;
            case REDO -> this::redo;
            case CLOSE_CASE -> this::closeCase;
            case QUIT -> this::quit;
            default -> throw new IllegalArgumentException(action + " is done by its screen");
        };
    }

    /** What the search box offers besides places: every action, and the tabs of the open case. */
    private List<Command> commands() {
        List<Command> all = new ArrayList<>();
        Loaded<CaseWorkspaceController> open = workspace;
        if (house != null && open != null && inView == open) {
            List<CaseTab> tabs = house.tabs();
            List<KeyCombination> keys = Action.TAB.keys();
            for (int i = 0; i < tabs.size(); i++) {
                String name = tabs.get(i).name();
                all.add(
                        new Command(
                                name,
                                Action.TAB.icon(),
                                i < keys.size() ? keys.get(i).getDisplayText() : "",
                                () -> open.controller().select(name)));
            }
        }
        if (inView != null && inView.controller() instanceof Screen screen) {
            screen.deeds().forEach((action, deed) -> all.add(command(action, deed)));
        }
        menu().stream()
                .filter(command ->
                        !command.name().equals(Action.SEARCH.nameKey())
                                && !command.name().equals(Action.SETTINGS.nameKey()))
                .forEach(all::add);
        return all;
    }

    private void search() {
        if (frameScreen != null) {
            frameScreen.controller().focusSearch();
        }
    }

    private void newInterview() {
        if (house != null && house.newInterview() != null) {
            house.newInterview().run();
        }
    }

    private void refresh() {
        if (inView != null && house != null) {
            inView.shown();
        }
    }

    private void undo() {
        turn("desk.undo.undone", true);
    }

    private void redo() {
        turn("desk.undo.redone", false);
    }

    private void turn(String said, boolean back) {
        House open = house;
        if (open == null) {
            return;
        }
        Consumer<String> done =
                what -> {
                    if (house == open && frame != null) {
                        frame.say(language.texts().get(said, what));
                        refresh();
                    }
                };
        if (back) {
            open.undo().undo(done);
        } else {
            open.undo().redo(done);
        }
    }

    /** The keys for taking back belong to a text while something typed in it can be taken back. */
    private void undoKeys(KeyEvent event) {
        boolean back = Action.UNDO.fits(event);
        boolean again = Action.REDO.fits(event);
        if (!back && !again
                || event.getTarget() instanceof TextInputControl text
                        && (text.isUndoable() || text.isRedoable())) {
            return;
        }
        event.consume();
        if (back) {
            undo();
        } else {
            redo();
        }
    }

    private void resize(int percent) {
        scale.set(Math.clamp(percent, org.anning.fx.Look.SMALLEST, org.anning.fx.Look.LARGEST));
    }

    private void selectTab(int position) {
        if (workspace != null && inView == workspace) {
            workspace.controller().select(position);
        }
    }

    private void quit() {
        Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    Stages stages() {
        return stages;
    }

    /** What stands in the window at the moment. */
    Parent root() {
        return root;
    }
}

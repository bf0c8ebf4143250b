package org.anning.desk;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.anning.cases.CaseRow;
import org.anning.cases.Risk;
import org.anning.common.CaseId;
import org.anning.common.Texts;
import org.anning.fx.Action;
import org.anning.fx.Loaded;
import org.anning.fx.Pages;
import org.anning.fx.Screen;
import org.anning.fx.SeverityMark;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** The workspace of one case: a header that is always in sight, and one tab for each feature. */
public final class CaseWorkspaceController implements Screen {

    @FXML private BorderPane root;
    @FXML private FlowPane facts;
    @FXML private ToggleButton unfold;
    @FXML private Label name;
    @FXML private Label number;
    @FXML private Label state;
    @FXML private SeverityMark risk;
    @FXML private Label contact;
    @FXML private Label next;
    @FXML private Label deadline;
    @FXML private Label missing;
    @FXML private Button close;
    @FXML private TabPane tabs;

    /** A workspace lower than this, in em, has no room for the facts above the tabs. */
    private static final double LOW = 32;

    /** What is beside the facts and their button: gaps. */
    private static final double BESIDE = 64;

    private final CaseWorkspaceViewModel workspace;
    private final Runnable closeCase;
    private final Consumer<String> seen;
    private final Map<Tab, Loaded<?>> screens = new HashMap<>();
    private boolean inView;

    /**
     * @param seen told the name of each tab that is shown
     */
    CaseWorkspaceController(
            CaseWorkspaceViewModel workspace, Runnable closeCase, Consumer<String> seen) {
        this.workspace = workspace;
        this.closeCase = closeCase;
        this.seen = seen;
    }

    @FXML
    private void initialize() {
        Texts texts = texts();
        List<KeyCombination> keys = Action.TAB.keys();
        int position = 0;
        for (CaseTab tab : workspace.tabs()) {
            Tab made = new Tab(texts.get(tab.name()));
            made.setClosable(false);
            made.setUserData(tab);
            if (position < keys.size()) {
                made.setTooltip(new Tooltip(keys.get(position).getDisplayText()));
            }
            position++;
            tabs.getTabs().add(made);
        }
        tabs.getSelectionModel().selectedItemProperty().subscribe(this::changed);
        // Facts that are longer than the window is wide go on in a new line.
        facts.getChildren()
                .forEach(fact ->
                        ((Region) fact).maxWidthProperty().bind(facts.widthProperty().subtract(1)));
        workspace.headerProperty().subscribe(this::show);
        facts.prefWrapLengthProperty()
                .bind(root.widthProperty().subtract(close.widthProperty()).subtract(BESIDE));
        root.heightProperty().subscribe(this::fold);
        number.fontProperty().subscribe(this::fold);
        unfold.selectedProperty().subscribe(this::fold);
        close.setTooltip(new Tooltip(close.getText() + "  " + Action.CLOSE_CASE.shown()));
        close.setAccessibleText(close.getText());
    }

    /** In a low window, as with large letters, the facts are a click away. */
    private void fold() {
        boolean low = root.getHeight() > 0 && root.getHeight() < LOW * number.getFont().getSize();
        unfold.setVisible(low);
        unfold.setManaged(low);
        close.setContentDisplay(low ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        boolean open = !low || unfold.isSelected();
        List.of(contact, next, deadline, missing)
                .forEach(words -> {
                    Node fact = words.getParent();
                    fact.setVisible(open && words.getText() != null);
                    fact.setManaged(fact.isVisible());
                });
    }

    private Texts texts() {
        return workspace.language().texts();
    }

    private void changed(@Nullable Tab before, @Nullable Tab now) {
        if (!inView) {
            return;
        }
        if (before != null && screens.containsKey(before)) {
            Objects.requireNonNull(screens.get(before)).hidden();
        }
        if (now != null) {
            showTab(now);
        }
    }

    private void showTab(Tab tab) {
        Loaded<?> screen =
                screens.computeIfAbsent(
                        tab, t -> ((CaseTab) t.getUserData()).screen().apply(workspace.caseId()));
        if (tab.getContent() == null) {
            tab.setContent(Pages.reachable(screen.root()));
        }
        screen.shown();
        workspace.load();
        seen.accept(((CaseTab) tab.getUserData()).name());
    }

    /** Selects the tab of this name, or that of this position from 0; others are left alone. */
    void select(String tabName) {
        tabs.getTabs().stream()
                .filter(tab -> ((CaseTab) tab.getUserData()).name().equals(tabName))
                .findFirst()
                .ifPresent(tab -> tabs.getSelectionModel().select(tab));
    }

    void select(int position) {
        if (position < tabs.getTabs().size()) {
            tabs.getSelectionModel().select(position);
        }
    }

    CaseId caseId() {
        return workspace.caseId();
    }

    /** The name of the tab in view. */
    Optional<String> tab() {
        return Optional.ofNullable(tabs.getSelectionModel().getSelectedItem())
                .map(tab -> ((CaseTab) tab.getUserData()).name());
    }

    @Override
    public void shown() {
        inView = true;
        Tab selected = tabs.getSelectionModel().getSelectedItem();
        if (selected == null) {
            workspace.load();
        } else {
            showTab(selected);
        }
    }

    @Override
    public void hidden() {
        inView = false;
        Tab selected = tabs.getSelectionModel().getSelectedItem();
        if (selected != null && screens.containsKey(selected)) {
            Objects.requireNonNull(screens.get(selected)).hidden();
        }
    }

    /** The controller of the tab in view. */
    Class<?> screen() {
        Loaded<?> inside = screens.get(tabs.getSelectionModel().getSelectedItem());
        return inside == null ? getClass() : inside.controller().getClass();
    }

    @Override
    public Map<Action, Runnable> deeds() {
        Loaded<?> screen = screens.get(tabs.getSelectionModel().getSelectedItem());
        return screen != null && screen.controller() instanceof Screen inside
                ? inside.deeds()
                : Map.of();
    }

    private void show(@Nullable CaseHeader header) {
        boolean known = header != null;
        risk.setVisible(known);
        if (header == null) {
            return;
        }
        Texts texts = texts();
        CaseRow row = header.row();
        name.setText(row.clientName());
        number.setText(row.number());
        state.setText(texts.name("cases.status", row.status()));
        risk.setText(texts.name("cases.risk", row.risk()));
        risk.setLevel(row.risk() == Risk.HIGH ? SeverityMark.MOST : row.risk().ordinal() * 2);
        contact.setText(row.safeContact());
        String due = row.nextStepOn() == null ? "" : row.nextStepOn().toString();
        next.setText(
                row.nextStep() == null
                        ? texts.get("desk.case.noNextStep")
                        : texts.get("desk.case.nextStep", row.nextStep(), due).strip());
        deadline.setText(header.deadline());
        missing.setText(
                header.missing().isEmpty()
                        ? null
                        : String.join(texts.get("desk.case.listComma"), header.missing()));
        fold();
    }

    @FXML
    private void onClose() {
        closeCase.run();
    }
}

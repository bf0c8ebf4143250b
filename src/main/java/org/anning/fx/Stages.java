package org.anning.fx;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.anning.common.Lang;
import org.anning.common.Texts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What every window of the program has in common: the look, the guard for input methods, and what
 * the desk adds to each, such as the key for the safety card, which must work in a dialog too.
 */
public final class Stages {

    private final Look look;
    private final List<Consumer<Scene>> additions = new ArrayList<>();
    private @Nullable Supplier<Node> corner;
    private FormDraft.Store drafts = FormDraft.Store.NONE;
    private Supplier<Texts> texts = () -> Texts.of(Lang.ZH);

    public Stages(Look look) {
        this.look = look;
    }

    /** Adds this to every scene that is dressed from now on. */
    public void onEvery(Consumer<Scene> addition) {
        additions.add(addition);
    }

    /** Puts this into the corner of every form dialog: the way to the safety card. */
    public void inCorner(Supplier<Node> maker) {
        this.corner = maker;
    }

    /** What forms say by themselves is in these texts. */
    public void speaking(Supplier<Texts> texts) {
        this.texts = texts;
    }

    /** Keeps what is typed into forms here from now on. */
    public void keepDrafts(FormDraft.Store store) {
        drafts = store;
    }

    /** Keeps what is typed into this form. */
    public FormDraft draft(Parent form, String name) {
        return new FormDraft(form, drafts, name, texts);
    }

    /** The rest of the name of a form that was not saved and whose name begins so. */
    public Optional<String> unsaved(String beginning) {
        return drafts.rest(beginning);
    }

    /** What stands in the corner of a form dialog, when there is something. */
    public Optional<Node> corner() {
        return Optional.ofNullable(corner).map(Supplier::get);
    }

    /** Makes a scene one of the program's. */
    public Scene dress(Scene scene) {
        look.dress(scene);
        ImeGuard.install(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, Stages::leaveTextArea);
        additions.forEach(addition -> addition.accept(scene));
        return scene;
    }

    /** Tab goes on from a text area as from any other field; nobody writes tabs into an answer. */
    private static void leaveTextArea(KeyEvent event) {
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        if (event.getCode() == KeyCode.TAB && plain && event.getTarget() instanceof TextArea area) {
            area.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }

    /** Puts this into a stage as one of the program's scenes. */
    public void fill(Stage stage, Parent root) {
        stage.setScene(dress(new Scene(root)));
    }

    /** The window in front, which a dialog belongs to. */
    public Optional<Window> front() {
        List<Window> showing =
                Window.getWindows().stream()
                        .filter(w -> w instanceof Stage && w.isShowing())
                        .toList();
        return showing.stream()
                .filter(Window::isFocused)
                .findFirst()
                .or(() -> showing.isEmpty() ? Optional.empty() : Optional.of(showing.getLast()));
    }
}

package org.anning.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.anning.common.Lang;
import org.anning.common.Texts;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A form that is not saved, opened again. */
public class FormDraftTest extends FxTest {

    /** Drafts in memory. */
    public static final class Kept implements FormDraft.Store {
        public final Map<String, String> drafts = new HashMap<>();

        @Override
        public Optional<String> of(String form) {
            return Optional.ofNullable(drafts.get(form));
        }

        @Override
        public Optional<String> rest(String beginning) {
            return drafts.keySet().stream()
                    .filter(form -> form.startsWith(beginning))
                    .map(form -> form.substring(beginning.length()))
                    .findFirst();
        }

        @Override
        public void write(String form, String content) {
            drafts.put(form, content);
        }

        @Override
        public void close(String form) {
            drafts.remove(form);
        }
    }

    /**
     * Types into and chooses in everything a form has, opens it again, and says what is not back; a
     * passphrase must not be. To be called on the window's thread.
     *
     * @param name under which the form keeps what is typed
     */
    public static List<String> lost(Supplier<? extends Parent> form, String name) {
        Kept kept = new Kept();
        Parent first = form.get();
        FormDraft typing = begun(first, kept, name);
        List<Node> typed = fields(first);
        for (int i = 0; i < typed.size(); i++) {
            switch (typed.get(i)) {
                case PassphraseField secret -> secret.textProperty().set("灯塔绣球");
                case TextInputControl text -> text.setText("2026-11-" + (10 + i % 20));
                case ComboBox<?> box -> box.getSelectionModel().selectLast();
                default -> {}
            }
        }
        typing.keep();
        Parent second = form.get();
        begun(second, kept, name);
        List<Node> again = fields(second);
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            Object wanted = typed.get(i) instanceof PassphraseField ? "" : said(typed.get(i));
            if (!wanted.equals(said(again.get(i)))) {
                lost.add(i + " " + wanted + " / " + said(again.get(i)));
            }
        }
        if (typed.isEmpty() || kept.drafts.isEmpty() || kept.drafts.toString().contains("灯塔")) {
            lost.add(kept.drafts.toString());
        }
        return lost;
    }

    private static FormDraft begun(Parent form, Kept kept, String name) {
        FormDraft draft = new FormDraft(form, kept, name, () -> Texts.of(Lang.ZH));
        draft.begin();
        return draft;
    }

    /** Whatever can be typed into or chosen in a form, in its order. */
    private static List<Node> fields(Node top) {
        return switch (top) {
            case PassphraseField secret -> List.of(secret);
            case TextInputControl text -> text.isDisabled() ? List.of() : List.of(text);
            case ComboBox<?> box -> List.of(box);
            case Parent parent ->
                    parent.getChildrenUnmodifiable().stream()
                            .flatMap(child -> fields(child).stream())
                            .toList();
            default -> List.of();
        };
    }

    private static Object said(Node control) {
        return switch (control) {
            case PassphraseField secret -> secret.textProperty().get();
            case TextInputControl text -> text.getText();
            case ComboBox<?> box -> box.getSelectionModel().getSelectedIndex();
            default -> "";
        };
    }

    private final Kept kept = new Kept();

    private static final class Form extends VBox {
        final TextField number = new TextField("138");
        final TextArea words = new TextArea();
        final CheckBox night = new CheckBox();
        final ComboBox<String> channel = new ComboBox<>();
        final PasswordField passphrase = new PasswordField();
        final PassphraseField shown = new PassphraseField();

        Form() {
            channel.getItems().setAll("电话", "短信", "上门");
            channel.getSelectionModel().select(0);
            words.setAccessibleText("经过");
            getChildren().setAll(number, new VBox(words, night), channel, passphrase, shown);
        }
    }

    private FormDraft draft(Form form, String name) {
        return new FormDraft(form, kept, name, () -> Texts.of(Lang.ZH));
    }

    private Form open(Stage stage) {
        Form form = new Form();
        stage.setScene(new Scene(form, 400, 400));
        stage.show();
        return form;
    }

    @Test
    void whatWasTypedAndChosenIsBackAtTheCaret() {
        onFx(() -> {
            Stage stage = new Stage();
            Form form = open(stage);
            FormDraft draft = draft(form, "form/entry/1/new");
            assertFalse(draft.begin());
            form.words.setText("他们说要来单位闹");
            form.night.setSelected(true);
            form.channel.getSelectionModel().select(2);
            form.passphrase.setText("一二三四五六七八九十");
            form.shown.textProperty().set("一二三四五六七八九十");
            form.words.requestFocus();
            form.words.positionCaret(3);
            draft.keep();

            Form again = open(stage);
            assertTrue(draft(again, "form/entry/1/new").begin());
            assertEquals("138", again.number.getText());
            assertEquals("他们说要来单位闹", again.words.getText());
            assertEquals(3, again.words.getCaretPosition());
            assertTrue(again.night.isSelected());
            assertEquals("上门", again.channel.getValue());
            assertFalse(kept.drafts.toString().contains("七八九十"), "a passphrase is kept nowhere");
            assertEquals("", again.passphrase.getText());
            stage.close();
        });
    }

    @Test
    void onlyWhatWasChangedIsLaidOverAndWhatWasChangedElsewhereIsSaid() {
        onFx(() -> {
            Stage stage = new Stage();
            Form form = open(stage);
            FormDraft draft = draft(form, "form/entry/1/2");
            draft.begin();
            form.words.setText("他们说要来单位闹");
            form.night.setSelected(true);
            draft.keep();

            // Since then somebody corrected all of it elsewhere.
            Form again = new Form();
            again.number.setText("139");
            again.words.setText("已经来过了");
            again.channel.getSelectionModel().select(1);
            stage.setScene(new Scene(again, 400, 400));
            draft(again, "form/entry/1/2").begin();

            assertEquals("139", again.number.getText(), "not touched in the form");
            assertEquals("短信", again.channel.getValue(), "not touched in the form");
            assertTrue(again.night.isSelected(), "only changed in the form");
            assertEquals("他们说要来单位闹", again.words.getText());
            assertEquals(
                    List.of("经过：后来在别处改过，现在存的是“已经来过了”。下面仍是您没存的那份，存之前请对照。"),
                    again.getChildren().stream()
                            .filter(Label.class::isInstance)
                            .map(n -> ((Label) n).getText())
                            .toList());
            stage.close();
        });
    }

    @Test
    void aDraftOfAnotherFormatIsLeftAlone() {
        onFx(() -> {
            Stage stage = new Stage();
            kept.drafts.put("form/entry/1/new", "{\"texts\":[\"x\"],\"focus\":0}");
            Form form = open(stage);
            assertFalse(draft(form, "form/entry/1/new").begin());
            assertEquals("138", form.number.getText());
            stage.close();
        });
    }

    @Test
    void aFormThatWasSavedOrOnlyLookedAtLeavesNothing() {
        onFx(() -> {
            Stage stage = new Stage();
            FormDraft looked = draft(open(stage), "form/entry/1/new");
            looked.begin();
            looked.keep();
            assertEquals(Map.of(), kept.drafts);

            Form form = open(stage);
            FormDraft saved = draft(form, "form/entry/1/new");
            saved.begin();
            form.words.setText("写了又存了");
            saved.keep();
            assertEquals(1, kept.drafts.size());
            saved.end();
            form.words.setText("存了以后");
            saved.keep();
            assertEquals(Map.of(), kept.drafts);
            stage.close();
        });
    }

    @Test
    void whatIsSavedInAFormThatStaysOpenIsForgottenAndTypingGoesOn() {
        onFx(() -> {
            Stage stage = new Stage();
            Form form = open(stage);
            FormDraft draft = draft(form, "form/budget/1/now");
            draft.begin();
            form.words.setText("写了又存了");
            draft.keep();
            draft.renew();
            assertEquals(Map.of(), kept.drafts);

            form.words.setText("写了又存了，再写");
            draft.keep();
            assertTrue(kept.drafts.toString().contains("再写"));
            form.words.setText("写了又存了");
            draft.keep();
            assertEquals(Map.of(), kept.drafts, "as it was saved");
            stage.close();
        });
    }

    @Test
    void typingIsKeptByItselfWithinTwoSeconds() {
        Form form =
                onFx(() -> {
                    Form open = open(new Stage());
                    draft(open, "form/entry/1/new").begin();
                    open.words.setText("打到一半");
                    return open;
                });

        await("the draft", () -> kept.drafts.getOrDefault("form/entry/1/new", "").contains("打到一半"));
        onFx(() -> form.getScene().getWindow().hide());
    }
}

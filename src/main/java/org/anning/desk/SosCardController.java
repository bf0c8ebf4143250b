package org.anning.desk;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

import org.anning.common.Texts;
import org.anning.fx.Language;
import org.anning.fx.Screen;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The one-page safety card with its numbers, and a button for each deed. */
public final class SosCardController implements Screen {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    @FXML private Label mind;
    @FXML private Label youth;
    @FXML private Label women;
    @FXML private FlowPane deeds;
    @FXML private Label done;

    private final SosViewModel card;
    private final UnaryOperator<String> numbers;
    private final Language language;
    private final ZoneId zone;
    private final Runnable close;

    /**
     * @param numbers the number of a channel by its code
     */
    SosCardController(
            SosViewModel card,
            UnaryOperator<String> numbers,
            Language language,
            ZoneId zone,
            Runnable close) {
        this.card = card;
        this.numbers = numbers;
        this.language = language;
        this.zone = zone;
        this.close = close;
    }

    @FXML
    private void initialize() {
        Texts texts = language.texts();
        mind.setText(numbers.apply("crisis_mind"));
        youth.setText(numbers.apply("crisis_youth"));
        women.setText(numbers.apply("crisis_women"));
        for (SosDeed deed : SosViewModel.BUTTONS) {
            Button button = new Button(texts.name("desk.sos.deed", deed));
            button.setOnAction(_ -> {
                button.setDisable(true);
                card.did(deed);
            });
            deeds.getChildren().add(button);
        }
        card.done().addListener((ListChangeListener<SosNote>) _ -> list());
    }

    private void list() {
        Texts texts = language.texts();
        done.setText(
                card.done().stream()
                        .map(note ->
                                texts.get(
                                        "desk.sos.noted",
                                        TIME.format(LocalTime.ofInstant(note.at(), zone)),
                                        texts.name("desk.sos.deed", note.deed())))
                        .collect(Collectors.joining("\n")));
    }

    @Override
    public void shown() {
        card.did(SosDeed.OPENED);
    }

    @FXML
    private void onClose() {
        close.run();
    }
}

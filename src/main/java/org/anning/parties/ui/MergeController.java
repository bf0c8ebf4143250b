package org.anning.parties.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.anning.common.Texts;
import org.anning.fx.Language;
import org.anning.parties.MergeChoice.Difference;
import org.anning.parties.MergeChoice.Side;

/** Shows {@link MergeViewModel}. */
public final class MergeController {

    @FXML private VBox fields;

    private final MergeViewModel merge;
    private final Language language;
    private final Runnable close;

    MergeController(MergeViewModel merge, Language language, Runnable close) {
        this.merge = merge;
        this.language = language;
        this.close = close;
    }

    @FXML
    private void initialize() {
        merge.differences().forEach(d -> fields.getChildren().add(field(d)));
    }

    private VBox field(Difference difference) {
        Texts texts = language.texts();
        String name = texts.get("cases.field." + difference.name());
        Label label = new Label(name);
        label.getStyleClass().add("text-bold");
        VBox box = new VBox(4, label);
        ToggleGroup group = new ToggleGroup();
        for (Side side : Side.values()) {
            if (side == Side.BOTH && !difference.both()) {
                continue;
            }
            String words =
                    switch (side) {
                        case KEPT -> MergeViewModel.words(difference.kept(), texts);
                        case GONE -> MergeViewModel.words(difference.gone(), texts);
                        case BOTH -> texts.get("parties.merge.both");
                    };
            RadioButton choice = new RadioButton(words);
            choice.setWrapText(true);
            choice.setMinHeight(Region.USE_PREF_SIZE);
            choice.setAccessibleText(name + " " + words);
            choice.setToggleGroup(group);
            choice.setSelected(merge.side(difference.name()).get() == side);
            choice.selectedProperty()
                    .subscribe(chosen -> {
                        if (chosen) {
                            merge.side(difference.name()).set(side);
                        }
                    });
            box.getChildren().add(choice);
        }
        return box;
    }

    @FXML
    private void onMerge() {
        merge.merge();
    }

    @FXML
    private void onCancel() {
        close.run();
    }
}

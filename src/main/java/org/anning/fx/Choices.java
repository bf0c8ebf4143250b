package org.anning.fx;

import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Pane;
import javafx.util.StringConverter;

import org.anning.common.Coded;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Fills controls with the constants of coded enums under their names in the texts. The name of a
 * constant is the text {@code prefix.code}.
 */
public final class Choices {

    private Choices() {}

    /** Offers all constants of {@code type}, in their order. */
    public static <E extends Enum<E> & Coded> void fill(
            ComboBox<E> box, Class<E> type, String prefix, Language language) {
        fill(box, List.of(type.getEnumConstants()), prefix, language);
    }

    /** Offers these constants, in this order. */
    public static <E extends Coded> void fill(
            ComboBox<E> box, List<E> constants, String prefix, Language language) {
        box.getItems().setAll(constants);
        // A changed converter is what makes a combo box write its cells anew.
        language.follow(box, () -> box.setConverter(new Named<>(prefix, language)));
    }

    /**
     * Puts one check box for each constant into {@code pane} and keeps them and {@code chosen} the
     * same.
     */
    public static <E extends Enum<E> & Coded> void checks(
            Pane pane, Class<E> type, String prefix, Language language, ObservableSet<E> chosen) {
        for (E constant : type.getEnumConstants()) {
            CheckBox box = new CheckBox();
            box.textProperty().bind(language.text(prefix + "." + constant.code()));
            box.setWrapText(true);
            box.setSelected(chosen.contains(constant));
            box.setUserData(constant);
            box.selectedProperty()
                    .subscribe(ticked -> {
                        if (ticked) {
                            chosen.add(constant);
                        } else {
                            chosen.remove(constant);
                        }
                    });
            chosen.addListener(
                    (SetChangeListener<E>) _ -> box.setSelected(chosen.contains(constant)));
            pane.getChildren().add(box);
        }
    }

    /** A set that {@link #checks} can keep, in the order of the constants' ticking. */
    public static <E extends Enum<E> & Coded> ObservableSet<E> none(Class<E> type) {
        return FXCollections.observableSet(java.util.EnumSet.noneOf(type));
    }

    private static final class Named<E extends Coded> extends StringConverter<@Nullable E> {

        private final String prefix;
        private final Language language;

        Named(String prefix, Language language) {
            this.prefix = prefix;
            this.language = language;
        }

        @Override
        public String toString(@Nullable E constant) {
            return constant == null ? "" : language.texts().name(prefix, constant);
        }

        @Override
        public @Nullable E fromString(String text) {
            return null;
        }
    }
}

package org.anning.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How every window looks: light or dark, how large, in which font. Changes are seen at once in
 * every scene that was dressed here. To be made on the window's thread.
 */
public final class Look {

    /** The smallest and the largest scale, in per cent. */
    public static final int SMALLEST = 80;

    public static final int LARGEST = 250;

    private static final double BASE_FONT_PX = 14;

    private final ObjectProperty<Theme> theme =
            new SimpleObjectProperty<>(this, "theme", Theme.SYSTEM);
    private final IntegerProperty percent = new SimpleIntegerProperty(this, "percent", 100);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
    private final List<WeakReference<Scene>> scenes = new ArrayList<>();
    private final String family = Fonts.family();

    private final ObservableValue<ColorScheme> system;

    public Look() {
        this(Platform.getPreferences().colorSchemeProperty());
    }

    /**
     * @param system whether the system is light or dark
     */
    Look(ObservableValue<ColorScheme> system) {
        this.system = system;
        theme.subscribe(this::refresh);
        percent.subscribe(this::refresh);
        system.subscribe(this::refresh);
        refresh();
    }

    /** Light, dark, or as the system is. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The size of everything in per cent of the base font of 14 px, from 80 to 250. */
    public IntegerProperty percentProperty() {
        return percent;
    }

    /** Whether the windows are dark at the moment. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /** Gives a scene this look now and whenever it changes. */
    public void dress(Scene scene) {
        scenes.removeIf(old -> old.get() == null);
        scenes.add(new WeakReference<>(scene));
        scene.rootProperty().subscribe(_ -> put(scene));
        put(scene);
    }

    private void refresh() {
        dark.set(
                switch (theme.get()) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case SYSTEM -> system.getValue() == ColorScheme.DARK;
                });
        Application.setUserAgentStylesheet(
                dark.get()
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        for (WeakReference<Scene> known : scenes) {
            Scene scene = known.get();
            if (scene != null) {
                put(scene);
            }
        }
    }

    /** Icon sizes in pixels: an icon's em is its own size, so it would grow with each pass. */
    private static String iconSizes(double font) {
        String css =
                String.format(
                        Locale.ROOT,
                        ".ikonli-font-icon{-fx-icon-size:%.0fpx}"
                                + ".empty-state .ikonli-font-icon,.gate-icon{-fx-icon-size:%.0fpx}"
                                + ".status-bar .ikonli-font-icon,.case-fact .ikonli-font-icon"
                                + "{-fx-icon-size:%.0fpx}",
                        font * 1.286,
                        font * 3.429,
                        font * 1.1);
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private void put(Scene scene) {
        // Colours are a sheet of their own, because pop-ups take the sheets of their window but not
        // the style classes of its root.
        int bounded = Math.clamp(percent.get(), SMALLEST, LARGEST);
        scene.getStylesheets()
                .setAll(
                        sheet("app.css"),
                        sheet(dark.get() ? "dark.css" : "light.css"),
                        iconSizes(BASE_FONT_PX * bounded / 100));
        scene.getPreferences().setColorScheme(dark.get() ? ColorScheme.DARK : ColorScheme.LIGHT);
        scene.getRoot()
                .setStyle(
                        String.format(
                                Locale.ROOT,
                                "-fx-font-family: \"%s\"; -fx-font-size: %.2fpx;",
                                family,
                                BASE_FONT_PX * bounded / 100));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Look.class.getResource(name), name).toExternalForm();
    }
}

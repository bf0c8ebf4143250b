package org.anning.settings.ui;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.anning.common.Lang;
import org.anning.fx.Language;
import org.anning.fx.Theme;
import org.anning.settings.PaperSize;
import org.anning.settings.Setting;
import org.anning.settings.Settings;

/**
 * What can be set, each taking effect and being kept at once. Language, theme and scale act through
 * the same properties, so that a setting read at the start and one changed here do the same.
 */
public final class SettingsViewModel {

    private final Settings settings;
    private final String place;
    private final Language language;
    private final ObjectProperty<Lang> lang;
    private final ObjectProperty<Theme> theme;
    private final IntegerProperty scale;
    private final StringProperty volunteer;
    private final StringProperty groupName;
    private final StringProperty groupPhone;
    private final ObjectProperty<PaperSize> paper;
    private final ObjectProperty<Integer> lockAfter;

    /**
     * @param place where the open casebook lies
     * @param theme the theme of the windows, followed both ways
     * @param scale the scale of the windows in per cent, followed both ways
     */
    public SettingsViewModel(
            Settings settings,
            String place,
            Language language,
            ObjectProperty<Theme> theme,
            IntegerProperty scale) {
        this.settings = settings;
        this.place = place;
        this.language = language;
        this.lang = kept(WindowSettings.LANGUAGE);
        this.theme = kept(WindowSettings.THEME);
        this.volunteer = words(WindowSettings.VOLUNTEER);
        this.groupName = words(WindowSettings.GROUP_NAME);
        this.groupPhone = words(WindowSettings.GROUP_PHONE);
        this.paper = kept(WindowSettings.PAPER);
        this.lockAfter = kept(WindowSettings.LOCK_AFTER);
        this.scale = new SimpleIntegerProperty(settings.get(WindowSettings.SCALE));
        this.scale.subscribe(percent -> settings.set(WindowSettings.SCALE, percent.intValue()));
        this.lang.subscribe(language::use);
        bind(theme, this.theme);
        bind(scale, this.scale);
    }

    private <T> ObjectProperty<T> kept(Setting<T> setting) {
        ObjectProperty<T> property = new SimpleObjectProperty<>(settings.get(setting));
        property.subscribe(value -> settings.set(setting, value));
        return property;
    }

    private StringProperty words(Setting<String> setting) {
        StringProperty property = new SimpleStringProperty(settings.get(setting));
        property.subscribe(typed -> settings.set(setting, typed.strip()));
        return property;
    }

    private static <T> void bind(Property<T> window, Property<T> kept) {
        window.bindBidirectional(kept);
    }

    /** The language of the window. */
    public ObjectProperty<Lang> langProperty() {
        return lang;
    }

    /** Light, dark, or as the system is. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The size of everything in per cent. */
    public IntegerProperty scaleProperty() {
        return scale;
    }

    /** Who works here; stands on papers and in the log. */
    public StringProperty volunteerProperty() {
        return volunteer;
    }

    /** What the group is called; stands on consent forms and papers for clients. */
    public StringProperty groupNameProperty() {
        return groupName;
    }

    /** Where the group is reached; stands beside its name. */
    public StringProperty groupPhoneProperty() {
        return groupPhone;
    }

    /** What the printer holds. */
    public ObjectProperty<PaperSize> paperProperty() {
        return paper;
    }

    /** Minutes until the window locks itself. */
    public ObjectProperty<Integer> lockAfterProperty() {
        return lockAfter;
    }

    /** The folder of the open casebook. */
    public String casebookPlace() {
        return place;
    }

    Language language() {
        return language;
    }
}

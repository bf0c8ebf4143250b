package org.anning.settings.ui;

import org.anning.common.Lang;
import org.anning.fx.Theme;
import org.anning.settings.PaperSize;
import org.anning.settings.Setting;

/** What the settings screen sets. */
public final class WindowSettings {

    public static final Setting<Lang> LANGUAGE = Setting.of("window.language", Lang.ZH);
    public static final Setting<Theme> THEME = Setting.of("window.theme", Theme.SYSTEM);

    /** In per cent of the base font. */
    public static final Setting<Integer> SCALE = Setting.of("window.scale", 100, 80, 250);

    /** Where the main window stood, as {@code fx.WindowPlace} writes it. */
    public static final Setting<String> PLACE = Setting.of("window.place", "");

    /** Whether the tour was shown or skipped. */
    public static final Setting<Boolean> TOURED = Setting.of("window.toured", false);

    /** How a screen was set up, as {@code fx.LayoutMemory} writes it. */
    public static Setting<String> layout(String key) {
        return Setting.of("layout." + key, "");
    }

    /** Stands on papers and in the log of a case. */
    public static final Setting<String> VOLUNTEER = Setting.of("volunteer.name", "");

    /** What the group is called on papers for clients. */
    public static final Setting<String> GROUP_NAME = Setting.of("group.name", "");

    /** Where the group is reached, on papers for clients. */
    public static final Setting<String> GROUP_PHONE = Setting.of("group.phone", "");

    /** Minutes without a key or a click until the window locks itself. */
    public static final Setting<Integer> LOCK_AFTER = Setting.of("lock.minutes", 15, 1, 120);

    public static final Setting<PaperSize> PAPER = Setting.of("printing.paper", PaperSize.A4);

    /** The folder of the casebook that was opened last. */
    public static final Setting<String> CASEBOOK = Setting.of("casebook.place", "");

    /** Where copies of backups go, or "". */
    public static final Setting<String> SECOND_PLACE = Setting.of("backup.secondPlace", "");

    private WindowSettings() {}
}

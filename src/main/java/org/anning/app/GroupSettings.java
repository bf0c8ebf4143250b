package org.anning.app;

import org.anning.advice.Group;
import org.anning.settings.Settings;
import org.anning.settings.ui.WindowSettings;

/** The group as the settings of this volunteer name it, for the window and the command line. */
final class GroupSettings {

    private GroupSettings() {}

    static Group of(Settings settings) {
        return new Group(
                settings.get(WindowSettings.GROUP_NAME), settings.get(WindowSettings.GROUP_PHONE));
    }
}

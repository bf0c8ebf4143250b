package org.anning.app;

import org.anning.common.Lang;
import org.anning.common.Texts;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where the program starts: with arguments as a command, without any as a window. */
public final class Main {

    private static final int NO_DISPLAY = 3;

    private Main() {}

    public static void main(String[] args) {
        if (args.length > 0) {
            System.exit(Commands.run(List.of(args), Terminal.real()));
        }
        if (noDisplay(System.getenv())) {
            PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
            err.println(Texts.of(languageOf(Locale.getDefault())).get("app.noDisplay"));
            System.exit(NO_DISPLAY);
        }
        Desktop.start();
    }

    /** Whether a window could not be shown here: Linux without a display, no headless platform. */
    static boolean noDisplay(Map<String, String> environment) {
        return System.getProperty("os.name").equals("Linux")
                && !"Headless".equals(System.getProperty("glass.platform"))
                && environment.getOrDefault("DISPLAY", "").isEmpty()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    /** English where the machine speaks English, else Chinese. */
    static Lang languageOf(Locale locale) {
        return locale.getLanguage().equals("en") ? Lang.EN : Lang.ZH;
    }
}

package org.anning.app;

import org.anning.common.Lang;
import org.anning.common.Texts;
import org.anning.storage.CasebookFolder;
import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the program starts: as a window without arguments or with a file that opens a casebook,
 * else as a command.
 */
public final class Main {

    private static final int NO_DISPLAY = 3;

    private Main() {}

    public static void main(String[] args) {
        Optional<Path> casebook =
                args.length == 1 ? CasebookFolder.behind(Path.of(args[0])) : Optional.empty();
        if (args.length > 0 && casebook.isEmpty()) {
            System.exit(Commands.run(List.of(args), Terminal.real()));
        }
        if (noDisplay(System.getenv())) {
            PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
            err.println(
                    Texts.of(languageOf(Locale.getDefault()))
                            .get(
                                    "app.noDisplay",
                                    command(System.getProperty("jpackage.app-path"))));
            System.exit(NO_DISPLAY);
        }
        Desktop.start(casebook);
    }

    /** What is typed for commands: of what was installed, or of what was built. */
    private static String command(@Nullable String launcher) {
        return launcher == null
                ? "mvn -q -DskipTests package; java -cp \"target/anning.jar:target/lib/*\""
                        + " org.anning.app.Main --help"
                : launcher + " --help";
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

package org.anning.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The language, the theme and the scale live as long as the program. Whoever listens to them by a
 * strong listener is held in memory for as long, with every word of a client on it, also behind a
 * lock. A screen listens by {@code Language.follow} or by a binding, which are weak.
 */
class ListenersTest {

    private static final Pattern STRONG =
            Pattern.compile(
                    "(textsProperty|percentProperty|themeProperty|look\\.?\\w*Property)\\(\\)\\s*\\."
                            + "\\s*(subscribe|addListener|map|flatMap|when)\\b");

    /** They live as long as the program themselves. */
    private static final Set<String> AS_LONG =
            Set.of("Composition.java", "Desk.java", "Language.java", "Look.java");

    private static List<String> strong(String source) {
        return STRONG.matcher(source).results().map(r -> r.group()).toList();
    }

    @Test
    void noScreenListensToTheLanguageThemeOrScaleStrongly() throws IOException {
        List<String> found = new ArrayList<>();
        int read = 0;
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString();
                if (!AS_LONG.contains(name)) {
                    read++;
                    strong(Files.readString(file)).forEach(s -> found.add(name + " " + s));
                }
            }
        }
        assertTrue(read > 500, "the sources are read");
        assertEquals(List.of(), found);
        assertEquals(1, strong("language.textsProperty()\n        .subscribe(x)").size());
    }
}

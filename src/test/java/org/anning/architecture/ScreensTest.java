package org.anning.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import javafx.fxml.FXML;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every FXML fits its controller, and every view model is tested without a window. */
class ScreensTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    /**
     * View models that only the tests of their screens try so far. The list may only become
     * shorter.
     */
    private static final Set<String> TRIED_ON_SCREEN_ONLY =
            Set.of(
                    "EvidenceFormViewModelTest",
                    "EvidenceViewModelTest",
                    "PictureEditViewModelTest");

    @Test
    void everyFxmlFitsItsController() throws Exception {
        List<String> flaws = new ArrayList<>();
        List<Path> files = files(RESOURCES, ".fxml");
        for (Path file : files) {
            flaws.addAll(flaws(RESOURCES.relativize(file).toString(), Files.readString(file)));
        }
        assertFalse(files.isEmpty());
        assertEquals(List.of(), flaws);
    }

    @Test
    void anFxmlThatDoesNotFitIsSeen() throws Exception {
        List<String> flaws =
                flaws(
                        "org/anning/desk/Shortcuts.fxml",
                        """
                        <VBox fx:controller="org.anning.desk.ShortcutsController" style="a: b">
                          <Label text="Save"/>
                          <Button onAction="#onNothing"/>
                        </VBox>
                        """);

        assertEquals(4, flaws.size(), flaws.toString());
    }

    private static List<String> flaws(String file, String fxml) throws Exception {
        List<String> flaws = new ArrayList<>();
        String stem = file.substring(0, file.length() - ".fxml".length()).replace('/', '.');
        Class<?> controller = Class.forName(stem + "Controller");
        if (!fxml.contains("fx:controller=\"" + controller.getName() + "\"")) {
            flaws.add(file + ": fx:controller must be " + controller.getName());
        }
        Set<String> fields = new TreeSet<>();
        Arrays.stream(controller.getDeclaredFields())
                .filter(f -> f.isAnnotationPresent(FXML.class))
                .forEach(f -> fields.add(f.getName()));
        Set<String> ids = found(fxml, "fx:id=\"(\\w+)\"");
        for (String field : fields) {
            // An included screen "cost" also gives its controller, as "costController".
            if (!ids.contains(field) && !ids.contains(field.replaceAll("Controller$", ""))) {
                flaws.add(file + ": no fx:id=\"" + field + "\" for the controller's field");
            }
        }
        for (String handler : found(fxml, "\"#(\\w+)\"")) {
            if (Arrays.stream(controller.getDeclaredMethods())
                    .noneMatch(m -> m.getName().equals(handler))) {
                flaws.add(file + ": the controller has no " + handler);
            }
        }
        if (fxml.contains(" style=")) {
            flaws.add(file + ": style= belongs into app.css");
        }
        for (String words :
                found(fxml, "(?:text|promptText|accessibleText|title)=\"([^%\"][^\"]*)\"")) {
            if (words.matches(".*\\p{L}.*")) {
                flaws.add(file + ": \"" + words + "\" belongs into the texts");
            }
        }
        return flaws;
    }

    @Test
    void everyViewModelHasATestOfItsOwn() throws IOException {
        Set<String> untested = new TreeSet<>();
        for (Path file : files(Path.of("src/main/java"), "ViewModel.java")) {
            Path test =
                    Path.of(
                            file.toString()
                                    .replace("src/main", "src/test")
                                    .replace(".java", "Test.java"));
            if (!Files.exists(test)) {
                untested.add(test.getFileName().toString().replace(".java", ""));
            }
        }
        assertEquals(
                new TreeSet<>(TRIED_ON_SCREEN_ONLY),
                untested,
                "write these; what is written comes off the list");
    }

    private static Set<String> found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        Set<String> all = new TreeSet<>();
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }
}

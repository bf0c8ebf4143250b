package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.anning.common.Lang;
import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.anning.fx.FxTest;
import org.anning.fx.ScriptedDialogs;
import org.anning.privacy.TwoCases;
import org.anning.settings.Settings;
import org.anning.settings.ui.WindowSettings;
import org.anning.storage.TestCasebook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * T19: after a scripted day a unique word that stood in every field is nowhere in the clear: not in
 * the casebook, the program's home, the temporary folder or the working folder, in no usual
 * encoding, no file name and no window title.
 */
class MarkerTest extends FxTest {

    @TempDir Path home;

    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private FileTime begun = FileTime.fromMillis(0);

    @BeforeEach
    void noteTheTime() throws IOException {
        begun = Files.getLastModifiedTime(Files.createFile(home.resolve("begun")));
    }

    private static Map<String, byte[]> disguises(String word) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (Charset set :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE,
                        Charset.forName("GB18030"))) {
            all.put(set.name(), word.getBytes(set));
        }
        for (int shift = 0; shift < 3; shift++) {
            // Where it stands in a longer text decides which of three forms it takes.
            byte[] text = ("x".repeat(shift) + word).getBytes(StandardCharsets.UTF_8);
            String coded = Base64.getEncoder().withoutPadding().encodeToString(text);
            int end = text.length % 3 == 0 ? coded.length() : coded.length() - 1;
            all.put(
                    "base64/" + shift,
                    coded.substring(shift == 0 ? 0 : shift + 1, end)
                            .getBytes(StandardCharsets.US_ASCII));
        }
        return all;
    }

    private List<String> leaks(Path... places) throws IOException {
        Map<String, byte[]> wanted = disguises(TwoCases.MARKER);
        List<String> found = new ArrayList<>();
        for (Path place : places) {
            Files.walkFileTree(
                    place,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes about)
                                throws IOException {
                            if (about.isRegularFile()
                                    && about.lastModifiedTime().compareTo(begun) >= 0) {
                                look(file, wanted, found);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException gone) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        }
        return found;
    }

    private static void look(Path file, Map<String, byte[]> wanted, List<String> found)
            throws IOException {
        if (file.getFileName().toString().contains(TwoCases.MARKER)) {
            found.add("name " + file);
        }
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        wanted.forEach((how, bytes) -> {
            if (content.contains(new String(bytes, StandardCharsets.ISO_8859_1))) {
                found.add(how + " " + file);
            }
        });
    }

    private static boolean says(Stage stage, String words) {
        return allIn(stage.getScene().getRoot()).stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(Node::isVisible)
                .anyMatch(l -> l.getText() != null && l.getText().contains(words));
    }

    private static List<String> titles() {
        return onFx(() ->
                Window.getWindows().stream()
                        .filter(Stage.class::isInstance)
                        .map(w -> String.valueOf(((Stage) w).getTitle()))
                        .toList());
    }

    /** A day with one case: written, imported, copied, exported, refused, seen and locked. */
    private void aDay() throws IOException {
        Path place;
        try (TwoCases two = new TwoCases(home.resolve("库"))) {
            place = two.place;
            Services services = two.services;
            services.casebook().drafts().write("form/y", "{\"" + TwoCases.MARKER + "\":1}");
            services.caseExport().file(two.first);
            try {
                services.caseImport()
                        .importCase(
                                "{\"x\":\"" + TwoCases.MARKER + "\"}",
                                org.anning.casefile.CaseImport.Ids.KEPT);
            } catch (Refusal refused) {
                assertFalse(refused.textKey().isEmpty());
            }
            Path out = Files.createDirectories(home.resolve("给本人"));
            new ClientCopy(services, Texts.of(Lang.ZH))
                    .write(two.first, out.resolve("copy.zip"), () -> true);
            services.evidenceFiles().verify(two.first, _ -> {});
            services.casebook().backups().make(() -> false);
        }
        Path settings = Files.createDirectories(home.resolve("h")).resolve("settings.properties");
        Settings kept = new Settings(settings, Runnable::run);
        kept.set(WindowSettings.CASEBOOK, place.toString());
        Stage stage =
                onFx(() -> {
                    Stage made = new Stage();
                    new Composition(made, home.resolve("h"), TestCasebook.CLOCK, (_, _) -> dialogs)
                            .begin();
                    return made;
                });
        settle();
        onFx(() -> {
            org.anning.fx.PassphraseField field =
                    allIn(stage.getScene().getRoot()).stream()
                            .filter(org.anning.fx.PassphraseField.class::isInstance)
                            .map(org.anning.fx.PassphraseField.class::cast)
                            .findFirst()
                            .orElseThrow();
            field.textProperty().set(TestCasebook.PASSPHRASE);
            return true;
        });
        press(stage, "打开");
        await("the day begins", () -> says(stage, "今天要看的"));
        await("the case is listed", () -> says(stage, TwoCases.MARKER));
        press(stage, TwoCases.MARKER);
        await("the case is open", () -> tabs(stage) != null);
        TabPane tabs = onFx(() -> tabs(stage));
        for (int i = 0; i < tabs.getTabs().size(); i++) {
            int tab = i;
            onFx(() -> {
                tabs.getSelectionModel().select(tab);
                return true;
            });
            settle();
            assertTrue(titles().stream().noneMatch(t -> t.contains(TwoCases.MARKER)));
        }
        assertEquals(List.of(), dialogs.refusals().stream().map(Refusal::textKey).toList());
        assertEquals(List.of(), dialogs.asked());
        onFx(() -> {
            stage.hide();
            return true;
        });
        settle();
    }

    private static @Nullable TabPane tabs(Stage stage) {
        return allIn(stage.getScene().getRoot()).stream()
                .filter(TabPane.class::isInstance)
                .map(TabPane.class::cast)
                .findFirst()
                .orElse(null);
    }

    @Test
    void nothingOfADayLiesInTheClear() throws IOException {
        aDay();

        assertEquals(List.of(), leaks(home, Path.of(System.getProperty("java.io.tmpdir"))));
    }

    @Test
    void aLeakInAnyEncodingIsFound() throws IOException {
        int n = 0;
        for (byte[] bytes : disguises(TwoCases.MARKER).values()) {
            Files.write(home.resolve("leak" + n++), bytes);
        }
        String text = "nothing here but " + TwoCases.MARKER + " in the middle";
        Files.writeString(
                home.resolve("mail"),
                Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        Files.createFile(home.resolve(TwoCases.MARKER + ".txt"));

        List<String> found = leaks(home);

        for (String how : disguises(TwoCases.MARKER).keySet()) {
            assertTrue(found.stream().anyMatch(f -> f.startsWith(how + " ")), how + " " + found);
        }
        assertTrue(found.stream().anyMatch(f -> f.endsWith("mail")), found.toString());
        assertTrue(found.stream().anyMatch(f -> f.startsWith("name ")), found.toString());
    }
}

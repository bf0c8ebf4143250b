package org.anning.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.anning.common.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every word that a user sees is in both languages, is used, and is in its own language. */
class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern WIDE = Pattern.compile("[“”‘’…]");
    private static final Pattern LOST = Pattern.compile("(?<!')'(?!')");
    private static final Pattern ENGLISH = Pattern.compile("[a-z]{4,}");

    /** Names and forms that are the same in both languages. */
    private static final Pattern FOREIGN =
            Pattern.compile(
                    "\\[\\[\\w+]]|\\{[^}]*\\}|English|中文|Letter|https?:\\S+|--?[a-z][a-z-]*|mvn[^。；]*|java -cp[^。；]*|[\\w*.-]+\\.\\w{2,4}\\b"
                            + "|police-report|ANNING_\\w+|Apple|[Ww]hats[Aa]pp|i[A-Z][a-z]+"
                            + "|「[^」]*」|“[^”]*”|（[^）]*）|\\([^)]*\\)|`[^`]*`");

    private static TreeMap<String, String> words(String feature, Lang lang) {
        Properties file = Texts.load(feature, lang);
        TreeMap<String, String> words = new TreeMap<>();
        file.stringPropertyNames().forEach(key -> words.put(key, file.getProperty(key)));
        return words;
    }

    private static Stream<String> features() {
        return Texts.FEATURES.stream();
    }

    @Test
    void everyFileOfTextsIsRead() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/anning/texts"))) {
            Set<String> there =
                    files.map(f -> f.getFileName().toString())
                            .map(f -> f.replaceAll("(_en)?\\.properties", ""))
                            .collect(Collectors.toSet());

            assertEquals(Set.copyOf(Texts.FEATURES), there, "name the feature in Texts.FEATURES");
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() {
        List<String> flaws = new ArrayList<>();
        features()
                .forEach(feature -> {
                    TreeMap<String, String> zh = words(feature, Lang.ZH);
                    TreeMap<String, String> en = words(feature, Lang.EN);
                    TreeSet<String> all = new TreeSet<>(zh.keySet());
                    all.addAll(en.keySet());
                    for (String key : all) {
                        if (!key.startsWith(feature + ".")) {
                            flaws.add(key + " does not begin with " + feature + ".");
                        }
                        String one = zh.get(key);
                        String other = en.get(key);
                        if (one == null || other == null) {
                            flaws.add(
                                    "add " + key + "= to " + feature + (one == null ? "" : "_en"));
                        } else if (!placeholders(one).equals(placeholders(other))) {
                            flaws.add("other placeholders in the English of " + key);
                        }
                    }
                });
        assertEquals(List.of(), flaws);
    }

    /** Marks of a quotation, which the check of papers for words not to be said looks for. */
    private static final Set<String> QUOTING = Set.of("advice.words.said", "advice.forbidden");

    @Test
    void englishHasNoMarksAsWideAsAChineseCharacterAndNoApostropheGetsLost() {
        List<String> flaws = new ArrayList<>();
        features()
                .forEach(feature -> {
                    words(feature, Lang.EN)
                            .forEach((key, text) -> {
                                if (WIDE.matcher(text).find() && !QUOTING.contains(key)) {
                                    flaws.add("write \" and ' and ... in " + key);
                                }
                                if (LOST.matcher(text).find()) {
                                    flaws.add("double the ' in " + key);
                                }
                            });
                });
        assertEquals(List.of(), flaws);
    }

    private static Set<String> placeholders(String text) {
        Matcher found = PLACEHOLDER.matcher(text);
        Set<String> all = new TreeSet<>();
        while (found.find()) {
            all.add(found.group(1));
        }
        return all;
    }

    @Test
    void noEnglishStandsInChineseAndNoChineseInEnglish() {
        List<String> mixed = new ArrayList<>();
        features()
                .forEach(feature -> {
                    words(feature, Lang.ZH)
                            .forEach((key, text) -> {
                                if (ENGLISH.matcher(FOREIGN.matcher(text).replaceAll("")).find()) {
                                    mixed.add(key + "=" + text);
                                }
                            });
                    words(feature, Lang.EN)
                            .forEach((key, text) -> {
                                if (CHINESE.matcher(FOREIGN.matcher(text).replaceAll("")).find()) {
                                    mixed.add(key + "=" + text);
                                }
                            });
                });
        assertEquals(List.of(), mixed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"请按 save 保存", "请按 保存 to save"})
    void aMixedTextIsSeen(String text) {
        assertTrue(
                ENGLISH.matcher(text).find() && CHINESE.matcher(text).find(),
                "the two patterns see both languages");
    }

    @Test
    void everyTextThatAScreenAsksForIsThere() throws IOException {
        String fxml = sources("src/main/resources", ".fxml");
        Set<String> known = new TreeSet<>();
        features().forEach(feature -> known.addAll(words(feature, Lang.ZH).keySet()));
        Set<String> asked = found(fxml, "\"%([\\w.]+)\"");

        TreeSet<String> missing = new TreeSet<>(asked);
        missing.removeAll(known);
        assertEquals(Set.of(), missing, "add these keys to the texts of their feature");
    }

    private static Set<String> found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        Set<String> all = new TreeSet<>();
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }

    private static String sources(String root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}

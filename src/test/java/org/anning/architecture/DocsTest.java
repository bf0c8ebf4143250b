package org.anning.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.anning.advice.AdviceService;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the documents name is there, and every fact of the domain has its term in the glossary. */
class DocsTest {

    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z]+)+)[`.]");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern FILE = Pattern.compile("`((?:src|docs)/[\\w./-]+)`");

    /** Made-up names of how-to pages, and names of others. */
    private static final Set<String> EXAMPLES =
            Set.of("FloorController", "FloorViewModel", "FloorViewModelTest");

    @Test
    void everyTypeFileAndLinkIsThere() throws IOException {
        Set<String> types =
                Stream.concat(files(Path.of("src"), ".java"), Stream.empty())
                        .map(f -> f.getFileName().toString().replace(".java", ""))
                        .collect(Collectors.toSet());
        List<String> flaws = new ArrayList<>();
        for (Path page : pages()) {
            String text = Files.readString(page);
            for (String type : found(TYPE, text)) {
                if (!types.contains(type) && !EXAMPLES.contains(type)) {
                    flaws.add(page + " names " + type);
                }
            }
            for (String link : found(LINK, text)) {
                if (!Files.exists(page.resolveSibling(link))) {
                    flaws.add(page + " links to " + link);
                }
            }
            for (String file : found(FILE, text)) {
                if (!Files.exists(Path.of(file)) && !file.contains("VNNN")) {
                    flaws.add(page + " names the file " + file);
                }
            }
        }
        assertEquals(List.of(), flaws, "these are not there");
    }

    @Test
    void theGlossaryHasATermForEveryFactAndEveryCode() throws IOException {
        String glossary = Files.readString(Path.of("docs/glossary.md"));
        List<String> missing =
                new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("org.anning")
                                .stream()
                                .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(c -> c.getSimpleName().endsWith("Facts"))
                                .filter(JavaClass::isRecord)
                                .map(JavaClass::getSimpleName)
                                .filter(name -> !glossary.contains("`" + name + "`"))
                                .sorted()
                                .toList();

        assertEquals(List.of(), missing, "give each a line in docs/glossary.md");
    }

    @Test
    void theVersionIsTheSameInTheBuildOnThePapersAndAmongTheChanges() throws IOException {
        Matcher built =
                Pattern.compile("<version>([^<]+)</version>")
                        .matcher(Files.readString(Path.of("pom.xml")));
        Matcher newest =
                Pattern.compile("(?m)^## (\\S+)$")
                        .matcher(Files.readString(Path.of("docs/CHANGELOG.md")));

        assertEquals(AdviceService.PROGRAM_VERSION, built.find() ? built.group(1) : "none");
        assertEquals(AdviceService.PROGRAM_VERSION, newest.find() ? newest.group(1) : "none");
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(files(Path.of("docs"), ".md").toList());
        pages.add(Path.of("README.md"));
        assertFalse(pages.size() < 5);
        return pages;
    }

    private static Stream<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(ending)).toList().stream();
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        Set<String> all = new TreeSet<>();
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }
}

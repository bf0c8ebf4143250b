package org.anning.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;

import org.anning.common.Excused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

class HouseRulesTest {

    /** Classes that may break a rule. Raise it only in the open, with the reason on the class. */
    private static final int EXCUSES = 2;

    private static final String WRONG = "org.anning.architecture.wrong";

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.anning");

    private static final JavaClasses WRONGS = new ClassFileImporter().importPackages(WRONG);

    static Set<String> rules() {
        return new HouseRules("org.anning").all().keySet();
    }

    private static ArchRule rule(String root, String name) {
        return Objects.requireNonNull(new HouseRules(root).all().get(name));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeeps(String rule) {
        rule("org.anning", rule).allowEmptyShould(true).check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aWrongClassIsReportedBy(String rule) {
        ArchRule ofWrongs = rule(WRONG, rule);

        EvaluationResult result = ofWrongs.allowEmptyShould(true).evaluate(WRONGS);

        assertTrue(result.hasViolation(), rule + " did not see its wrong class");
        assertTrue(
                result.getFailureReport().toString().contains("Wrong" + rule),
                result.getFailureReport().toString());
    }

    @Test
    void excusesAreCounted() {
        long excuses =
                HOUSE.stream()
                        .mapToLong(c -> c.reflect().getAnnotationsByType(Excused.class).length)
                        .sum();

        assertEquals(EXCUSES, excuses);
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() throws IOException {
        assertEquals(List.of(), packagesWithoutWords(Path.of("src/main/java")));
    }

    @Test
    void aPackageWithoutWordsIsSeen() throws IOException {
        Path wrongs = Path.of("src/test/java", WRONG.split("\\."));

        assertEquals(List.of(wrongs.resolve("bare")), packagesWithoutWords(wrongs));
    }

    private static List<Path> packagesWithoutWords(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> folders =
                    files.filter(f -> f.toString().endsWith(".java"))
                            .map(Path::getParent)
                            .distinct()
                            .sorted()
                            .toList();
            return folders.stream().filter(folder -> !hasWords(folder)).toList();
        }
    }

    private static boolean hasWords(Path folder) {
        Path words = folder.resolve("package-info.java");
        try {
            return Files.exists(words) && Files.readString(words).contains("@NullMarked");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

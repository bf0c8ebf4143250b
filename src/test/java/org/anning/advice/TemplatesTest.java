package org.anning.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.anning.common.Problem;
import org.anning.common.Texts;
import org.anning.law.CautiousWords;
import org.anning.printing.SheetTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

class TemplatesTest {

    private static final Path VERSIONS =
            Path.of("src/test/resources/org/anning/advice/versions.txt");

    static Stream<Arguments> templates() {
        return AdviceService.SHEETS.stream()
                .flatMap(id -> Arrays.stream(Lang.values()).map(l -> Arguments.of(id, l)));
    }

    static Stream<String> forbidden() {
        return CautiousWords.never().stream();
    }

    private static String source(String id, Lang lang) {
        return TemplateSource.bundled().text(id, lang).orElseThrow();
    }

    private static List<String> sentences(String source) {
        return TemplateChecks.problems(SheetTemplate.parse(source)).stream()
                .map(Texts.of(Lang.EN)::sentence)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateCanBePrinted(String id, Lang lang) {
        SheetTemplate template = SheetTemplate.parse(source(id, lang));

        assertEquals(List.of(), sentences(source(id, lang)));
        assertEquals(id, template.id());
        assertEquals(lang, template.lang());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void bothLanguagesUseTheSameNamesForTheSameReader(String id, Lang lang) {
        SheetTemplate here = SheetTemplate.parse(source(id, lang));
        SheetTemplate zh = SheetTemplate.parse(source(id, Lang.ZH));

        assertEquals(zh.uses(), here.uses());
        assertEquals(zh.recipient(), here.recipient());
        assertEquals(zh.version(), here.version());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatTheOtherSideSaidIsAlwaysAQuotation(String id, Lang lang) {
        String source = source(id, lang);

        assertEquals(
                source.split("\\{\\{words}}", -1).length,
                source.split("“\\{\\{words}}”", -1).length,
                "do this: write “{{words}}”");
    }

    /** A printed paper remembers the version of its template: other words are another version. */
    @Test
    void otherWordsHaveAnotherVersion() throws IOException {
        Map<String, String> kept = new LinkedHashMap<>();
        Files.readAllLines(VERSIONS).forEach(line -> kept.put(line.split(" ")[0], line));
        Map<String, String> now = new LinkedHashMap<>();
        Set<String> unraised = new TreeSet<>();
        for (String id : AdviceService.SHEETS) {
            String version = id + " " + SheetTemplate.parse(source(id, Lang.ZH)).version() + " ";
            String line =
                    version
                            + PaperService.sha256(
                                            (source(id, Lang.ZH) + source(id, Lang.EN))
                                                    .getBytes(StandardCharsets.UTF_8))
                                    .substring(0, 16);
            String before = kept.getOrDefault(id, "");
            now.put(id, line);
            if (before.startsWith(version) && !before.equals(line)) {
                unraised.add(id);
            }
        }

        assertEquals(Set.of(), unraised, "do this: raise the version in both headers");
        if (System.getenv("ACCEPT") != null) {
            Files.write(VERSIONS, now.values());
        }
        assertEquals(
                List.copyOf(now.values()),
                Files.readAllLines(VERSIONS),
                "do this: ACCEPT=1 mvn test -Dtest=TemplatesTest, and commit " + VERSIONS);
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void aForbiddenWordInATemplateIsCaught(String word) {
        String planted = source("police-report", Lang.ZH) + "\n\n“" + word + "”\n";

        List<Problem> problems = TemplateChecks.problems(SheetTemplate.parse(planted));

        assertTrue(
                problems.stream()
                        .anyMatch(p ->
                                p.textKey().equals("advice.problem.word")
                                        && p.args().contains(word)),
                problems.toString());
    }

    @Test
    void aSectionThatIsNotClosedIsNamed() {
        String broken = source("police-report", Lang.ZH).replace("{{/policeSteps.any}}\n", "");

        assertTrue(
                sentences(broken).stream().anyMatch(s -> s.contains("policeSteps.any")),
                sentences(broken).toString());
    }

    @Test
    void aNameThatNothingStandsForIsNamedWithItsLine() {
        String source =
                source("police-report", Lang.ZH).replace("{{client.name}}", "{{klient.name}}");
        int line = source.substring(0, source.indexOf("klient.name")).split("\n").length;

        assertEquals(
                List.of(
                        "Template line "
                                + line
                                + ": there is no field called \"klient.name\". See the list of fields."),
                sentences(source));
    }

    @Test
    void aCellOfOneTableIsNotKnownOutsideIt() {
        String source = source("safety-card", Lang.ZH) + "\n\n{{actorName}}\n";

        assertEquals(1, sentences(source).size());
    }

    @Test
    void aFootThatDoesNotSayWhatItMustIsNamed() {
        String source = source("safety-card", Lang.ZH).replace("{{standardLine}}", "");

        assertEquals(
                List.of(
                        "The template lacks \"standardLine\": every paper ends with the day of its data,"
                                + " the program version and the standard line."),
                sentences(source));
    }
}

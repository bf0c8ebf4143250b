package org.anning.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

class GuideTest {

    private static final Path FOLDER = Path.of("docs/guide");

    @Test
    void everyPageOfTheDocumentsIsInTheProgramInBothLanguages() throws IOException {
        for (Lang lang : Lang.values()) {
            Set<String> shipped =
                    Guide.of(lang).pages().stream().map(Page::id).collect(Collectors.toSet());
            Set<String> written = new TreeSet<>();
            try (Stream<Path> files = Files.list(FOLDER)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith("." + lang.code() + ".md"))
                        .forEach(name -> written.add(name.split("\\.")[0]));
            }
            written.add(Guide.START);

            assertEquals(written, new TreeSet<>(shipped), "link each page from the first page");
        }
    }

    @Test
    void everyPictureOfAPageIsInTheProgram() {
        List<String> missing = new ArrayList<>();
        for (Lang lang : Lang.values()) {
            for (Page page : Guide.of(lang).pages()) {
                Matcher picture =
                        Pattern.compile("!\\[[^\\]]*\\]\\(([^)]+)\\)").matcher(page.markdown());
                while (picture.find()) {
                    if (Guide.picture(picture.group(1)).isEmpty()) {
                        missing.add(page.id() + ": " + picture.group(1));
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @CsvSource({
        "ZH, 尾号, search",
        "ZH, beifen, backup",
        "ZH, 读屏, desk",
        "ZH, duping, desk",
        "ZH, 话单 系列, timeline",
        "EN, screen reader, desk",
        "EN, clipboard, desk"
    })
    void aPageIsFoundByWordsAndPinyin(Lang lang, String typed, String page) {
        List<String> found = Guide.of(lang).find(typed).stream().map(Section::page).toList();

        assertTrue(found.contains(page), found.toString());
    }

    @Test
    void aHeadingComesBeforeWordsBelow() {
        assertEquals("撤销", Guide.of(Lang.ZH).find("撤销").getFirst().title());
    }

    @Test
    void everyScreenHasAPage() throws Exception {
        List<String> without = new ArrayList<>();
        Guide guide = Guide.of(Lang.ZH);
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith("Controller.java")).toList()) {
                Class<?> controller =
                        Class.forName(
                                Path.of("src/main/java")
                                        .relativize(file)
                                        .toString()
                                        .replace(".java", "")
                                        .replace('/', '.'));
                if (guide.page(Guide.pageFor(controller)).isEmpty()) {
                    without.add(controller.getName());
                }
            }
        }
        assertEquals(List.of(), without);
        assertEquals("timeline", Guide.pageFor(org.anning.timeline.ui.TimelineController.class));
    }
}

package org.anning.guide;

import org.anning.common.Lang;
import org.anning.names.Folded;
import org.anning.names.TypedName;
import org.anning.names.TypedName.Fit;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All pages in one language, in the order in which the first page names them. */
public final class Guide {

    /** The page that comes first and links to all others. */
    public static final String START = "start";

    private static final Pattern LINK = Pattern.compile("\\]\\(([\\w-]+)\\.(zh|en)\\.md\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,3} +(.*)$");

    /** Fewer letters would sound like some place of every page. */
    private static final int LETTERS_FOR_SOUND = 4;

    /** The page for each feature's screens; a feature without one has the first page. */
    private static final Map<String, String> PAGE_OF_FEATURE =
            Map.ofEntries(
                    Map.entry("advice", "advice"),
                    Map.entry("deadlines", "deadlines"),
                    Map.entry("desk", "desk"),
                    Map.entry("evidence", "evidence"),
                    Map.entry("imports", "imports"),
                    Map.entry("interview", "interview"),
                    Map.entry("library", "library"),
                    Map.entry("loans", "money"),
                    Map.entry("openzip", "open-zip"),
                    Map.entry("register", "register"),
                    Map.entry("reports", "reports"),
                    Map.entry("work", "work"),
                    Map.entry("privacy", "privacy"),
                    Map.entry("settings", "desk"),
                    Map.entry("storage", "backup"),
                    Map.entry("timeline", "timeline"));

    private final List<Page> pages;

    private Guide(List<Page> pages) {
        this.pages = List.copyOf(pages);
    }

    /** Reads all pages of this language; no pages where the program was put together without. */
    public static Guide of(Lang lang) {
        Map<String, Page> read = new HashMap<>();
        List<Page> ordered = new ArrayList<>();
        String first = text(lang.code() + ".md");
        if (first != null) {
            ordered.add(page(START, first));
            Matcher links = LINK.matcher(first);
            while (links.find()) {
                String id = links.group(1);
                String text = text(id + "." + lang.code() + ".md");
                if (text != null && !read.containsKey(id)) {
                    Page page = page(id, text);
                    read.put(id, page);
                    ordered.add(page);
                }
            }
        }
        return new Guide(ordered);
    }

    private static @Nullable String text(String file) {
        try (InputStream in = Guide.class.getResourceAsStream("docs/guide/" + file)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page page(String id, String markdown) {
        List<Section> sections = new ArrayList<>();
        Matcher heading = HEADING.matcher(markdown);
        int begin = -1;
        String title = "";
        while (heading.find()) {
            if (begin >= 0) {
                sections.add(section(id, sections, title, markdown, begin, heading.start()));
            }
            title = heading.group(1).replace("`", "").strip();
            begin = heading.end();
        }
        if (begin >= 0) {
            sections.add(section(id, sections, title, markdown, begin, markdown.length()));
        }
        String first = sections.isEmpty() ? id : sections.getFirst().title();
        return new Page(id, first, markdown, sections);
    }

    private static Section section(
            String id, List<Section> before, String title, String markdown, int from, int to) {
        return new Section(id, before.size(), title, markdown.substring(from, to));
    }

    /** A picture that a page names, such as "../images/today-zh-light.png". */
    public static Optional<URL> picture(String link) {
        return Optional.ofNullable(
                Guide.class.getResource("docs/" + link.replaceFirst("^\\.\\./", "")));
    }

    public List<Page> pages() {
        return pages;
    }

    /** The page of this id. */
    public Optional<Page> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /**
     * The id of the page that explains a screen.
     *
     * @param controller the class of the screen's controller
     */
    public static String pageFor(Class<?> controller) {
        if (controller.getSimpleName().startsWith("Papers")) {
            return "papers";
        }
        if (controller.getSimpleName().startsWith("People")
                || controller.getSimpleName().startsWith("PersonForm")) {
            return "people";
        }
        // org.anning.feature.ui.XController
        String feature = controller.getName().split("\\.")[2];
        return PAGE_OF_FEATURE.getOrDefault(feature, START);
    }

    /** The sections in which every word is found, written or by its sound, best first. */
    public List<Section> find(String words) {
        List<String> wanted =
                Arrays.stream(words.strip().split("\\s+")).filter(w -> !w.isEmpty()).toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<Section, Fit> fits = new HashMap<>();
        for (Page page : pages) {
            for (Section section : page.sections()) {
                Fit worst =
                        wanted.stream()
                                .map(word -> fit(word, section))
                                .min(Comparator.naturalOrder())
                                .orElse(Fit.NONE);
                if (worst != Fit.NONE) {
                    fits.put(section, worst);
                }
            }
        }
        return pages.stream()
                .flatMap(page -> page.sections().stream())
                .filter(fits::containsKey)
                .sorted(Comparator.comparing(fits::get, Comparator.reverseOrder()))
                .toList();
    }

    /** A heading counts as much as it fits, the words below as little as a sound. */
    private static Fit fit(String word, Section section) {
        TypedName typed = new TypedName(word);
        Fit heading = typed.in(Folded.name(section.title()));
        if (heading != Fit.NONE) {
            return heading;
        }
        String plain = Folded.text(word);
        boolean below =
                !plain.isEmpty() && Folded.text(section.words()).contains(plain)
                        || word.length() >= LETTERS_FOR_SOUND
                                && section.words()
                                        .lines()
                                        .anyMatch(line -> typed.in(Folded.name(line)) != Fit.NONE);
        return below ? Fit.SOUND : Fit.NONE;
    }
}

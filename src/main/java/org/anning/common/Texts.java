package org.anning.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The words of the program in one language. One file per feature and language under {@code
 * org/anning/texts}: {@code timeline.properties} (zh, the base) and {@code timeline_en.properties};
 * every key begins with the feature's name. Placeholders are those of {@link MessageFormat}.
 */
public final class Texts extends ResourceBundle {

    /** The features that have a file of texts each. */
    public static final List<String> FEATURES =
            List.of(
                    "app",
                    "common",
                    "fx",
                    "desk",
                    "guide",
                    "storage",
                    "settings",
                    "law",
                    "library",
                    "printing",
                    "clients",
                    "lenders",
                    "cases",
                    "parties",
                    "loans",
                    "timeline",
                    "evidence",
                    "interview",
                    "casefile",
                    "imports",
                    "register",
                    "deadlines",
                    "advice",
                    "privacy",
                    "bin",
                    "openzip",
                    "work",
                    "reports",
                    "updates");

    private static final Map<Lang, Texts> READ = new ConcurrentHashMap<>();

    private final Lang lang;
    private final Map<String, String> words;

    private Texts(Lang lang, Map<String, String> words) {
        this.lang = lang;
        this.words = words;
    }

    /** All texts of this language, read once from the class path. */
    public static Texts of(Lang lang) {
        return READ.computeIfAbsent(lang, Texts::read);
    }

    private static Texts read(Lang lang) {
        Map<String, String> words = new HashMap<>();
        for (String feature : FEATURES) {
            Properties file = load(feature, lang);
            for (String key : file.stringPropertyNames()) {
                words.put(key, file.getProperty(key));
            }
        }
        return new Texts(lang, Collections.unmodifiableMap(words));
    }

    /** The properties file of one feature in one language. */
    public static Properties load(String feature, Lang lang) {
        String name =
                "/org/anning/texts/" + feature + (lang == Lang.ZH ? "" : "_en") + ".properties";
        Properties file = new Properties();
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** The language of these texts. */
    public Lang lang() {
        return lang;
    }

    /** The text of {@code key} with its placeholders filled; a missing key is a bug and throws. */
    public String get(String key, Object... args) {
        String pattern = words.get(key);
        if (pattern == null) {
            throw new MissingResourceException("no text for " + key, Texts.class.getName(), key);
        }
        return args.length == 0 && pattern.indexOf('\'') < 0
                ? pattern
                : new MessageFormat(pattern, lang.locale()).format(args);
    }

    /** The text of {@code key} with its placeholders filled from a list. */
    public String get(String key, List<Object> args) {
        return get(key, args.toArray());
    }

    /** The name of a coded constant: key {@code prefix.code}. */
    public String name(String prefix, Coded constant) {
        return get(prefix + "." + constant.code());
    }

    /** A day as it is written on paper. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(lang.pick("yyyy年M月d日", "d MMMM yyyy"), lang.locale())
                .format(day);
    }

    /** The sentence of a problem. */
    public String sentence(Problem problem) {
        return get(problem.textKey(), problem.args());
    }

    /**
     * The sentence of a refusal; a refusal among what fills it is told in its own words, and of a
     * list each, one after the other.
     */
    public String sentence(Refusal refusal) {
        return get(refusal.textKey(), refusal.args().stream().map(this::told).toArray());
    }

    private Object told(Object arg) {
        return switch (arg) {
            case Refusal inner -> sentence(inner);
            case List<?> several ->
                    several.stream()
                            .map(each -> String.valueOf(told(each)))
                            .collect(Collectors.joining(get("common.listed")));
            default -> arg;
        };
    }

    /** Whether there is a text for this key. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    @Override
    protected Object handleGetObject(String key) {
        return get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(words.keySet());
    }

    @Override
    public Locale getLocale() {
        return lang.locale();
    }
}

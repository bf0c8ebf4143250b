package org.anning.evidence;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of copies that every system can write: a number, then what is harmless of the old name. */
final class CopyName {

    private static final int LONGEST_BYTES = 100;
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    private static final Set<String> PLAYED =
            Set.of(
                    ".mp3", ".wav", ".amr", ".aac", ".ogg", ".m4a", ".flac", ".mp4", ".3gp", ".mov",
                    ".avi", ".mkv", ".webm");

    private CopyName() {}

    /** A name in this folder that nothing has yet. */
    static Path free(Path folder, int number, @Nullable String name, Media media) {
        String ending = ending(name, media);
        String stem = name == null ? "" : ENDING.matcher(name).replaceFirst("");
        String plain =
                stem.replaceAll("[^\\p{L}\\p{N} ._()-]", "_").replaceAll("\\.+", ".").strip();
        while (plain.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            plain = plain.substring(0, plain.offsetByCodePoints(plain.length(), -1));
        }
        String start = String.format(Locale.ROOT, "%02d %s", number, plain).strip();
        Path free = folder.resolve(start + ending);
        for (int i = 2; Files.exists(free); i++) {
            free = folder.resolve(start + " (" + i + ")" + ending);
        }
        return free;
    }

    /** An ending that no system would run, for a viewer outside. */
    static String viewing(@Nullable String name, Media media) {
        String ending = ending(name, media);
        return PLAYED.contains(ending) ? ending : media.ending();
    }

    /** The ending of the old name, or what the content calls for where it has none. */
    static String ending(@Nullable String name, Media media) {
        Matcher ending = ENDING.matcher(name == null ? "" : name);
        return ending.find() ? ending.group().toLowerCase(Locale.ROOT) : media.ending();
    }
}

package org.anning.architecture;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The house's source format: google-java-format with four spaces. Run it to rewrite the sources.
 */
final class SourceFormat {

    private static final Formatter FORMATTER =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    private SourceFormat() {}

    /** Rewrites every source file that is not yet in the house's format. */
    public static void main(String[] args) throws IOException, FormatterException {
        for (Path file : sources()) {
            String before = Files.readString(file);
            String after = formatted(before);
            if (!after.equals(before)) {
                Files.writeString(file, after);
            }
        }
    }

    static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    static String formatted(String source) throws FormatterException {
        return FORMATTER.formatSource(
                RemoveUnusedImports.removeUnusedImports(
                        ImportOrderer.reorderImports(source, Style.AOSP)));
    }
}

package org.anning.library;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code version} line in the header of a template. */
final class Versions {

    private static final Pattern LINE = Pattern.compile("(?m)^version:[ \\t]*(.*?)[ \\t]*$");

    private Versions() {}

    /** The version a template says it is, or 1. */
    static String version(String source) {
        Matcher line = LINE.matcher(head(source));
        return line.find() ? line.group(1) : "1";
    }

    /** The same text that says it is another version. */
    static String versioned(String source, String version) {
        String head = head(source);
        return LINE.matcher(head).replaceFirst("version: " + Matcher.quoteReplacement(version))
                + source.substring(head.length());
    }

    /** The text without regard to its version, to compare. */
    static String unversioned(String source) {
        return versioned(source.replace("\r\n", "\n").strip(), "");
    }

    private static String head(String source) {
        Matcher end = Pattern.compile("(?m)^---[ \\t]*$").matcher(source);
        return end.find() ? source.substring(0, end.start()) : source;
    }
}

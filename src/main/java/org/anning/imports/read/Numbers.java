package org.anning.imports.read;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telephone numbers in files. */
final class Numbers {

    private static final Set<String> HIDDEN =
            Set.of(
                    "-1",
                    "-2",
                    "-3",
                    "unknown",
                    "(unknown)",
                    "private",
                    "private number",
                    "hidden",
                    "restricted",
                    "no caller id",
                    "未知",
                    "未知号码",
                    "隐藏",
                    "隐藏号码",
                    "保密",
                    "无显示",
                    "未显示号码");
    private static final Pattern OWN =
            Pattern.compile(
                    "(?:手机号码?|本机号码|客户号码|用户号码|服务号码|业务号码|查询号码)\\s*[:：]?[\\s,]*(1[3-9]\\d{9})");
    private static final Pattern IN_NAME = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
    private static final int LONGEST = 100;

    private Numbers() {}

    /** The number in a cell; null where it was hidden. */
    static @Nullable String of(String cell) {
        String text = Cells.text(Cells.number(cell), LONGEST);
        return text == null || HIDDEN.contains(text.toLowerCase(Locale.ROOT)) ? null : text;
    }

    /** The client's own number in a line before the table. */
    static Optional<String> own(String line) {
        Matcher found = OWN.matcher(line);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** A mobile number in the name of a file. */
    static Optional<String> inName(@Nullable String name) {
        Matcher found = IN_NAME.matcher(name == null ? "" : name);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}

package org.anning.law;

import org.anning.common.Lang;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of channels in the texts of the program: {@code [[nfra]]} stands for the number of the
 * channel with this code as the law data have it on the day. 110 and 120 are written out.
 */
public final class ChannelNumbers {

    private static final Pattern NAMED = Pattern.compile("\\[\\[([a-z0-9_]+)]]");

    private ChannelNumbers() {}

    /** The text with its numbers; one of a channel that is not in force keeps its code. */
    public static String in(String text, Law law, Lang lang, LocalDate day) {
        return NAMED.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                law.channel(found.group(1), day)
                                        .map(channel -> channel.number(lang))
                                        .orElse(found.group(1))));
    }
}

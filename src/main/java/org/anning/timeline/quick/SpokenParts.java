package org.anning.timeline.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a line that tell what the other side said or threatened. A day, a way or a person in
 * them is not when, how and to whom it happened ("明天上门").
 */
final class SpokenParts {

    /**
     * One such part.
     *
     * @param threat whether it is threatened or demanded, not only said
     * @param loose whether only a blank joins it to the word "threat", so that it may as well stand
     *     beside it
     */
    record Part(int from, int to, boolean threat, boolean loose) {
        boolean holds(int at) {
            return from <= at && at < to;
        }
    }

    private static final Pattern CHINESE =
            Pattern.compile(
                    "(?<threat>威胁|威协|扬言|恐吓|恐赫|吓唬|声称|要挟)(?<say>说|要|我|他|她|道)?"
                            + "|(?<![听据没小传])说(?!话|是(?![我明后要会下再])|了?\\d|了?[一二两三四五六七八九十半几]|明书|是谁|自己|清)"
                            + "|(?<demand>要求(?!他?们?离开|他?们?走)|限(?=[我你期令])|否则|要?不然|再不|不还就|让我(?=[今明必马立限三]))");
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "\\b(?:(?<threat>threaten(?:s|ed|ing)?\\b[^,.;]{0,40}?\\b(?:to|that|me with))"
                            + "|(?:said|says|saying|say)\\b(?! who| his| her| their)"
                            + "|(?<demand>will(?! ?not\\b)|would(?! ?not\\b|n't)|going to|gonna|must|or else"
                            + "|unless|if))\\b");

    /** "短信：……": all that follows is what it said. */
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?:短信|微信|留言|内容|写着|写道|电话|\\btext|\\bsms|\\bmessage|\\bletter|\\be-?mail|\\bcall)"
                            + "\\s*:(?=\\s*[^\\s\\d\u0001])");

    private static final Pattern JOINED =
            Pattern.compile("\\s*(?=找|告诉|去|要|曝光|发给|通知|爆|闹|联系|骚扰|打断|弄死|砍|杀)");

    private SpokenParts() {}

    static List<Part> of(String text, boolean chinese) {
        List<Part> parts = new ArrayList<>();
        if (chinese) {
            chinese(text, parts);
        }
        Matcher written = WRITTEN.matcher(text);
        if (written.find()) {
            parts.add(new Part(written.end(), text.length(), true, false));
        }
        Matcher english = ENGLISH.matcher(text);
        while (english.find()) {
            int end = end(text, english.end(), false);
            boolean threat = english.group("threat") != null || english.group("demand") != null;
            parts.add(new Part(english.end(), end, threat, false));
        }
        return parts;
    }

    private static void chinese(String text, List<Part> parts) {
        Matcher matcher = CHINESE.matcher(text);
        int at = 0;
        while (matcher.find(at)) {
            at = matcher.end();
            boolean threat = matcher.group("threat") != null;
            int start = matcher.end();
            boolean loose = false;
            if (threat) {
                Matcher joined = JOINED.matcher(text);
                joined.region(start, text.length()).useTransparentBounds(true);
                if (matcher.group("say") == null && !joined.lookingAt()) {
                    continue;
                }
                if (matcher.group("say") == null) {
                    loose = !joined.group().isEmpty();
                    start = joined.end();
                }
            }
            int end = end(text, start, true);
            parts.add(new Part(start, end, threat || matcher.group("demand") != null, loose));
            at = Math.max(at, end);
            if (at >= text.length()) {
                return;
            }
        }
    }

    private static int end(String text, int from, boolean chinese) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean stop =
                    ",，。;；!！\n".indexOf(c) >= 0
                            || chinese && c == ' ' && at > from
                            || c == '.' && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
            if (stop) {
                return at;
            }
            at++;
        }
        return at;
    }

    static boolean holds(List<Part> parts, int at) {
        return parts.stream().anyMatch(part -> part.holds(at));
    }
}

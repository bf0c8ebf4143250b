package org.anning.imports.read;

import org.anning.timeline.Direction;
import org.anning.timeline.Outcome;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The words in which files say who called whom.
 *
 * @param outcome what the words say of the outcome; unknown where they say nothing
 */
record Directions(Direction direction, Outcome outcome) {

    private static final List<String> ELSEWHERE = List.of("呼转", "前转", "转移", "转接", "forward");
    private static final List<String> MISSED = List.of("未接", "missed");
    private static final List<String> REJECTED =
            List.of("拒接", "拒绝", "rejected", "declined", "blocked");
    private static final List<String> INCOMING =
            List.of("被叫", "呼入", "来电", "拨入", "接听", "接收", "已接", "收", "incoming", "received", "mt");
    private static final List<String> OUTGOING =
            List.of("主叫", "呼出", "去电", "拨出", "拨打", "发送", "发", "outgoing", "sent", "cancel", "mo");

    /** What these words say, if they say it. */
    static Optional<Directions> of(String cell) {
        String text = cell.toLowerCase(Locale.ROOT);
        if (text.isEmpty() || text.equals("收/发") || text.contains("主叫/被叫")) {
            return Optional.empty();
        }
        if (any(ELSEWHERE, text)) {
            return Optional.of(new Directions(Direction.INCOMING, Outcome.ELSEWHERE));
        }
        if (text.contains("voicemail") || text.contains("语音信箱")) {
            return Optional.of(new Directions(Direction.INCOMING, Outcome.ELSEWHERE));
        }
        if (any(MISSED, text)) {
            return Optional.of(new Directions(Direction.INCOMING, Outcome.MISSED));
        }
        if (any(REJECTED, text)) {
            return Optional.of(new Directions(Direction.INCOMING, Outcome.REJECTED));
        }
        if (any(INCOMING, text)) {
            return Optional.of(new Directions(Direction.INCOMING, Outcome.UNKNOWN));
        }
        if (any(OUTGOING, text)) {
            return Optional.of(new Directions(Direction.OUTGOING, Outcome.UNKNOWN));
        }
        return Optional.empty();
    }

    private static boolean any(List<String> words, String text) {
        return words.stream()
                .anyMatch(word -> word.length() > 2 ? text.contains(word) : says(word, text));
    }

    /** Short words in Latin letters must stand alone; Chinese ones may stand in another word. */
    private static boolean says(String word, String text) {
        return word.charAt(0) < 128 ? text.equals(word) : text.contains(word);
    }

    /** The outcome that follows from these words and a duration (domain 9.8). */
    Outcome outcome(Integer seconds) {
        boolean answered =
                outcome == Outcome.UNKNOWN && direction == Direction.INCOMING && seconds > 0;
        return answered ? Outcome.ANSWERED : outcome;
    }
}

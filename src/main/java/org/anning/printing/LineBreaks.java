package org.anning.printing;

import com.openhtmltopdf.extend.FSTextBreaker;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line may end: as in any Chinese or Latin text, but never inside a time of day, and in a
 * Chinese date only after the year.
 */
final class LineBreaks implements FSTextBreaker {

    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int at = breaks.next();
        while (at != BreakIterator.DONE && (inTime(at) || inDate(at))) {
            at = breaks.next();
        }
        return at;
    }

    private boolean inDate(int at) {
        if (at < 1 || at >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        return Character.isDigit(before) && "年月日".indexOf(after) >= 0
                || before == '月' && Character.isDigit(after);
    }

    private boolean inTime(int at) {
        return at > 1
                && at < text.length()
                && text.charAt(at - 1) == ':'
                && Character.isDigit(text.charAt(at - 2))
                && Character.isDigit(text.charAt(at));
    }
}

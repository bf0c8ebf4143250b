package org.anning.imports.read;

import org.anning.common.Refusal;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The records of a text with a sign between its cells. Forgiving as bills need it: a quote in the
 * middle of a cell stands for itself, and so does one that is never closed, so that it cannot
 * swallow the rows below it. Keeps each record as it stands (decision 0028).
 */
final class TextRows {

    /** Stands for any run of blanks between cells. */
    static final char BLANKS = ' ';

    private static final int LONGEST_LINE = 1_000_000;
    private static final int MOST_LINES = 400;
    private static final int UNRELIABLE = 3;

    private final Reader in;
    private final char delimiter;
    private final char[] buffer = new char[1 << 15];
    private final Deque<String> back = new ArrayDeque<>();
    private int filled;
    private int at;
    private int number;
    private int unclosed;

    TextRows(Reader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    /** Hands over the records until the sink has enough. */
    void each(Rows.Sink sink) throws IOException {
        String line = next();
        while (line != null) {
            number++;
            if (!sink.take(record(line))) {
                return;
            }
            line = next();
        }
    }

    private Row record(String first) throws IOException {
        boolean quotes = delimiter != BLANKS && unclosed < UNRELIABLE;
        Cut cut = new Cut(quotes);
        cut.add(first);
        if (!cut.open) {
            return cut.row(first);
        }
        StringBuilder whole = new StringBuilder(first);
        List<String> more = new ArrayList<>();
        while (cut.open && more.size() < MOST_LINES && whole.length() < Row.LONGEST) {
            String line = next();
            if (line == null) {
                break;
            }
            more.add(line);
            whole.append('\n').append(line);
            cut.add("\n");
            cut.add(line);
        }
        if (!cut.open) {
            return cut.row(whole.toString());
        }
        unclosed++;
        for (int i = more.size() - 1; i >= 0; i--) {
            back.push(more.get(i));
        }
        Cut literal = new Cut(false);
        literal.add(first);
        return literal.row(first);
    }

    /** Cuts a record into cells; a quoted cell may go on in the next line. */
    private final class Cut {

        private final boolean quotes;
        private final List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private boolean open;
        private boolean closed;

        Cut(boolean quotes) {
            this.quotes = quotes;
        }

        void add(String piece) {
            for (int i = 0; i < piece.length(); i++) {
                char c = piece.charAt(i);
                if (open) {
                    if (c != '"') {
                        cell.append(c);
                    } else if (i + 1 < piece.length() && piece.charAt(i + 1) == '"') {
                        cell.append(c);
                        i++;
                    } else if (closes(piece, i + 1)) {
                        open = false;
                        closed = true;
                    } else {
                        cell.append(c);
                    }
                } else if (quotes && c == '"' && !closed && cell.toString().isBlank()) {
                    open = true;
                    cell.setLength(0);
                } else if (ends(piece, i)) {
                    end();
                } else {
                    cell.append(c);
                }
            }
        }

        /** A quote closes a cell only where the cell ends behind it. */
        private boolean closes(String piece, int from) {
            for (int i = from; i < piece.length(); i++) {
                char c = piece.charAt(i);
                if (c == delimiter) {
                    return true;
                }
                if (c != ' ' && c != '\t') {
                    return false;
                }
            }
            return true;
        }

        private boolean ends(String piece, int i) {
            char c = piece.charAt(i);
            return delimiter == BLANKS
                    ? (c == ' ' || c == '\t' || c == '\u3000' || c == '\u00A0') && !cell.isEmpty()
                    : c == delimiter;
        }

        private void end() {
            Row.mustFit(number, cells.size() + 1, 0);
            cells.add(Cells.tidy(cell.toString()));
            cell.setLength(0);
            closed = false;
        }

        Row row(String line) {
            Row.mustFit(number, 0, line.length());
            if (delimiter != BLANKS || !cell.isEmpty()) {
                end();
            }
            return new Row(number, List.copyOf(cells), line);
        }
    }

    @SuppressWarnings("NullAway") // Null says that the text has ended.
    private String next() throws IOException {
        return back.isEmpty() ? line() : back.pop();
    }

    @SuppressWarnings("NullAway") // Null says that the text has ended.
    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n' && c != '\r') {
            line.append((char) c);
            if (line.length() > LONGEST_LINE) {
                throw new Refusal("imports.problem.tooLong", number + 1, Row.LONGEST);
            }
            c = read();
        }
        if (c == '\r') {
            int after = read();
            if (after >= 0 && after != '\n') {
                at--;
            }
        }
        return line.toString();
    }

    private int read() throws IOException {
        if (at == filled) {
            // The last character stays before the new ones, so that one can be put back.
            if (filled > 0) {
                buffer[0] = buffer[filled - 1];
            }
            int n = in.read(buffer, 1, buffer.length - 1);
            if (n <= 0) {
                return -1;
            }
            filled = n + 1;
            at = 1;
        }
        char c = buffer[at++];
        if (c == 0) {
            throw new Refusal("imports.problem.zeroInRow", number + 1);
        }
        return c;
    }
}

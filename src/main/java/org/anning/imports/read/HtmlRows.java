package org.anning.imports.read;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of the tables in a page: many files named .xls are pages. Reads tags and words only;
 * nothing in the page is followed or run.
 */
final class HtmlRows {

    private static final int LONGEST_TAG = 10_000;
    private static final Pattern SPAN = Pattern.compile("colspan\\s*=\\s*[\"']?(\\d{1,3})");
    private static final Pattern ENTITY =
            Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|nbsp|amp|lt|gt|quot|apos);?");

    private final Reader in;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean inRow;
    private boolean inCell;
    private int span = 1;
    private int number;
    private String skipped = "";

    HtmlRows(Reader in) {
        this.in = in;
    }

    /** Hands over the rows until the sink has enough. */
    void each(Rows.Sink sink) throws IOException {
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '<') {
                if (!tag(tag(), sink)) {
                    return;
                }
            } else if (inCell && skipped.isEmpty()) {
                cell.append((char) c);
                Row.mustFit(number, 0, cell.length());
            }
        }
        endRow(sink);
    }

    private String tag() throws IOException {
        StringBuilder tag = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            boolean comment = tag.length() >= 3 && tag.substring(0, 3).equals("!--");
            boolean ends =
                    !comment || tag.length() >= 5 && tag.substring(tag.length() - 2).equals("--");
            if (c == '>' && ends) {
                break;
            }
            tag.append((char) c);
            if (comment && tag.length() > 200) {
                tag.delete(3, tag.length() - 2); // only the end of a comment matters
            }
            Row.mustFit(number, 0, tag.length() > LONGEST_TAG ? Integer.MAX_VALUE : 0);
        }
        return tag.toString().toLowerCase(Locale.ROOT);
    }

    /** Does what a tag says; false when the sink has enough. */
    private boolean tag(String tag, Rows.Sink sink) {
        String name =
                tag.split("[\\s/]", 2)[0].isEmpty() && tag.startsWith("/")
                        ? "/" + tag.substring(1).split("\\s", 2)[0]
                        : tag.split("[\\s/]", 2)[0];
        if (!skipped.isEmpty()) {
            if (name.equals("/" + skipped)) {
                skipped = "";
            }
            return true;
        }
        switch (name) {
            case "script", "style" -> skipped = name;
            case "tr" -> {
                boolean more = endRow(sink);
                inRow = true;
                number++;
                return more;
            }
            case "td", "th" -> {
                endCell();
                inCell = inRow;
                Matcher wide = SPAN.matcher(tag);
                span = wide.find() ? Integer.parseInt(wide.group(1)) : 1;
            }
            case "/td", "/th" -> endCell();
            case "/tr", "/table" -> {
                return endRow(sink);
            }
            case "br", "p", "div" -> {
                if (inCell) {
                    cell.append(' ');
                }
            }
            default -> {}
        }
        return true;
    }

    private void endCell() {
        if (inCell) {
            cells.add(Cells.tidy(decoded(cell.toString())));
            for (int i = 1; i < span; i++) {
                cells.add("");
            }
            Row.mustFit(number, cells.size(), 0);
        }
        cell.setLength(0);
        inCell = false;
        span = 1;
    }

    private boolean endRow(Rows.Sink sink) {
        endCell();
        boolean was = inRow;
        inRow = false;
        if (!was) {
            return true;
        }
        String line = String.join("\t", cells);
        Row.mustFit(number, 0, line.length());
        Row row = new Row(number, List.copyOf(cells), line);
        cells.clear();
        return sink.take(row);
    }

    private static String decoded(String text) {
        String one = text.replaceAll("[\\r\\n\\t ]+", " ");
        return one.indexOf('&') < 0
                ? one
                : ENTITY.matcher(one).replaceAll(m -> Matcher.quoteReplacement(entity(m.group(1))));
    }

    private static String entity(String name) {
        return switch (name) {
            case "nbsp" -> " ";
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> {
                int code =
                        Character.toLowerCase(name.charAt(1)) == 'x'
                                ? Integer.parseInt(name.substring(2), 16)
                                : Integer.parseInt(name.substring(1));
                yield Xml.character(code);
            }
        };
    }
}

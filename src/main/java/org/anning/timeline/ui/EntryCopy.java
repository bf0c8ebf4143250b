package org.anning.timeline.ui;

import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import org.anning.common.Texts;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryRow;
import org.anning.timeline.words.EntryWords;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Entries as rows for a spreadsheet: one line each, cells apart by tabs, with a header. */
final class EntryCopy {

    private static final List<String> COLUMNS =
            List.of(
                    "time",
                    "way",
                    "people",
                    "conduct",
                    "words",
                    "account",
                    "number",
                    "proof",
                    "lender",
                    "severity");

    private final TimelineViewModel list;
    private final EntryWords words;
    private final Texts texts;

    EntryCopy(TimelineViewModel list, EntryWords words, Texts texts) {
        this.list = list;
        this.words = words;
        this.texts = texts;
    }

    void toClipboard(List<EntryRow> rows) {
        List<List<String>> table = table(rows);
        Clipboard.getSystemClipboard()
                .setContent(
                        Map.of(DataFormat.PLAIN_TEXT, tsv(table), DataFormat.HTML, html(table)));
    }

    /** The header and the rows, in the order in which they are given. */
    List<List<String>> table(List<EntryRow> rows) {
        List<List<String>> table = new ArrayList<>();
        table.add(COLUMNS.stream().map(c -> texts.get("timeline.column." + c)).toList());
        for (EntryRow row : rows) {
            ContactFacts facts = row.facts();
            String number = facts.number() == null ? facts.imAccount() : facts.number();
            table.add(
                    List.of(
                            cell(words.time(facts.time())),
                            cell(words.way(facts)),
                            cell(words.people(facts)),
                            cell(words.conducts(facts)),
                            cell(facts.words()),
                            cell(facts.account()),
                            cell(number),
                            cell(facts.proof()),
                            cell(list.lenderName(facts.lenderId())),
                            String.valueOf(list.severity(row))));
        }
        return table;
    }

    /** One line, and never something that a spreadsheet would run as a formula. */
    private static String cell(@Nullable String text) {
        String line = text == null ? "" : text.replaceAll("[\\t\\r\\n]+", " ");
        return line.matches("[=+\\-@].*") ? "'" + line : line;
    }

    static String tsv(List<List<String>> table) {
        return table.stream()
                .map(row -> String.join("\t", row))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String html(List<List<String>> table) {
        return table.stream()
                .map(row ->
                        row.stream()
                                .map(cell ->
                                        "<td>"
                                                + cell.replace("&", "&amp;").replace("<", "&lt;")
                                                + "</td>")
                                .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("", "<table>", "</table>"));
    }
}

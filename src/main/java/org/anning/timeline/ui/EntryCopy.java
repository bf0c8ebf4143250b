package org.anning.timeline.ui;

import org.anning.common.Texts;
import org.anning.fx.CopiedTable;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryRow;
import org.anning.timeline.words.EntryWords;

import java.util.ArrayList;
import java.util.List;

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
        new CopiedTable(table(rows)).toClipboard();
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
                            CopiedTable.cell(words.time(facts.time())),
                            CopiedTable.cell(words.way(facts)),
                            CopiedTable.cell(words.people(facts)),
                            CopiedTable.cell(words.conducts(facts)),
                            CopiedTable.cell(facts.words()),
                            CopiedTable.cell(facts.account()),
                            CopiedTable.cell(number),
                            CopiedTable.cell(facts.proof()),
                            CopiedTable.cell(list.lenderName(facts.lenderId())),
                            String.valueOf(list.severity(row))));
        }
        return table;
    }
}

package org.anning.storage;

import org.anning.common.Refusal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a table of the database is called where a person reads of it. */
final class TableWords {

    /** By the beginning of its name; the first that fits. */
    private static final List<Map.Entry<String, String>> KINDS =
            List.of(
                    Map.entry("case_log", "log"),
                    Map.entry("case_step", "step"),
                    Map.entry("case_consent", "consent"),
                    Map.entry("case_", "case"),
                    Map.entry("client", "client"),
                    Map.entry("lender", "lender"),
                    Map.entry("loan", "loan"),
                    Map.entry("cash_flow", "loan"),
                    Map.entry("debt", "loan"),
                    Map.entry("wallet", "loan"),
                    Map.entry("budget", "budget"),
                    Map.entry("arrangement", "arrangement"),
                    Map.entry("timeline", "timeline"),
                    Map.entry("imported", "timeline"),
                    Map.entry("file_import", "timeline"),
                    Map.entry("evidence", "evidence"),
                    Map.entry("interview", "interview"),
                    Map.entry("paper", "paper"),
                    Map.entry("deadline", "step"),
                    Map.entry("library", "library"),
                    Map.entry("log_", "log"),
                    Map.entry("person", "person"),
                    Map.entry("bin", "bin"));

    private TableWords() {}

    /** Each kind of record once; to be told by {@code Texts.sentence}. */
    static List<Refusal> of(Collection<String> tables) {
        return tables.stream()
                .map(TableWords::kind)
                .distinct()
                .map(kind -> new Refusal("storage.table." + kind))
                .toList();
    }

    private static String kind(String table) {
        return KINDS.stream()
                .filter(kind -> table.toLowerCase(Locale.ROOT).startsWith(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("other");
    }
}

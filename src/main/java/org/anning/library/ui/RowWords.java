package org.anning.library.ui;

import org.anning.common.Lang;
import org.anning.common.Texts;
import org.anning.law.Law;
import org.anning.library.LawRow;
import org.anning.library.LawShelf;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A row of law data in words: codes by their names, in the window's language. */
final class RowWords {

    /** Where the names of a column's codes are, by the name of the column. */
    private static final Map<String, String> NAMES =
            Map.of(
                    "mark", "law.mark",
                    "mark of the number", "law.mark",
                    "kinds", "law.lenderKind",
                    "measure", "library.measure",
                    "nature", "library.nature",
                    "unit", "library.unit",
                    "medium", "library.medium",
                    "lighter", "common.yesNo");

    private final Texts texts;
    private final Law law;

    RowWords(Texts texts, Law law) {
        this.texts = texts;
        this.law = law;
    }

    /** What a row is about, in one line. */
    String title(LawRow row) {
        Lang lang = texts.lang();
        String code = row.cells().getFirst();
        return switch (row.shelf().code()) {
            case "catalogue" ->
                    law.catalogue().has(code) ? law.catalogue().provision(code).title(lang) : code;
            case "lpr" -> code + "  " + row.cell("per cent a year") + "%";
            case "conduct" -> name("law.conduct", code);
            case "regulators" -> name("law.lenderKind", code);
            case "interest_lines" -> words("law.lenderKind", row.cell("kinds"));
            case "proof_terms" ->
                    name("library.medium", row.cell("medium"))
                            + "  "
                            + row.cell("length")
                            + " "
                            + name("library.unit", row.cell("unit"));
            default -> row.words("", lang).isEmpty() ? code : row.words("", lang);
        };
    }

    /** The same where there is little room: of a provision the article comes first. */
    String shortTitle(LawRow row) {
        String key = row.cells().getFirst();
        String article = row.words("article", texts.lang());
        if (article.isEmpty() || !law.catalogue().has(key)) {
            return title(row);
        }
        return article + "  " + law.catalogue().provision(key).statute().name(texts.lang());
    }

    /** What a row says, in one line. */
    String text(LawRow row) {
        return List.of(LawShelf.PROVISIONS, "conduct.tsv").contains(row.shelf().file())
                ? row.words("", texts.lang())
                : row.shelf().columns().stream()
                        .filter(c -> c.equals("value") || c.equals("number") || c.equals("figure"))
                        .map(c -> cell(row, c))
                        .collect(Collectors.joining(" "));
    }

    /** What stands in a column, with codes by their names. */
    String cell(LawRow row, String column) {
        String cell = row.cell(column);
        String names = NAMES.get(column);
        if (column.equals("kind")) {
            names = row.shelf().code().equals("regulators") ? "law.lenderKind" : "library.kind";
        }
        if (column.equals("first") || column.equals("then") || column.equals("never")) {
            return channels(cell);
        }
        return names == null || cell.isEmpty() ? cell : words(names, cell);
    }

    private String channels(String codes) {
        LawShelf shelf = LawShelf.find("channels.tsv").orElse(null);
        if (shelf == null || codes.isEmpty()) {
            return codes;
        }
        Map<String, String> byCode =
                shelf.rows(law.tables()).stream()
                        .collect(
                                Collectors.toMap(
                                        r -> r.cells().getFirst(),
                                        r -> r.words("", texts.lang()),
                                        (first, _) -> first));
        return Arrays.stream(codes.split(" "))
                .map(c -> byCode.getOrDefault(c, c))
                .collect(Collectors.joining(texts.lang().pick("、", ", ")));
    }

    private String words(String prefix, String codes) {
        return Arrays.stream(codes.split(" "))
                .map(code -> name(prefix, code))
                .collect(Collectors.joining(texts.lang().pick("、", ", ")));
    }

    private String name(String prefix, String code) {
        String key = prefix + "." + code.toLowerCase(Locale.ROOT);
        return texts.has(key) ? texts.get(key) : code;
    }

    /** The name of a column. */
    String column(String column) {
        String key = "library.column." + column.replace(' ', '_');
        return texts.has(key) ? texts.get(key) : column;
    }

    /** The name of a table. */
    String shelf(LawShelf shelf) {
        return texts.get("library.shelf." + shelf.code());
    }
}

package org.anning.evidence.book;

import org.anning.common.Texts;
import org.anning.common.YesNo;
import org.anning.evidence.Checked;
import org.anning.evidence.CustodyLine;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.Integrity;
import org.anning.evidence.KeptFile;
import org.anning.evidence.Showing;
import org.anning.printing.Block;
import org.anning.printing.Fonts;
import org.anning.printing.Run;
import org.anning.printing.Sheet;
import org.jspecify.annotations.Nullable;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The written pages of the evidence book: the contents before, the files and their custody after.
 */
final class BookSheets {

    private static final String VERSION = "1";
    private static final int GROUP = 16;

    private final Texts texts;
    private final String caseNumber;
    private final String made;
    private final Fonts fonts;
    private final DateTimeFormatter moment;

    /**
     * @param made when the book is made, as it is printed
     * @param moment how the times of the custody log are printed
     */
    BookSheets(Texts texts, String caseNumber, String made, Fonts fonts, DateTimeFormatter moment) {
        this.texts = texts;
        this.caseNumber = caseNumber;
        this.made = made;
        this.fonts = fonts;
        this.moment = moment;
    }

    /**
     * One piece.
     *
     * @param pages the pages it has, such as {@code 3–5}; empty where it has none
     */
    record Line(
            int number,
            EvidenceFacts facts,
            @Nullable KeptFile file,
            Checked checked,
            List<String> entries,
            List<CustodyLine> custody,
            String pages) {}

    /** Contents. */
    Sheet contents(List<Line> lines) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(heading(1, texts.get("evidence.book.title")));
        blocks.add(paragraph(texts.get("evidence.book.of", caseNumber, made)));
        if (lines.isEmpty()) {
            blocks.add(none());
        } else {
            blocks.add(
                    table(
                            List.of(8, 36, 24, 28, 12),
                            heads(
                                    "evidence.book.column.number",
                                    "evidence.book.column.title",
                                    "evidence.book.column.source",
                                    "evidence.book.column.proves",
                                    "evidence.book.column.pages"),
                            lines.stream().map(this::contentsRow).toList()));
        }
        List<Line> bad = lines.stream().filter(l -> l.checked().bad()).toList();
        if (!bad.isEmpty()) {
            blocks.add(heading(2, texts.get("evidence.book.bad")));
            bad.forEach(line -> blocks.add(note(badSentence(line))));
        }
        blocks.add(note(texts.get("evidence.book.standard")));
        blocks.add(new Block.Signature(plain(texts.get("evidence.book.sign"))));
        return sheet("evidence-book", texts.get("evidence.book.title"), blocks);
    }

    private List<String> contentsRow(Line line) {
        EvidenceFacts facts = line.facts();
        String original =
                facts.originalKept() == YesNo.UNKNOWN
                        ? ""
                        : texts.get(
                                "evidence.book.original",
                                texts.name("common.yesNo", facts.originalKept()));
        String what = texts.name("evidence.kind", facts.kind());
        if (facts.derivedFrom() != null) {
            what += "\n" + texts.get("evidence.book.derived");
        }
        return List.of(
                Integer.toString(line.number()),
                facts.title()
                        + "\n"
                        + what
                        + (facts.description() == null ? "" : "\n" + facts.description()),
                joined(
                        facts.obtainedOn() == null ? null : facts.obtainedOn().toString(),
                        facts.sourceDevice(),
                        original),
                line.entries().isEmpty()
                        ? texts.get("evidence.book.provesNone")
                        : String.join("\n", line.entries()),
                line.pages().isEmpty() ? "—" : line.pages());
    }

    private static String joined(@Nullable String... parts) {
        return String.join(
                "\n",
                Arrays.stream(parts).filter(part -> part != null && !part.isEmpty()).toList());
    }

    private String badSentence(Line line) {
        String state =
                line.checked().state() == Integrity.CHANGED
                                || line.checked().state() == Integrity.MISSING
                        ? texts.name("evidence.book.state", line.checked().state())
                        : texts.get("evidence.book.custodyBroken");
        return texts.get(
                "evidence.book.badLine",
                Integer.toString(line.number()),
                line.facts().title(),
                String.valueOf(line.facts().fileName()),
                state,
                line.entries().isEmpty()
                        ? texts.get("evidence.book.provesNone")
                        : String.join(texts.get("evidence.book.comma"), line.entries()));
    }

    /** Files, hashes and custody, and what is not in the book. */
    Sheet hashes(List<Line> lines) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(heading(1, texts.get("evidence.book.appendix")));
        blocks.add(paragraph(texts.get("evidence.book.appendixWhat", made)));
        List<Line> withFile = lines.stream().filter(l -> l.file() != null).toList();
        blocks.add(heading(2, texts.get("evidence.book.files")));
        if (withFile.isEmpty()) {
            blocks.add(none());
        }
        withFile.forEach(line -> file(line, blocks));
        section(
                blocks,
                "evidence.book.neverKept",
                lines,
                l -> l.file() == null && l.facts().showing() == Showing.NEVER_KEPT);
        section(
                blocks,
                "evidence.book.elsewhere",
                lines,
                l -> l.file() == null && l.facts().showing() != Showing.NEVER_KEPT);
        blocks.add(note(texts.get("evidence.book.standard")));
        return sheet("evidence-hashes", texts.get("evidence.book.appendix"), blocks);
    }

    private void section(
            List<Block> blocks, String title, List<Line> lines, Predicate<Line> which) {
        blocks.add(heading(2, texts.get(title)));
        List<List<String>> rows =
                lines.stream()
                        .filter(which)
                        .map(l ->
                                List.of(
                                        Integer.toString(l.number()),
                                        joined(l.facts().title(), l.facts().description()),
                                        l.facts().sha256() == null
                                                ? "—"
                                                : grouped(l.facts().sha256())))
                        .toList();
        blocks.add(
                rows.isEmpty()
                        ? none()
                        : table(
                                List.of(8, 42, 50),
                                heads(
                                        "evidence.book.column.number",
                                        "evidence.book.column.title",
                                        "evidence.book.column.sha"),
                                rows));
    }

    private void file(Line line, List<Block> blocks) {
        KeptFile file = line.file();
        if (file == null) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("evidence.field.fileName", String.valueOf(line.facts().fileName())));
        rows.add(row("evidence.book.column.sha", grouped(file.sha256())));
        rows.add(row("evidence.field.sizeBytes", texts.get("evidence.size", file.sizeBytes())));
        rows.add(
                row("evidence.field.taken", moment.format(file.takenAt()) + "  " + file.takenBy()));
        rows.add(
                row(
                        "evidence.book.column.check",
                        made + "  " + texts.name("evidence.book.state", line.checked().state())));
        if (line.checked().bad() && !line.entries().isEmpty()) {
            rows.add(row("evidence.book.column.proves", String.join("\n", line.entries())));
        }
        rows.add(row("evidence.book.column.custody", custody(line)));
        blocks.add(
                table(
                        List.of(20, 100),
                        List.of(
                                texts.get("evidence.book.nth", Integer.toString(line.number())),
                                line.facts().title()),
                        rows));
    }

    private List<String> row(String key, String value) {
        return List.of(texts.get(key), value);
    }

    private String custody(Line line) {
        StringBuilder log = new StringBuilder();
        for (CustodyLine one : line.custody()) {
            log.append(one.line())
                    .append(". ")
                    .append(moment.format(one.at()))
                    .append("  ")
                    .append(one.by())
                    .append("  ")
                    .append(texts.name("evidence.custody", one.deed()))
                    .append('\n');
        }
        if (!line.checked().custodyWhole()) {
            log.append(texts.get("evidence.book.custodyBroken")).append('\n');
        }
        if (!line.custody().isEmpty()) {
            String last = line.custody().getLast().hash();
            log.append(texts.get("evidence.book.lastHash", grouped(last)));
        }
        return log.toString();
    }

    private static String grouped(String hash) {
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < hash.length(); i += GROUP) {
            groups.append(i == 0 ? "" : " ").append(hash, i, Math.min(hash.length(), i + GROUP));
        }
        return groups.toString();
    }

    private Sheet sheet(String id, String title, List<Block> blocks) {
        return new Sheet(
                id,
                texts.lang(),
                title,
                VERSION,
                title,
                caseNumber.startsWith("示例-"),
                false,
                blocks);
    }

    private Block none() {
        return paragraph(texts.get("evidence.book.none"));
    }

    private Block heading(int level, String text) {
        return new Block.Heading(level, runs(text));
    }

    private Block paragraph(String text) {
        return new Block.Paragraph(runs(text));
    }

    private Block note(String text) {
        return new Block.Note(runs(text));
    }

    private List<String> heads(String... keys) {
        return Arrays.stream(keys).map(texts::get).toList();
    }

    private Block table(List<Integer> widths, List<String> head, List<List<String>> rows) {
        return new Block.Table(
                widths,
                head.stream().map(this::runs).toList(),
                rows.stream().map(row -> row.stream().map(this::runs).toList()).toList());
    }

    private List<Run> runs(String text) {
        return List.of(new Run(plain(text), false, false));
    }

    /** What the fonts cannot print becomes a box: names of files come from anywhere. */
    private String plain(String text) {
        return fonts.printable(text);
    }
}

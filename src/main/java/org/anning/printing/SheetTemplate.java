package org.anning.printing;

import org.anning.common.Lang;
import org.anning.common.Problem;
import org.anning.common.Refusal;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a paper: Markdown with placeholders after Mustache, without logic. The Markdown is
 * parsed first and filled afterwards, so that what a client said can never become markup.
 *
 * <p>A header of {@code name: value} lines ends with {@code ---}. {@code {{name}}} prints a text or
 * an empty box; {@code {{#name}}...{{/name}}} prints its inside for each element, or if it is so;
 * {@code {{^name}}...{{/name}}} prints it if not. A section's tags stand alone in a paragraph
 * around blocks, or around a whole list item, or from a row's first to its last cell, or within a
 * line. A paragraph {@code @sign words | words} has lines to sign on, {@code @lines 3} lines to
 * write on; {@code @page} starts a page. The dashes below a table's header say how wide its columns
 * are in proportion; a table without words in its header has labels in every other column. A
 * placeholder between “ and ” is a quotation. {@code layout: card} in the header is for papers to
 * hold in the hand. {@code @drawing name} puts a drawing there, where there is one.
 */
public final class SheetTemplate {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    /** A block of the template, not filled yet. */
    private sealed interface Part {
        record Line(int level, boolean note, List<TemplateLine.Part> parts) implements Part {}

        record Items(boolean numbered, List<List<TemplateLine.Part>> items) implements Part {}

        record Table(List<Integer> widths, List<List<TemplateLine.Part>> header, List<Row> rows)
                implements Part {}

        record Row(String section, List<List<TemplateLine.Part>> cells) {}

        record Fixed(Block block) implements Part {}

        record Drawn(String name) implements Part {}

        record Section(String name, boolean inverted, List<Part> inside) implements Part {}
    }

    /**
     * A name that the template uses.
     *
     * @param within the sections around it, the outermost first
     */
    public record Use(String name, List<String> within) {}

    private final String source;
    private final Map<String, String> header;
    private final List<Part> parts;
    private final List<Problem> problems;

    private SheetTemplate(
            String source, Map<String, String> header, List<Part> parts, List<Problem> problems) {
        this.source = source;
        this.header = header;
        this.parts = parts;
        this.problems = problems;
    }

    /** Reads a template; what is wrong with it is in {@link #problems()}. */
    public static SheetTemplate parse(String source) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> header = new LinkedHashMap<>();
        String[] lines = source.split("\\R", -1);
        int start = 0;
        while (start < lines.length && !lines[start].strip().equals("---")) {
            String[] pair = lines[start].split(":", 2);
            if (pair.length == 2) {
                header.put(pair[0].strip(), pair[1].strip());
            } else if (!lines[start].isBlank()) {
                problems.add(Problem.error("", "printing.problem.header", start + 1));
            }
            start++;
        }
        for (String needed : List.of("id", "lang", "title", "version", "recipient")) {
            if (!header.containsKey(needed)) {
                problems.add(Problem.error("", "printing.problem.headerMissing", needed));
            }
        }
        String body =
                "\n".repeat(Math.min(start + 1, lines.length))
                        + String.join(
                                "\n",
                                List.of(lines)
                                        .subList(Math.min(start + 1, lines.length), lines.length));
        // Lines to sign on may follow each other in the source; each is a paragraph of its own.
        body = body.replaceAll("\n@(sign|lines)", "\n\n@$1");
        Node document =
                Parser.builder()
                        .extensions(EXTENSIONS)
                        .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                        .build()
                        .parse(body);
        List<Part> parts = new Reader(problems).blocks(document);
        return new SheetTemplate(source, header, parts, problems.stream().distinct().toList());
    }

    /** What is wrong with the template, each with its line. */
    public List<Problem> problems() {
        return problems;
    }

    public String id() {
        return header.getOrDefault("id", "");
    }

    public String title() {
        return header.getOrDefault("title", "");
    }

    public String version() {
        return header.getOrDefault("version", "");
    }

    /** Whom the paper is for: decides what is masked. */
    public String recipient() {
        return header.getOrDefault("recipient", "");
    }

    public Lang lang() {
        return header.getOrDefault("lang", "zh").equals("en") ? Lang.EN : Lang.ZH;
    }

    /** Every placeholder and section that the template names. */
    public Set<Use> uses() {
        Set<Use> uses = new LinkedHashSet<>();
        uses(parts, List.of(), uses);
        return uses;
    }

    private static void uses(List<Part> parts, List<String> within, Set<Use> uses) {
        for (Part part : parts) {
            switch (part) {
                case Part.Line(int _, boolean _, List<TemplateLine.Part> line) ->
                        TemplateLine.uses(line, within, uses);
                case Part.Items(boolean _, List<List<TemplateLine.Part>> items) ->
                        items.forEach(i -> TemplateLine.uses(i, within, uses));
                case Part.Table(
                                List<Integer> _,
                                List<List<TemplateLine.Part>> head,
                                List<Part.Row> rows) -> {
                    head.forEach(c -> TemplateLine.uses(c, within, uses));
                    for (Part.Row row : rows) {
                        if (row.section.isEmpty()) {
                            row.cells.forEach(c -> TemplateLine.uses(c, within, uses));
                        } else {
                            uses.add(new Use(row.section, within));
                            List<String> inside = deeper(within, row.section);
                            row.cells.forEach(c -> TemplateLine.uses(c, inside, uses));
                        }
                    }
                }
                case Part.Fixed _ -> {}
                case Part.Drawn _ -> {}
                case Part.Section(String name, boolean _, List<Part> inside) -> {
                    uses.add(new Use(name, within));
                    uses(inside, deeper(within, name), uses);
                }
            }
        }
    }

    static List<String> deeper(List<String> within, String section) {
        List<String> deeper = new ArrayList<>(within);
        deeper.add(section);
        return List.copyOf(deeper);
    }

    /** The words as they were written, header included. */
    public String source() {
        return source;
    }

    /** The first line, from 1, that holds these words; 0 where none does. */
    public int lineOf(String words) {
        int at = source.indexOf(words);
        return at < 0
                ? 0
                : 1 + (int) source.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private boolean card() {
        return header.getOrDefault("layout", "").equals("card");
    }

    /**
     * The paper for these values.
     *
     * @param footer what stands at the foot of each page
     * @param sample whether the person is invented
     * @param large whether to print large
     * @throws Refusal when the template has a problem
     */
    public Filled fill(Values values, String footer, boolean sample, boolean large) {
        Refusal.ifBlocked(problems);
        Set<String> missing = new LinkedHashSet<>();
        List<Block> blocks = new ArrayList<>();
        fill(parts, values, blocks, missing);
        return new Filled(
                new Sheet(id(), lang(), title(), version(), footer, sample, large, card(), blocks),
                missing);
    }

    private static void fill(
            List<Part> parts, Values values, List<Block> blocks, Set<String> missing) {
        for (Part part : parts) {
            switch (part) {
                case Part.Line(int level, boolean note, List<TemplateLine.Part> line) -> {
                    List<Run> runs = TemplateLine.fill(line, values, missing);
                    if (runs.stream().anyMatch(r -> !r.text().isBlank())) {
                        blocks.add(
                                level > 0
                                        ? new Block.Heading(level, runs)
                                        : note ? new Block.Note(runs) : new Block.Paragraph(runs));
                    }
                }
                case Part.Items(boolean numbered, List<List<TemplateLine.Part>> items) -> {
                    List<List<Run>> filled = new ArrayList<>();
                    items.forEach(i -> filled.addAll(items(i, values, missing)));
                    if (!filled.isEmpty()) {
                        blocks.add(new Block.Items(numbered, filled));
                    }
                }
                case Part.Table(
                                List<Integer> widths,
                                List<List<TemplateLine.Part>> head,
                                List<Part.Row> rows) -> {
                    List<List<List<Run>>> filled = new ArrayList<>();
                    for (Part.Row row : rows) {
                        List<Values> elements =
                                row.section.isEmpty()
                                        ? List.of(values)
                                        : values.elements(row.section);
                        for (Values element : elements) {
                            filled.add(cells(row.cells, element, missing));
                        }
                    }
                    if (!filled.isEmpty()) {
                        blocks.add(new Block.Table(widths, cells(head, values, missing), filled));
                    }
                }
                case Part.Fixed(Block block) -> blocks.add(block);
                case Part.Drawn(String name) ->
                        values.drawingOf(name).map(Block.Picture::new).ifPresent(blocks::add);
                case Part.Section(String name, boolean inverted, List<Part> inside) -> {
                    List<Values> elements = values.elements(name);
                    if (inverted && elements.isEmpty()) {
                        fill(inside, values, blocks, missing);
                    } else if (!inverted) {
                        elements.forEach(e -> fill(inside, e, blocks, missing));
                    }
                }
            }
        }
    }

    private static List<List<Run>> items(
            List<TemplateLine.Part> item, Values values, Set<String> missing) {
        if (item.size() == 1
                && item.getFirst()
                        instanceof
                        TemplateLine.Part.Section(
                                String name,
                                boolean inverted,
                                List<TemplateLine.Part> inside)) {
            List<Values> elements = values.elements(name);
            if (inverted) {
                return elements.isEmpty()
                        ? List.of(TemplateLine.fill(inside, values, missing))
                        : List.of();
            }
            return elements.stream().map(e -> TemplateLine.fill(inside, e, missing)).toList();
        }
        return List.of(TemplateLine.fill(item, values, missing));
    }

    private static List<List<Run>> cells(
            List<List<TemplateLine.Part>> cells, Values values, Set<String> missing) {
        return cells.stream().map(c -> TemplateLine.fill(c, values, missing)).toList();
    }

    /** Turns the parsed Markdown into template parts. */
    private static final class Reader {

        private final List<Problem> problems;

        Reader(List<Problem> problems) {
            this.problems = problems;
        }

        List<Part> blocks(Node parent) {
            List<Part> top = new ArrayList<>();
            List<Part.Section> open = new ArrayList<>();
            List<Integer> openedAt = new ArrayList<>();
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                List<Part> here = open.isEmpty() ? top : open.getLast().inside();
                List<TemplateLine.Token> tokens =
                        node instanceof Paragraph ? tokens(node) : List.of();
                if (tokens.size() == 1
                        && tokens.getFirst()
                                instanceof TemplateLine.Token.Open(String name, boolean inverted)) {
                    Part.Section section = new Part.Section(name, inverted, new ArrayList<>());
                    here.add(section);
                    open.add(section);
                    openedAt.add(line(node));
                } else if (tokens.size() == 1
                        && tokens.getFirst() instanceof TemplateLine.Token.Close(String name)) {
                    if (open.isEmpty() || !open.getLast().name().equals(name)) {
                        problems.add(Problem.error("", "printing.problem.close", line(node), name));
                    } else {
                        open.removeLast();
                        openedAt.removeLast();
                    }
                } else {
                    block(node, here);
                }
            }
            for (int i = 0; i < open.size(); i++) {
                problems.add(
                        Problem.error(
                                "",
                                "printing.problem.unclosed",
                                openedAt.get(i),
                                open.get(i).name()));
            }
            return top;
        }

        private void block(Node node, List<Part> here) {
            switch (node) {
                case Heading heading ->
                        here.add(new Part.Line(heading.getLevel(), false, parts(heading)));
                case Paragraph paragraph -> here.add(paragraph(paragraph));
                case BlockQuote quote -> {
                    for (Node n = quote.getFirstChild(); n != null; n = n.getNext()) {
                        here.add(new Part.Line(0, true, parts(n)));
                    }
                }
                case BulletList list -> here.add(items(list, false));
                case OrderedList list -> here.add(items(list, true));
                case TableBlock table -> here.add(table(table));
                default -> problems.add(Problem.error("", "printing.problem.block", line(node)));
            }
        }

        private Part paragraph(Paragraph paragraph) {
            List<TemplateLine.Token> tokens = tokens(paragraph);
            if (!tokens.isEmpty()
                    && tokens.getFirst()
                            instanceof TemplateLine.Token.Words(String words, boolean _)) {
                if (words.startsWith("@sign ")) {
                    return new Part.Fixed(
                            new Block.Signature(
                                    Arrays.stream(words.substring(6).split("\\|"))
                                            .map(String::strip)
                                            .toList()));
                }
                if (words.matches("@lines [1-9][0-9]?")) {
                    return new Part.Fixed(new Block.Writing(Integer.parseInt(words.substring(7))));
                }
                if (words.startsWith("@drawing ")) {
                    return new Part.Drawn(words.substring(9).strip());
                }
                if (words.strip().equals("@page")) {
                    return new Part.Fixed(new Block.PageBreak());
                }
            }
            return new Part.Line(0, false, parts(paragraph));
        }

        private Part items(ListBlock list, boolean numbered) {
            List<List<TemplateLine.Part>> items = new ArrayList<>();
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                if (item.getFirstChild() instanceof Paragraph line) {
                    items.add(parts(line));
                } else {
                    problems.add(Problem.error("", "printing.problem.block", line(item)));
                }
            }
            return new Part.Items(numbered, items);
        }

        private Part table(TableBlock table) {
            List<Integer> widths = new ArrayList<>();
            List<List<TemplateLine.Part>> header = new ArrayList<>();
            List<Part.Row> rows = new ArrayList<>();
            for (Node group = table.getFirstChild(); group != null; group = group.getNext()) {
                for (Node row = group.getFirstChild(); row != null; row = row.getNext()) {
                    if (group instanceof TableHead) {
                        header.addAll(row(row).cells());
                        for (Node c = row.getFirstChild(); c != null; c = c.getNext()) {
                            if (c instanceof TableCell cell) {
                                widths.add(Math.max(1, cell.getWidth()));
                            }
                        }
                    } else if (group instanceof TableBody) {
                        rows.add(row(row));
                    }
                }
            }
            return new Part.Table(widths, header, rows);
        }

        private Part.Row row(Node row) {
            List<List<TemplateLine.Token>> cells = new ArrayList<>();
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                if (cell instanceof TableCell) {
                    cells.add(new ArrayList<>(tokens(cell)));
                }
            }
            String section = "";
            if (!cells.isEmpty()
                    && !cells.getFirst().isEmpty()
                    && cells.getFirst().getFirst()
                            instanceof TemplateLine.Token.Open(String name, boolean inverted)
                    && !inverted
                    && !cells.getLast().isEmpty()
                    && cells.getLast().getLast() instanceof TemplateLine.Token.Close(String end)
                    && end.equals(name)) {
                section = name;
                cells.getFirst().removeFirst();
                cells.getLast().removeLast();
            }
            return new Part.Row(
                    section,
                    cells.stream().map(c -> TemplateLine.parts(c, line(row), problems)).toList());
        }

        private List<TemplateLine.Part> parts(Node node) {
            return TemplateLine.parts(tokens(node), line(node), problems);
        }

        private List<TemplateLine.Token> tokens(Node node) {
            List<TemplateLine.Token> tokens = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (Node n = node.getFirstChild(); n != null; n = n.getNext()) {
                switch (n) {
                    case Text words -> text.append(words.getLiteral());
                    case SoftLineBreak _ -> text.append(softBreak(text));
                    case HardLineBreak _ -> text.append('\n');
                    case StrongEmphasis strong -> {
                        tokens.addAll(TemplateLine.tokens(text.toString(), false));
                        text.setLength(0);
                        for (Node b = strong.getFirstChild(); b != null; b = b.getNext()) {
                            if (b instanceof Text words) {
                                text.append(words.getLiteral());
                            }
                        }
                        tokens.addAll(TemplateLine.tokens(text.toString(), true));
                        text.setLength(0);
                    }
                    default ->
                            problems.add(Problem.error("", "printing.problem.inline", line(node)));
                }
            }
            tokens.addAll(TemplateLine.tokens(text.toString(), false));
            if (text.indexOf("**") >= 0) {
                problems.add(Problem.error("", "printing.problem.bold", line(node)));
            }
            return tokens;
        }

        /** A line end in the source: a space between Latin words, nothing between Chinese ones. */
        private static String softBreak(CharSequence before) {
            return before.length() > 0 && before.charAt(before.length() - 1) < 0x2E80 ? " " : "";
        }

        private static int line(Node node) {
            return node.getSourceSpans().isEmpty()
                    ? 0
                    : node.getSourceSpans().getFirst().getLineIndex() + 1;
        }
    }
}

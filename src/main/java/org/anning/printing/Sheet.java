package org.anning.printing;

import org.anning.common.Lang;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A paper, ready to be laid out on pages.
 *
 * @param id the paper's id, such as {@code police-report}
 * @param lang its language
 * @param title its title; also the PDF's title, so never a client's name
 * @param version version of its text
 * @param footer what stands at the foot of each page beside the page number
 * @param sample whether it shows an invented person, said at the head of each page
 * @param large whether it is printed large
 * @param card whether it is a card to have in the hand or beside the telephone
 * @param blocks from top to bottom
 */
public record Sheet(
        String id,
        Lang lang,
        String title,
        String version,
        String footer,
        boolean sample,
        boolean large,
        boolean card,
        List<Block> blocks) {

    private static final Pattern QUOTED = Pattern.compile("“[^“”]*”");

    /** A paper that is no card. */
    public Sheet(
            String id,
            Lang lang,
            String title,
            String version,
            String footer,
            boolean sample,
            boolean large,
            List<Block> blocks) {
        this(id, lang, title, version, footer, sample, large, false, blocks);
    }

    public Sheet {
        blocks = List.copyOf(blocks);
    }

    /** The same paper with one more block at its end. */
    public Sheet with(Block last) {
        List<Block> longer = new ArrayList<>(blocks);
        longer.add(last);
        return new Sheet(id, lang, title, version, footer, sample, large, card, longer);
    }

    /** All its words, a line for each block, list item and table row. */
    public String text() {
        return blocks.stream().map(b -> text(b, Run::text)).collect(Collectors.joining("\n"));
    }

    /**
     * All its words but those that somebody else said: what was filled in between quotation marks,
     * and what stands between them in a text that was filled in.
     */
    public String ownWords() {
        return blocks.stream()
                .map(b -> text(b, r -> r.quoted() ? " " : QUOTED.matcher(r.text()).replaceAll(" ")))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Block block, Function<Run, String> words) {
        return switch (block) {
            case Block.Heading(int _, List<Run> runs) -> line(runs, words);
            case Block.Paragraph(List<Run> runs) -> line(runs, words);
            case Block.Note(List<Run> runs) -> line(runs, words);
            case Block.Items(boolean _, List<List<Run>> items) ->
                    items.stream().map(i -> line(i, words)).collect(Collectors.joining("\n"));
            case Block.Table table ->
                    Stream.concat(
                                    table.headed() ? Stream.of(table.header()) : Stream.of(),
                                    table.rows().stream())
                            .map(r -> row(r, words))
                            .collect(Collectors.joining("\n"));
            case Block.Signature(List<String> labels) -> String.join("  ", labels);
            case Block.Picture(Drawing drawing) -> drawing.text();
            case Block.Writing _, Block.PageBreak _ -> "";
        };
    }

    private static String row(List<List<Run>> cells, Function<Run, String> words) {
        return cells.stream().map(c -> line(c, words)).collect(Collectors.joining(" | "));
    }

    private static String line(List<Run> runs, Function<Run, String> words) {
        return runs.stream().map(words).collect(Collectors.joining());
    }
}

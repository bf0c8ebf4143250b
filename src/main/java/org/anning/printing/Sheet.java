package org.anning.printing;

import org.anning.common.Lang;

import java.util.List;
import java.util.stream.Collectors;

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
        List<Block> blocks) {

    public Sheet {
        blocks = List.copyOf(blocks);
    }

    /** All its words, a line for each block, list item and table row. */
    public String text() {
        return blocks.stream().map(Sheet::text).collect(Collectors.joining("\n"));
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Heading(int _, List<Run> runs) -> line(runs);
            case Block.Paragraph(List<Run> runs) -> line(runs);
            case Block.Note(List<Run> runs) -> line(runs);
            case Block.Items(boolean _, List<List<Run>> items) ->
                    items.stream().map(Sheet::line).collect(Collectors.joining("\n"));
            case Block.Table(List<List<Run>> header, List<List<List<Run>>> rows) ->
                    row(header)
                            + rows.stream().map(r -> "\n" + row(r)).collect(Collectors.joining());
            case Block.Signature(String label) -> label;
            case Block.Picture(Drawing drawing) -> drawing.text();
            case Block.PageBreak() -> "";
        };
    }

    private static String row(List<List<Run>> cells) {
        return cells.stream().map(Sheet::line).collect(Collectors.joining(" | "));
    }

    private static String line(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}

package org.anning.app;

import org.anning.cases.CaseFacts;
import org.anning.common.Texts;
import org.anning.printing.Block;
import org.anning.printing.Fonts;
import org.anning.printing.Run;
import org.anning.printing.Sheet;
import org.anning.printing.SheetPdf;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What both sign when a client gets the copy of everything: which file it was, by its hash, and
 * when. It says nothing of what the file holds, so that it can be filed by the group.
 *
 * @param number the case's number
 * @param client how the client is called
 * @param by who hands it over; blank where the program does not know
 * @param parts how many files the copy holds
 * @param masked how many names of others are masked
 * @param sha256 of the copy, in hexadecimal digits
 */
record HandoverReceipt(
        String number,
        String client,
        String by,
        ZonedDateTime at,
        int parts,
        int masked,
        String sha256) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String ZIP = ".zip";

    /** Where the receipt of a copy lies: beside it. */
    static Path beside(Path zip, Texts texts) {
        String name = String.valueOf(zip.getFileName());
        String plain = name.endsWith(ZIP) ? name.substring(0, name.length() - ZIP.length()) : name;
        return zip.resolveSibling(texts.get("app.copy.receipt.file", plain));
    }

    /** The page to print and sign. */
    byte[] pdf(Path zip, Texts texts) {
        List<List<List<Run>>> rows = new ArrayList<>();
        row(rows, texts, "number", number);
        row(rows, texts, "client", client);
        row(rows, texts, "by", by);
        row(rows, texts, "at", TIME.format(at));
        row(rows, texts, "name", String.valueOf(zip.getFileName()));
        // In groups, so that the line can break and two people can compare it.
        row(rows, texts, "hash", sha256.replaceAll("(.{8})(?!$)", "$1 "));
        row(rows, texts, "parts", texts.get("app.copy.receipt.holds", parts));
        row(rows, texts, "masked", texts.get("app.copy.receipt.names", masked));
        List<Block> blocks =
                List.of(
                        new Block.Heading(1, Run.plain(texts.get("app.copy.receipt"))),
                        new Block.Table(List.of(1, 3), List.of(), rows),
                        new Block.Note(Run.plain(texts.get("app.copy.receipt.what"))),
                        new Block.Signature(
                                List.of(
                                        texts.get("app.copy.receipt.giver"),
                                        texts.get("app.copy.receipt.day"))),
                        new Block.Signature(
                                List.of(
                                        texts.get("app.copy.receipt.taker"),
                                        texts.get("app.copy.receipt.day"))));
        Sheet sheet =
                new Sheet(
                        "handover-receipt",
                        texts.lang(),
                        texts.get("app.copy.receipt"),
                        "1",
                        "Anning",
                        CaseFacts.isSample(number),
                        false,
                        false,
                        blocks);
        return new SheetPdf(new Fonts()).of(sheet, at.toInstant());
    }

    private static void row(List<List<List<Run>>> rows, Texts texts, String name, String value) {
        if (!value.isBlank()) {
            rows.add(List.of(Run.plain(texts.get("app.copy.receipt." + name)), Run.plain(value)));
        }
    }
}

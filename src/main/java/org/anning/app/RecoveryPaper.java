package org.anning.app;

import org.anning.common.Texts;
import org.anning.printing.Block;
import org.anning.printing.Run;
import org.anning.printing.Sheet;
import org.anning.printing.SheetPdf;
import org.anning.storage.ui.RecoverySheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The sheet with the recovery key, to be kept on paper away from the computer. */
final class RecoveryPaper implements RecoverySheet {

    private final Supplier<SheetPdf> pdf;
    private final Supplier<Texts> texts;
    private final Clock clock;

    RecoveryPaper(Supplier<SheetPdf> pdf, Supplier<Texts> texts, Clock clock) {
        this.pdf = pdf;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void write(Path file, String casebook, List<String> groups) {
        Texts words = texts.get();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, Run.plain(words.get("app.recovery.title"))));
        blocks.add(
                new Block.Paragraph(
                        Run.plain(
                                words.get(
                                        "app.recovery.casebook",
                                        casebook,
                                        LocalDate.now(clock).toString()))));
        List<List<List<Run>>> rows = new ArrayList<>();
        for (int i = 0; i < groups.size(); i += 7) {
            rows.add(
                    groups.subList(i, Math.min(i + 7, groups.size())).stream()
                            .map(group -> List.of(new Run(group, true, false)))
                            .toList());
        }
        blocks.add(new Block.Table(List.of(), rows));
        for (String key : List.of("what", "keep", "lost")) {
            blocks.add(new Block.Paragraph(Run.plain(words.get("app.recovery." + key))));
        }
        Sheet sheet =
                new Sheet(
                        "recovery",
                        words.lang(),
                        words.get("app.recovery.title"),
                        "1",
                        "Anning",
                        false,
                        true,
                        blocks);
        try {
            Files.write(file, pdf.get().of(sheet, clock.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

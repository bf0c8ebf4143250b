package org.anning.app;

import org.anning.common.Texts;
import org.anning.printing.Fonts;
import org.anning.printing.SheetPdf;
import org.anning.storage.Casebook;
import org.anning.storage.RecoveryKey;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;

/** Makes an empty casebook and tells its recovery key, once. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "${bundle:casefile.command.new}")
final class NewCommand extends CasebookCommand {

    @Option(
            names = "--recovery-sheet",
            paramLabel = "PDF",
            description = "${bundle:casefile.command.recoverySheet}")
    private @Nullable Path sheet;

    NewCommand(Terminal terminal, Texts texts) {
        super(terminal, texts);
    }

    @Override
    public void run() {
        RecoveryKey recovery =
                Casebook.create(casebook.place(), casebook.passphrase(), terminal.cost().get());
        terminal.out().println(texts.get("casefile.command.made", casebook.place()));
        if (sheet == null) {
            terminal.out().println(texts.get("casefile.command.recovery"));
            terminal.out().println(String.join(" ", recovery.groups()));
        } else {
            new RecoveryPaper(() -> new SheetPdf(new Fonts()), () -> texts, terminal.clock())
                    .write(sheet, casebook.place().toString(), recovery.groups());
            terminal.out().println(texts.get("casefile.command.recoverySheetMade", sheet));
        }
        terminal.out().flush();
    }
}

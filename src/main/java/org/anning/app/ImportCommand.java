package org.anning.app;

import org.anning.casefile.CaseImport;
import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.anning.common.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a case file into a casebook, wholly or not at all. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "${bundle:casefile.command.import}")
final class ImportCommand implements Runnable {

    private final Terminal terminal;
    private final Texts texts;
    @Mixin private final CasebookOptions casebook;
    @Mixin private final LanguageOption language = new LanguageOption();

    @SuppressWarnings("NullAway.Init") // The parser fills it: the parameter is required.
    @Parameters(paramLabel = "FILE", description = "${bundle:casefile.command.file}")
    private Path file;

    @Option(names = "--new-ids", description = "${bundle:casefile.command.newIds}")
    private boolean newIds;

    ImportCommand(Terminal terminal, Texts texts) {
        this.terminal = terminal;
        this.texts = texts;
        this.casebook = new CasebookOptions(terminal, texts);
    }

    @Override
    public void run() {
        try (InputStream bytes = Files.newInputStream(file);
                Services services = casebook.open()) {
            CaseId id =
                    services.caseImport()
                            .importCase(bytes, newIds ? CaseImport.Ids.NEW : CaseImport.Ids.KEPT);
            terminal.out()
                    .println(
                            texts.get(
                                    "casefile.command.imported",
                                    services.cases().caseFile(id).value().number(),
                                    id.value()));
            terminal.out().flush();
        } catch (IOException e) {
            throw new Refusal("casefile.command.unreadable", file);
        }
    }
}

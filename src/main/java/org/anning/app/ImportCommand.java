package org.anning.app;

import org.anning.casefile.CaseImport;
import org.anning.common.CaseId;
import org.anning.common.Json;
import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.anning.imports.ImportReport;
import org.anning.imports.ImportService;
import org.anning.imports.Plan;
import org.anning.imports.read.Probe;
import org.anning.imports.read.SourceFile;
import org.anning.imports.read.Told;
import org.anning.imports.read.Watch;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * Reads a case file into a casebook, or, with {@code --case}, a bill or backup into a case: wholly
 * or not at all.
 */
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

    @Option(
            names = "--case",
            paramLabel = "NUMBER|UUID",
            description = "${bundle:imports.command.case}")
    private @Nullable String wanted;

    @Option(names = "--year", paramLabel = "YEAR", description = "${bundle:imports.command.year}")
    private @Nullable Integer year;

    @Option(
            names = "--incoming",
            paramLabel = "CODE",
            description = "${bundle:imports.command.incoming}")
    private @Nullable String incoming;

    @Option(names = "--own", paramLabel = "NUMBER", description = "${bundle:imports.command.own}")
    private @Nullable String own;

    @Option(names = "--sheet", paramLabel = "N", description = "${bundle:imports.command.sheet}")
    private int sheet;

    ImportCommand(Terminal terminal, Texts texts) {
        this.terminal = terminal;
        this.texts = texts;
        this.casebook = new CasebookOptions(terminal, texts);
    }

    @Override
    public void run() {
        if (wanted == null) {
            importCase();
        } else {
            importInto(wanted);
        }
    }

    /** What an import into a case ended with. */
    private record Done(UUID id, ImportReport report) {}

    private void importInto(String wantedCase) {
        try (Services services = casebook.open()) {
            CaseId id = CaseOption.find(services, wantedCase);
            ImportService imports = services.imports();
            SourceFile source = SourceFile.of(file).sheet(sheet);
            Probe probe = imports.probe(source, Watch.NOBODY);
            Told told = new Told(List.of(), year, incoming, own);
            Plan plan = imports.plan(id, imports.read(source, probe, told, Watch.NOBODY));
            UUID made = imports.store(id, plan, plan.knownLenders(), Watch.NOBODY).id();
            terminal.out().print(new Json().writePretty(new Done(made, plan.report())));
            terminal.out().flush();
        }
    }

    private void importCase() {
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

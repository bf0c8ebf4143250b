package org.anning.app;

import org.anning.casefile.CaseImport;
import org.anning.common.CaseId;
import org.anning.common.Json;
import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.anning.imports.ImportReport;
import org.anning.imports.ImportService;
import org.anning.imports.Plan;
import org.anning.imports.read.NamedTable;
import org.anning.imports.read.Probe;
import org.anning.imports.read.SourceFile;
import org.anning.imports.read.Told;
import org.anning.imports.read.Watch;
import org.anning.register.RegisterCopy;
import org.anning.register.RegisterPlan;
import org.anning.register.RegisterService;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads a case file into a casebook, or, with {@code --case}, a bill or backup into a case, or,
 * with {@code --list}, the group's own list: wholly or not at all.
 */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "${bundle:casefile.command.import}")
final class ImportCommand extends CasebookCommand {

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

    @Option(names = "--list", description = "${bundle:register.command.list}")
    private boolean list;

    @Option(names = "--dry-run", description = "${bundle:register.command.dryRun}")
    private boolean dryRun;

    @Option(names = "--copy", paramLabel = "XLSX", description = "${bundle:register.command.copy}")
    private @Nullable Path copy;

    ImportCommand(Terminal terminal, Texts texts) {
        super(terminal, texts);
    }

    @Override
    public void run() {
        if (list) {
            importList();
        } else if (wanted == null) {
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

    /** What a list brought, or would bring, and what is said of its rows. */
    private record Listed(
            @Nullable UUID id, RegisterPlan.Figures figures, Map<Integer, String> remarks) {}

    private void importList() {
        try (Services services = casebook.open()) {
            RegisterService register = services.register();
            SourceFile source = SourceFile.of(file).sheet(sheet);
            NamedTable table = register.look(source, Watch.NOBODY);
            RegisterPlan plan = register.plan(source, table, register.columns(table), Watch.NOBODY);
            if (copy != null) {
                Files.write(copy, new RegisterCopy(plan, texts).xlsx());
            }
            UUID made = dryRun ? null : register.store(plan, Watch.NOBODY).id();
            Map<Integer, String> remarks = new LinkedHashMap<>();
            for (RegisterPlan.Shown row : plan.rows()) {
                String words = RegisterCopy.said(row, texts);
                if (!words.isEmpty()) {
                    remarks.put(row.number(), words);
                }
            }
            terminal.out().print(new Json().writePretty(new Listed(made, plan.figures(), remarks)));
            terminal.out().flush();
        } catch (IOException e) {
            throw new Refusal("imports.report.cannotSave", String.valueOf(copy));
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

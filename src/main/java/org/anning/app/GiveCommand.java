package org.anning.app;

import org.anning.casefile.CasePackages;
import org.anning.common.CaseId;
import org.anning.common.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;

/** Makes a package of one case for another casebook. */
@Command(
        name = "give",
        mixinStandardHelpOptions = true,
        description = "${bundle:casefile.package.command.give}")
final class GiveCommand extends CasebookCommand {

    @Mixin private final CaseOption which = new CaseOption();
    @Mixin private final PackagePassphraseOption passphrase = new PackagePassphraseOption();

    @SuppressWarnings("NullAway.Init") // The parser fills it: the option is required.
    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "${bundle:casefile.package.command.out}")
    private Path out;

    GiveCommand(Terminal terminal, Texts texts) {
        super(terminal, texts);
    }

    @Override
    public void run() {
        try (Services services = casebook.open()) {
            CaseId id = which.find(services);
            List<String> mayRun =
                    services.casePackages()
                            .give(id, out.toAbsolutePath(), passphrase.read(), _ -> {});
            terminal.out()
                    .println(
                            texts.get(
                                    "casefile.package.given",
                                    out,
                                    services.casePackages().myCode()));
            if (!mayRun.isEmpty()) {
                terminal.out().println(CasePackages.beware(texts, mayRun));
            }
            terminal.out().flush();
        }
    }
}

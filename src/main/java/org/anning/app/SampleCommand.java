package org.anning.app;

import org.anning.casefile.Sample;
import org.anning.common.Texts;
import org.anning.storage.Casebook;

import picocli.CommandLine.Command;

/** Makes the sample casebook of six invented people. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = "${bundle:casefile.command.sample}")
final class SampleCommand extends CasebookCommand {

    SampleCommand(Terminal terminal, Texts texts) {
        super(terminal, texts);
    }

    @Override
    public void run() {
        char[] passphrase = casebook.passphrase();
        Casebook.create(casebook.place(), passphrase, terminal.cost().get());
        try (Services services =
                Services.open(
                        casebook.place(),
                        passphrase,
                        terminal.clock(),
                        Commands::volunteer,
                        () -> false)) {
            Sample.fill(services.caseImport());
            SampleFiles.fill(services);
            SampleWork.fill(services);
        }
        terminal.out()
                .println(
                        texts.get(
                                "casefile.command.sampleMade",
                                casebook.place(),
                                Sample.all().size()));
        terminal.out().flush();
    }
}

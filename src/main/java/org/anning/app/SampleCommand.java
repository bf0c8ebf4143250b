package org.anning.app;

import org.anning.casefile.Sample;
import org.anning.common.Texts;
import org.anning.storage.Casebook;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the sample casebook of six invented people. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = "${bundle:casefile.command.sample}")
final class SampleCommand implements Runnable {

    private final Terminal terminal;
    private final Texts texts;
    @Mixin private final CasebookOptions casebook;
    @Mixin private final LanguageOption language = new LanguageOption();

    SampleCommand(Terminal terminal, Texts texts) {
        this.terminal = terminal;
        this.texts = texts;
        this.casebook = new CasebookOptions(terminal, texts);
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

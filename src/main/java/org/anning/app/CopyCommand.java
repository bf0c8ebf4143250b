package org.anning.app;

import org.anning.common.Refusal;
import org.anning.common.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Everything that is kept of a client, for the client. */
@Command(name = "copy", mixinStandardHelpOptions = true, description = "${bundle:app.copy.command}")
final class CopyCommand extends CasebookCommand {

    @Mixin private final CaseOption which = new CaseOption();

    @SuppressWarnings("NullAway.Init") // The parser fills it: the option is required.
    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "${bundle:app.copy.command.out}")
    private Path out;

    CopyCommand(Terminal terminal, Texts texts) {
        super(terminal, texts);
    }

    @Override
    public void run() {
        try (Services services = casebook.open()) {
            List<String> mayRun =
                    new ClientCopy(services, texts)
                            .write(which.find(services), out.toAbsolutePath(), () -> false)
                            .orElseThrow();
            terminal.out().println(ClientCopy.done(texts, out, mayRun));
            terminal.out().flush();
        } catch (IOException e) {
            throw new Refusal("app.copy.failed", out);
        }
    }
}

package org.anning.app;

import org.anning.common.Texts;
import org.anning.storage.NewKeys;

import picocli.CommandLine.Command;

/** Makes a casebook anew under keys that nobody had before. */
@Command(
        name = "new-keys",
        mixinStandardHelpOptions = true,
        description = "${bundle:app.command.newKeys}")
final class NewKeysCommand extends CasebookCommand {

    NewKeysCommand(Terminal terminal, Texts texts) {
        super(terminal, texts);
    }

    @Override
    public void run() {
        try (NewKeys keys = keys()) {
            keys.make(terminal.clock(), (_, _, _) -> {}, () -> false);
        }
        terminal.out().println(texts.get("storage.ui.newKeys.done"));
        terminal.out().flush();
    }

    private NewKeys keys() {
        try (Services services = casebook.open()) {
            return services.casebook().newKeys();
        }
    }
}

package org.anning.app;

import org.anning.cases.LogCheck;
import org.anning.common.Refusal;
import org.anning.common.Texts;

import picocli.CommandLine.Command;

/** What can be done with the log of access without a window. */
@Command(name = "log", mixinStandardHelpOptions = true, description = "${bundle:privacy.command}")
final class LogCommand {

    /** Reads the log of all cases again; refuses with the first line that does not hold. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "${bundle:privacy.command.verify}")
    static final class Verify extends CasebookCommand {

        Verify(Terminal terminal, Texts texts) {
            super(terminal, texts);
        }

        @Override
        public void run() {
            try (Services services = casebook.open()) {
                LogCheck found = services.erasure().checkLog();
                if (found.broken() != null && found.flaw() != null) {
                    throw new Refusal(
                            "privacy.ui.log.broken",
                            found.broken(),
                            texts.name("privacy.flaw", found.flaw()));
                }
                terminal.out()
                        .println(texts.get("privacy.ui.log.whole", found.links(), found.head()));
                terminal.out().flush();
            }
        }
    }
}

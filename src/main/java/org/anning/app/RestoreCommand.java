package org.anning.app;

import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.anning.storage.RecoveryKey;
import org.anning.storage.Replaced;
import org.anning.storage.Restored;
import org.anning.storage.Restoring;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes a casebook of a backup, in a folder of its own or in the place of one that is set aside.
 */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "${bundle:app.command.restore}")
final class RestoreCommand extends CasebookCommand {

    private static final long LONGEST_FILE = 64 * 1024;

    @SuppressWarnings("NullAway.Init") // The parser fills it: the option is required.
    @Option(
            names = "--backup",
            required = true,
            paramLabel = "FILE",
            description = "${bundle:app.command.restoreBackup}")
    private Path backup;

    @Option(
            names = "--recovery-key-file",
            paramLabel = "FILE",
            description = "${bundle:app.command.restoreKey}")
    private @Nullable Path recoveryKey;

    @Option(names = "--replace", description = "${bundle:app.command.restoreReplace}")
    private boolean replace;

    @Option(names = "--smaller-is-fine", description = "${bundle:app.command.restoreSmaller}")
    private boolean smallerIsFine;

    RestoreCommand(Terminal terminal, Texts texts) {
        super(terminal, texts);
    }

    @Override
    public void run() {
        try (Restoring restoring = unlocked()) {
            if (replace) {
                Replaced replaced =
                        restoring.inPlaceOf(
                                casebook.place(), smallerIsFine, terminal.clock(), () -> false);
                terminal.out().println(texts.get("app.command.setAside", replaced.aside()));
                say(replaced.restored());
            } else {
                say(restoring.to(casebook.place(), () -> false));
            }
        }
    }

    private Restoring unlocked() {
        if (recoveryKey == null) {
            return Restoring.of(backup, casebook.person(), casebook.passphrase());
        }
        return Restoring.of(
                backup,
                RecoveryKey.parse(written(recoveryKey))
                        .orElseThrow(() -> new Refusal("storage.ui.recovery.wrong")));
    }

    private static String written(Path file) {
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw new Refusal("casefile.command.passphraseUnreadable", file);
            }
            return Files.readString(file).replace("\uFEFF", "");
        } catch (IOException e) {
            throw new Refusal("casefile.command.passphraseUnreadable", file);
        }
    }

    private void say(Restored restored) {
        terminal.out()
                .println(
                        texts.get(
                                "storage.ui.backup.restored",
                                casebook.place(),
                                restored.content().rows("case_file"),
                                restored.missingFiles()));
        terminal.out().flush();
    }
}

package org.anning.app;

import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.anning.storage.BackupRow;
import org.anning.storage.Backups;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;

/**
 * Makes a backup, proves it by restoring it, and copies it to a second place where one is named.
 */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "${bundle:app.command.backup}")
final class BackupCommand extends CasebookCommand {

    @Option(names = "--to", paramLabel = "DIR", description = "${bundle:app.command.backupTo}")
    private @Nullable Path second;

    BackupCommand(Terminal terminal, Texts texts) {
        super(terminal, texts);
    }

    @Override
    public void run() {
        try (Services services = casebook.open()) {
            Backups backups = services.casebook().backups();
            BackupRow made =
                    backups.make(() -> false)
                            .orElseThrow(() -> new Refusal("storage.backup.cannotMake"));
            terminal.out().println(texts.get("app.command.backupMade", made.file()));
            if (second != null) {
                backups.copyTo(second, () -> false);
                terminal.out().println(texts.get("app.command.backupCopied", second));
            }
            terminal.out().flush();
        }
    }
}

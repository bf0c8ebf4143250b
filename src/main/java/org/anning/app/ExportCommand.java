package org.anning.app;

import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Takes one case out of a casebook as a case file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "${bundle:casefile.command.export}")
final class ExportCommand extends CasebookCommand {

    @Mixin private final CaseOption which = new CaseOption();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "${bundle:casefile.command.exportOut}")
    private @Nullable Path out;

    ExportCommand(Terminal terminal, Texts texts) {
        super(terminal, texts);
    }

    @Override
    public void run() {
        try (Services services = casebook.open()) {
            String file = services.caseExport().file(which.find(services));
            if (out == null) {
                terminal.out().print(file);
            } else {
                write(out.toAbsolutePath(), file);
                terminal.out().println(texts.get("casefile.command.exported", out));
            }
            terminal.out().flush();
        }
    }

    /** Whole or not at all, and readable by nobody else where the system can say so. */
    private static void write(Path file, String text) {
        try {
            Path fresh = Files.createTempFile(file.getParent(), ".case", null);
            try {
                Files.writeString(fresh, text);
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new Refusal("casefile.command.unwritable", file);
        }
    }
}

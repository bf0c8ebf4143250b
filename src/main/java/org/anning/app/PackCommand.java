package org.anning.app;

import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.anning.library.Change;
import org.anning.library.Difference;
import org.anning.library.PackDifferences;
import org.anning.library.PackFile;
import org.anning.library.TouchedCases;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Content packs without a window. */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "${bundle:library.command.pack}")
final class PackCommand {

    private PackCommand() {}

    /** The command with its two parts. */
    static CommandLine line(Terminal terminal, Texts texts) {
        return new CommandLine(new PackCommand())
                .addSubcommand(new Export(terminal, texts))
                .addSubcommand(new Import(terminal, texts));
    }

    /** Writes what the casebook changed into a pack. */
    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "${bundle:library.command.export}")
    static final class Export extends CasebookCommand {

        @SuppressWarnings("NullAway.Init") // The parser fills it: the parameter is required.
        @Parameters(paramLabel = "FILE", description = "${bundle:library.command.file}")
        private Path file;

        @SuppressWarnings("NullAway.Init") // The parser fills it: the option is required.
        @Option(
                names = "--title",
                required = true,
                paramLabel = "TEXT",
                description = "${bundle:library.command.packTitle}")
        private String title;

        Export(Terminal terminal, Texts texts) {
            super(terminal, texts);
        }

        @Override
        public void run() {
            try (Services services = casebook.open()) {
                byte[] pack =
                        new PackFile(services.library())
                                .write(
                                        title,
                                        services.log().volunteer(),
                                        services.clock().instant());
                Files.write(file, pack);
                terminal.out()
                        .println(
                                texts.get(
                                        "library.changes.exported",
                                        file,
                                        PackFile.fingerprint(pack)));
                terminal.out().flush();
            } catch (IOException e) {
                throw new Refusal("library.pack.cannotWrite", file);
            }
        }
    }

    /** Shows what a pack would change, and takes it in. */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "${bundle:library.command.import}")
    static final class Import extends CasebookCommand {

        @SuppressWarnings("NullAway.Init") // The parser fills it: the parameter is required.
        @Parameters(paramLabel = "FILE", description = "${bundle:library.command.file}")
        private Path file;

        @Option(names = "--dry-run", description = "${bundle:library.command.dryRun}")
        private boolean dryRun;

        @Option(names = "--why", paramLabel = "TEXT", description = "${bundle:library.command.why}")
        private String why = "";

        Import(Terminal terminal, Texts texts) {
            super(terminal, texts);
        }

        @Override
        public void run() {
            byte[] bytes = bytes();
            try (Services services = casebook.open()) {
                PackDifferences differences = new PackFile(services.library()).read(bytes);
                say(services, differences, PackFile.fingerprint(bytes));
                if (!dryRun && !differences.all().isEmpty()) {
                    String because = why.isBlank() ? differences.pack().manifest().title() : why;
                    Change taken = services.library().take(differences, because);
                    terminal.out().println(texts.get("library.pack.taken", taken.parts().size()));
                }
                terminal.out().flush();
            }
        }

        private byte[] bytes() {
            try (InputStream in = Files.newInputStream(file)) {
                return PackFile.bytes(in);
            } catch (IOException e) {
                throw new Refusal("library.pack.cannotRead", file);
            }
        }

        private void say(Services services, PackDifferences differences, String fingerprint) {
            terminal.out().println(texts.get("library.pack.fingerprint", fingerprint));
            terminal.out()
                    .println(
                            differences.all().isEmpty()
                                    ? texts.get("library.pack.noDifference")
                                    : texts.get(
                                            "library.pack.differences", differences.all().size()));
            for (Difference difference : differences.all()) {
                String kind = difference.isNew() ? "library.pack.new" : "library.pack.changed";
                terminal.out()
                        .println(
                                "  "
                                        + texts.get(kind)
                                        + "  "
                                        + difference.spot().shelf()
                                        + "/"
                                        + difference.spot().item());
            }
            List<TouchedCases.Touched> touched =
                    services.touchedCases()
                            .by(differences, LocalDate.now(services.clock()), (_, _) -> {});
            terminal.out()
                    .println(
                            touched.isEmpty()
                                    ? texts.get("library.pack.noCases")
                                    : texts.get("library.pack.cases", touched.size()));
            touched.forEach(t -> terminal.out().println("  " + t.row().number()));
        }
    }
}

package org.anning.app;

import org.anning.common.Texts;
import org.anning.openzip.OpenZip;
import org.anning.openzip.Watch;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/** All data of a casebook as an open zip. */
final class OpenZipCommand {

    private OpenZipCommand() {}

    /** Writes it. */
    @Command(
            name = "open-export",
            mixinStandardHelpOptions = true,
            description = "${bundle:openzip.command.out}")
    static final class Out extends CasebookCommand {

        @SuppressWarnings("NullAway.Init") // The parser fills it: the option is required.
        @Option(
                names = "--out",
                required = true,
                paramLabel = "FILE",
                description = "${bundle:openzip.command.file}")
        private Path out;

        Out(Terminal terminal, Texts texts) {
            super(terminal, texts);
        }

        @Override
        public void run() {
            try (Services services = casebook.open()) {
                OpenZip.Made made = services.openZip().write(out.toAbsolutePath(), Watch.NOBODY);
                terminal.out().println(made.told(texts, out));
                terminal.out().flush();
            }
        }
    }

    /** Reads it. */
    @Command(
            name = "open-import",
            mixinStandardHelpOptions = true,
            description = "${bundle:openzip.command.in}")
    static final class In extends CasebookCommand {

        @Option(names = "--look", description = "${bundle:openzip.command.look}")
        private boolean look;

        private @Nullable Path file;

        In(Terminal terminal, Texts texts) {
            super(terminal, texts);
        }

        @Parameters(paramLabel = "FILE", description = "${bundle:openzip.command.file}")
        void setFile(Path given) {
            file = given;
        }

        @Override
        public void run() {
            Path zip = java.util.Objects.requireNonNull(file).toAbsolutePath();
            try (Services services = casebook.open()) {
                OpenZip open = services.openZip();
                OpenZip.Seen seen =
                        look ? open.look(zip, Watch.NOBODY) : open.take(zip, Watch.NOBODY);
                terminal.out()
                        .println(
                                texts.get(
                                        look ? "openzip.seen" : "openzip.taken",
                                        seen.fresh(),
                                        seen.files(),
                                        seen.same(),
                                        seen.differing().size(),
                                        seen.erased()));
                if (!seen.differing().isEmpty()) {
                    terminal.out()
                            .println(
                                    texts.get(
                                            "openzip.differing",
                                            String.join(" ", seen.differing())));
                }
                terminal.out().flush();
            }
        }
    }
}

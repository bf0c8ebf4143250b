package org.anning.app;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/** The passphrase of a package, which is not that of the casebook: always from a file. */
final class PackagePassphraseOption {

    @SuppressWarnings("NullAway.Init") // The parser fills it: the option is required.
    @Option(
            names = "--package-passphrase-file",
            required = true,
            paramLabel = "FILE",
            description = "${bundle:casefile.package.command.passphrase}")
    private Path file;

    /** The passphrase, read afresh: whoever gets it empties it. */
    char[] read() {
        return CasebookOptions.firstLine(file);
    }
}

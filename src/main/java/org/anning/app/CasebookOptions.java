package org.anning.app;

import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which casebook, and where its passphrase comes from: a file, the environment or a prompt, never
 * an argument, which every program on the machine could read.
 */
final class CasebookOptions {

    private static final String VARIABLE = "ANNING_PASSPHRASE";
    private static final long LONGEST_FILE = 64 * 1024;

    private final Terminal terminal;
    private final Texts texts;

    @SuppressWarnings("NullAway.Init") // The parser fills it: the option is required.
    @Option(
            names = "--casebook",
            required = true,
            paramLabel = "DIR",
            description = "${bundle:casefile.command.casebook}")
    private Path casebook;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "${bundle:casefile.command.passphraseFile}")
    private @Nullable Path passphraseFile;

    @Option(
            names = "--person",
            paramLabel = "NAME",
            defaultValue = "",
            description = "${bundle:casefile.command.person}")
    private String person = "";

    CasebookOptions(Terminal terminal, Texts texts) {
        this.terminal = terminal;
        this.texts = texts;
    }

    /** The folder of the casebook. */
    Path place() {
        return casebook;
    }

    /** Who it is; "" where nobody has to say it. */
    String person() {
        return person;
    }

    /** Opens the casebook; whoever opens it closes it. */
    Services open() {
        return Services.open(
                casebook, person, passphrase(), terminal.clock(), Commands::volunteer, () -> false);
    }

    /** The passphrase from the first place that has one. */
    char[] passphrase() {
        if (passphraseFile != null) {
            return firstLine(passphraseFile);
        }
        String set = terminal.environment().get(VARIABLE);
        if (set != null && !set.isEmpty()) {
            return set.toCharArray();
        }
        char[] typed = terminal.prompt().apply(texts.get("casefile.command.prompt") + " ");
        if (typed == null) {
            throw new Refusal("casefile.command.noPassphrase", VARIABLE);
        }
        return typed;
    }

    /** The first line of a file in UTF-8. */
    static char[] firstLine(Path file) {
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw new Refusal("casefile.command.passphraseUnreadable", file);
            }
            CharBuffer all =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(Files.readAllBytes(file)));
            String text = all.toString();
            return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .toCharArray();
        } catch (IOException e) {
            throw new Refusal("casefile.command.passphraseUnreadable", file);
        }
    }
}

package org.anning.app;

import org.anning.advice.Group;
import org.anning.settings.Settings;
import org.anning.storage.KdfCost;
import org.jspecify.annotations.Nullable;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a command may touch of the world around it, so that tests can stand in for all of it.
 *
 * @param out where results go, in UTF-8 on every system
 * @param err where the one sentence of a refusal goes
 * @param prompt asks for the passphrase in these words; null where nobody can be asked
 * @param cost what a guess at the passphrase of a new casebook costs
 * @param group the group of volunteers, as papers name it
 */
record Terminal(
        Map<String, String> environment,
        PrintWriter out,
        PrintWriter err,
        Clock clock,
        Function<String, char @Nullable []> prompt,
        Supplier<KdfCost> cost,
        Supplier<Group> group) {

    /** The terminal that the program was started from. */
    static Terminal real() {
        return new Terminal(
                System.getenv(),
                utf8(System.out),
                utf8(System.err),
                Clock.system(ZoneId.of("Asia/Shanghai")),
                words -> {
                    Console console = System.console();
                    return console == null || !console.isTerminal()
                            ? null
                            : console.readPassword("%s", words);
                },
                KdfCost::calibrated,
                () ->
                        GroupSettings.of(
                                new Settings(
                                        Desktop.home().resolve("settings.properties"),
                                        Runnable::run)));
    }

    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}

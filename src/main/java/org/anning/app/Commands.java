package org.anning.app;

import org.anning.common.Lang;
import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.anning.fx.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

import java.util.List;
import java.util.Locale;

/**
 * The program without a window, for batch work: each command does one thing to one casebook with
 * the same services as the window. Exit code 0 done, 1 refused with one sentence on the error
 * stream, 2 wrong usage.
 */
@Command(
        name = "anning",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "${bundle:casefile.command.program}")
final class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private Commands() {}

    /** Runs one command and says how it ended. */
    static int run(List<String> args, Terminal terminal) {
        Texts texts = Texts.of(lang(args, terminal));
        CommandLine line = new CommandLine(new Commands());
        line.addSubcommand(new NewCommand(terminal, texts));
        line.addSubcommand(new SampleCommand(terminal, texts));
        line.addSubcommand(new ImportCommand(terminal, texts));
        line.addSubcommand(new ExportCommand(terminal, texts));
        line.addSubcommand(new CopyCommand(terminal, texts));
        line.addSubcommand(new GiveCommand(terminal, texts));
        line.addSubcommand(new TakeCommand(terminal, texts));
        line.addSubcommand(new OpenZipCommand.Out(terminal, texts));
        line.addSubcommand(new OpenZipCommand.In(terminal, texts));
        line.addSubcommand(new ReportCommand(terminal, texts));
        line.addSubcommand(new AdviseCommand(terminal, texts));
        line.addSubcommand(new PrintCommand(terminal, texts));
        line.addSubcommand(new BackupCommand(terminal, texts));
        line.addSubcommand(new RestoreCommand(terminal, texts));
        line.addSubcommand(new NewKeysCommand(terminal, texts));
        line.addSubcommand(
                new CommandLine(new EvidenceCommand())
                        .addSubcommand(new EvidenceCommand.Verify(terminal, texts)));
        line.addSubcommand(
                new CommandLine(new LogCommand())
                        .addSubcommand(new LogCommand.Verify(terminal, texts)));
        line.addSubcommand(PackCommand.line(terminal, texts));
        line.setExpandAtFiles(false);
        line.setResourceBundle(texts);
        line.setOut(terminal.out());
        line.setErr(terminal.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, _, _) -> refuse(failure, terminal, texts));
        if (args.isEmpty()) {
            line.usage(terminal.err());
            return ExitCode.USAGE;
        }
        return line.execute(args.toArray(String[]::new));
    }

    private static int refuse(Exception failure, Terminal terminal, Texts texts) {
        if (failure instanceof Refusal refusal) {
            terminal.err().println(texts.sentence(refusal));
        } else {
            // The code only: a message may quote a client.
            LOG.error("a command failed: {}", ErrorCode.of(failure).code());
            terminal.err()
                    .println(texts.get("casefile.command.failed", ErrorCode.of(failure).code()));
        }
        terminal.err().flush();
        return ExitCode.SOFTWARE;
    }

    /** The language asked for, else that of the machine, else Chinese. */
    private static Lang lang(List<String> args, Terminal terminal) {
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (arg.equals("--lang") && i + 1 < args.size()) {
                return lang(args.get(i + 1));
            } else if (arg.startsWith("--lang=")) {
                return lang(arg.substring("--lang=".length()));
            }
        }
        for (String variable : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String set = terminal.environment().getOrDefault(variable, "");
            if (!set.isEmpty()) {
                return lang(set);
            }
        }
        return Lang.ZH;
    }

    private static Lang lang(String written) {
        return written.toLowerCase(Locale.ROOT).startsWith("en") ? Lang.EN : Lang.ZH;
    }

    /** Who is noted in the log of a case for what a command does. */
    static String volunteer() {
        return System.getProperty("user.name", "");
    }
}

package org.anning.app;

import org.anning.casefile.CasePackages;
import org.anning.casefile.Choice;
import org.anning.casefile.Conflict;
import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Takes a package of one case, wholly or not at all. */
@Command(
        name = "take",
        mixinStandardHelpOptions = true,
        description = "${bundle:casefile.package.command.take}")
final class TakeCommand extends CasebookCommand {

    @Mixin private final PackagePassphraseOption passphrase = new PackagePassphraseOption();

    @SuppressWarnings("NullAway.Init") // The parser fills it: the parameter is required.
    @Parameters(paramLabel = "FILE", description = "${bundle:casefile.package.command.file}")
    private Path file;

    @Option(names = "--look", description = "${bundle:casefile.package.command.look}")
    private boolean look;

    @Option(
            names = "--conflicts",
            paramLabel = "ours|theirs|both",
            description = "${bundle:casefile.package.command.conflicts}")
    private @Nullable Choice choice;

    TakeCommand(Terminal terminal, Texts texts) {
        super(terminal, texts);
    }

    @Override
    public void run() {
        try (Services services = casebook.open()) {
            CasePackages packages = services.casePackages();
            CasePackages.Look found = packages.look(file, passphrase.read());
            tell(found);
            if (look) {
                return;
            }
            Map<String, Choice> choices = new HashMap<>();
            for (Conflict conflict : found.conflicts()) {
                if (choice == null) {
                    throw new Refusal("casefile.package.conflicts", found.conflicts().size());
                }
                choices.put(
                        conflict.key(),
                        choice == Choice.BOTH && !conflict.words() ? Choice.OURS : choice);
            }
            CaseId id = packages.take(file, passphrase.read(), choices, _ -> {});
            terminal.out()
                    .println(
                            texts.get(
                                    "casefile.package.taken",
                                    services.cases().caseFile(id).value().number()));
            terminal.out().flush();
        }
    }

    private void tell(CasePackages.Look found) {
        PrintWriter out = terminal.out();
        out.println(texts.get("casefile.package.from", found.giver().name(), found.giver().code()));
        String known = found.giver().knownAs();
        out.println(
                known == null
                        ? texts.get("casefile.package.unknown")
                        : texts.get("casefile.package.knownAs", known));
        out.println(
                texts.get(
                        found.known() ? "casefile.package.known" : "casefile.package.new",
                        found.number(),
                        found.called()));
        out.println(texts.get("casefile.package.files", found.newFiles()));
        found.fresh()
                .forEach((section, count) ->
                        out.println(
                                texts.get(
                                        "casefile.package.fresh",
                                        texts.name("casefile.section", section),
                                        count)));
        if (!found.mayRun().isEmpty()) {
            out.println(CasePackages.beware(texts, found.mayRun()));
        }
        for (Conflict conflict : found.conflicts()) {
            out.println(
                    texts.get(
                            "casefile.package.conflict",
                            texts.name("casefile.section", conflict.section()),
                            conflict.field(),
                            conflict.ours(),
                            conflict.theirs()));
        }
        out.flush();
    }
}

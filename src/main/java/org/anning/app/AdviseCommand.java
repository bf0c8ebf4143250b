package org.anning.app;

import org.anning.advice.AdviceService;
import org.anning.advice.Reason;
import org.anning.advice.Recommendation;
import org.anning.common.CaseId;
import org.anning.common.Json;
import org.anning.common.Texts;
import org.anning.law.Conduct;
import org.anning.law.Provision;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.List;

/** Says what is advised for a case on a day, and why. */
@Command(
        name = "advise",
        mixinStandardHelpOptions = true,
        description = "${bundle:app.command.advise}")
final class AdviseCommand implements Runnable {

    private final Terminal terminal;
    private final Texts texts;
    @Mixin private final CasebookOptions casebook;
    @Mixin private final CaseOption which = new CaseOption();
    @Mixin private final LanguageOption language = new LanguageOption();

    @Option(names = "--today", paramLabel = "DATE", description = "${bundle:app.command.today}")
    private @Nullable LocalDate today;

    @Option(names = "--json", description = "${bundle:app.command.json}")
    private boolean json;

    AdviseCommand(Terminal terminal, Texts texts) {
        this.terminal = terminal;
        this.texts = texts;
        this.casebook = new CasebookOptions(terminal, texts);
    }

    /** What one contact may engage. */
    private record Entry(
            String id,
            LocalDate first,
            LocalDate last,
            List<Conduct> conduct,
            List<String> provisions) {}

    /** One recommendation. */
    private record Item(
            String id,
            Recommendation.Kind kind,
            Recommendation.Verdict verdict,
            List<Why> because,
            List<Why> against,
            List<String> questions) {}

    /** A reason and what in the case it rests on. */
    private record Why(String reason, List<String> grounds) {}

    /** All of it. */
    private record Advice(LocalDate today, List<Entry> entries, List<Item> advised) {}

    @Override
    public void run() {
        try (Services services = casebook.open()) {
            CaseId id = which.find(services);
            LocalDate day = today == null ? LocalDate.now(services.clock()) : today;
            Advice advice =
                    new Advice(
                            day,
                            services.advice().engaged(id, day).stream()
                                    .map(AdviseCommand::entry)
                                    .toList(),
                            services.advice().advise(id, day).stream().map(this::item).toList());
            if (json) {
                terminal.out().print(new Json().writePretty(advice));
            } else {
                for (Item item : advice.advised) {
                    if (item.verdict == Recommendation.Verdict.SHOWN) {
                        terminal.out().println(item.id);
                        item.because.forEach(why -> terminal.out().println("  " + why.reason));
                    }
                }
            }
            terminal.out().flush();
        }
    }

    private static Entry entry(AdviceService.Engaged engaged) {
        return new Entry(
                engaged.entry().id().toString(),
                engaged.entry().facts().time().firstDay(),
                engaged.entry().facts().time().lastDay(),
                engaged.entry().facts().conduct().list(),
                engaged.provisions().stream().map(Provision::key).toList());
    }

    private Item item(Recommendation r) {
        return new Item(
                r.id(),
                r.kind(),
                r.verdict(),
                r.because().stream().map(this::why).toList(),
                r.against().stream().map(this::why).toList(),
                r.questions());
    }

    private Why why(Reason reason) {
        return new Why(
                texts.get(reason.textKey(), reason.grounds().size()),
                reason.grounds().stream().map(g -> g.kind().code() + "/" + g.id()).toList());
    }
}

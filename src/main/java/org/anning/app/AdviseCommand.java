package org.anning.app;

import org.anning.advice.Advised;
import org.anning.advice.Ground;
import org.anning.advice.Place;
import org.anning.advice.Reason;
import org.anning.advice.Recommendation;
import org.anning.advice.Recommendation.Kind;
import org.anning.common.CaseId;
import org.anning.common.Json;
import org.anning.common.Texts;
import org.anning.deadlines.CaseDeadline;
import org.anning.law.Conduct;
import org.anning.law.Counting;
import org.anning.law.Deadline;
import org.anning.law.Mark;
import org.anning.law.WhoActs;
import org.anning.timeline.EntryRow;
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
final class AdviseCommand extends CasebookCommand {

    @Mixin private final CaseOption which = new CaseOption();

    @Option(names = "--today", paramLabel = "DATE", description = "${bundle:app.command.today}")
    private @Nullable LocalDate today;

    @Option(names = "--json", description = "${bundle:app.command.json}")
    private boolean json;

    AdviseCommand(Terminal terminal, Texts texts) {
        super(terminal, texts);
    }

    /** What one contact may engage. */
    private record Entry(
            String id,
            LocalDate first,
            LocalDate last,
            List<Conduct> conduct,
            List<Cited> provisions) {}

    /** A provision, and how sure its row is. */
    private record Cited(String key, String title, Mark mark) {}

    /**
     * One recommendation.
     *
     * @param name as people call it
     * @param from for one that waits: the day on which it will be advised
     */
    private record Item(
            String id,
            String name,
            Recommendation.Verdict verdict,
            @Nullable LocalDate from,
            List<Why> because,
            List<Why> against,
            List<String> questions) {}

    /** A reason and what in the case it rests on. */
    private record Why(String reason, List<String> grounds) {}

    /** A fact that nobody has said, and the tab on which it is filled in. */
    private record Open(String fact, String question, Place place) {}

    /** All of it. */
    private record Advice(
            LocalDate today,
            boolean crisis,
            List<Entry> entries,
            List<Item> sheets,
            List<Item> warnings,
            List<Item> steps,
            List<Open> questions,
            List<MoneyAdvice.Loan> loans,
            MoneyAdvice.@Nullable Capacity budget,
            List<MoneyAdvice.Proposal> offers,
            List<Due> deadlines) {}

    /** One deadline, with the day as counted and as moved. */
    private record Due(
            String code,
            LocalDate start,
            LocalDate raw,
            LocalDate rolled,
            Counting rule,
            WhoActs who,
            List<String> source,
            boolean holidaysChecked,
            boolean open) {}

    @Override
    public void run() {
        try (Services services = casebook.open()) {
            CaseId id = which.find(services);
            LocalDate day = today == null ? LocalDate.now(services.clock()) : today;
            Advised advised = services.advice().advise(id, day);
            if (json) {
                terminal.out()
                        .print(
                                new Json()
                                        .writePretty(
                                                json(
                                                        advised,
                                                        money(services, advised),
                                                        services.deadlines().of(id, day))));
            } else {
                advised.all().stream()
                        .filter(Recommendation::shown)
                        .forEach(r -> print(r, advised));
            }
            terminal.out().flush();
        }
    }

    private void print(Recommendation shown, Advised advised) {
        terminal.out().println(texts.get("advice.paper." + shown.id()));
        shown.because().forEach(why -> terminal.out().println("  " + advised.words(why, texts)));
    }

    private MoneyAdvice money(Services services, Advised advised) {
        return MoneyAdvice.of(services.settling().money(advised.view().id(), advised.day()), texts);
    }

    private Advice json(Advised advised, MoneyAdvice money, List<CaseDeadline> deadlines) {
        return new Advice(
                advised.day(),
                advised.crisis(),
                advised.view().contacts().stream().map(e -> entry(e, advised)).toList(),
                items(advised, Kind.SHEET),
                items(advised, Kind.WARNING),
                items(advised, Kind.STEP),
                advised.questions().stream()
                        .map(q ->
                                new Open(q.fact(), texts.get("advice.ask." + q.fact()), q.place()))
                        .toList(),
                money.loans(),
                money.budget(),
                money.offers(),
                deadlines.stream().map(AdviseCommand::due).toList());
    }

    private Entry entry(EntryRow entry, Advised advised) {
        return new Entry(
                entry.id().toString(),
                entry.facts().time().firstDay(),
                entry.facts().time().lastDay(),
                entry.facts().conduct().list(),
                advised.provisions(entry.id()).stream()
                        .map(p -> new Cited(p.key(), p.title(texts.lang()), p.mark()))
                        .toList());
    }

    private List<Item> items(Advised advised, Kind kind) {
        return advised.of(kind).stream().map(r -> item(r, advised)).toList();
    }

    private static Due due(CaseDeadline d) {
        Deadline deadline = d.deadline();
        return new Due(
                deadline.rule().code(),
                deadline.start(),
                deadline.raw(),
                deadline.rolled(),
                deadline.rule().counting(),
                deadline.rule().who(),
                deadline.rule().provisions(),
                deadline.holidaysChecked(),
                d.open());
    }

    private Item item(Recommendation r, Advised advised) {
        return new Item(
                r.id(),
                texts.get("advice.paper." + r.id()),
                r.verdict(),
                r.from(),
                r.because().stream().map(w -> why(w, advised)).toList(),
                r.against().stream().map(w -> why(w, advised)).toList(),
                r.questions());
    }

    private Why why(Reason reason, Advised advised) {
        return new Why(
                advised.words(reason, texts), reason.grounds().stream().map(Ground::path).toList());
    }
}

package org.anning.app;

import org.anning.advice.AdviceService;
import org.anning.advice.PaperWish;
import org.anning.advice.Prepared;
import org.anning.advice.Recipient;
import org.anning.cases.CaseFacts;
import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.common.Texts;
import org.anning.common.YesNo;
import org.anning.evidence.Proof;
import org.anning.timeline.EntryRow;
import org.anning.timeline.report.TimelineReport;
import org.anning.timeline.ui.LenderChoice;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes the papers of a case as PDF files, and keeps what was made. */
@Command(
        name = "print",
        mixinStandardHelpOptions = true,
        description = "${bundle:app.command.print}")
final class PrintCommand extends CasebookCommand {

    @Mixin private final CaseOption which = new CaseOption();

    @SuppressWarnings("NullAway.Init") // The parser fills it: the option is required.
    @Option(
            names = "--sheet",
            required = true,
            paramLabel = "ID|all",
            description = "${bundle:app.command.sheet}")
    private String sheet;

    @SuppressWarnings("NullAway.Init") // The parser fills it: the option is required.
    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "${bundle:app.command.out}")
    private Path out;

    @Option(names = "--today", paramLabel = "DATE", description = "${bundle:app.command.today}")
    private @Nullable LocalDate today;

    @Option(
            names = "--lender",
            paramLabel = "NAME|UUID",
            description = "${bundle:app.command.lender}")
    private @Nullable String lender;

    @Option(names = "--docx", description = "${bundle:app.command.docx}")
    private boolean docx;

    @Option(names = "--large", description = "${bundle:app.command.large}")
    private boolean large;

    PrintCommand(Terminal terminal, Texts texts) {
        super(terminal, texts);
    }

    @Override
    public void run() {
        try (Services services = casebook.open()) {
            services.advice().nameGroup(terminal.group());
            CaseId id = which.find(services);
            LocalDate day = today == null ? LocalDate.now(services.clock()) : today;
            PaperWish wish = new PaperWish(texts.lang(), large, lender(services, id), Set.of());
            List<String> sheets = sheet.equals("all") ? AdviceService.SHEETS : List.of(sheet);
            for (String one : sheets) {
                Prepared prepared =
                        one.equals(TimelineReport.ID)
                                ? timeline(services, id, day)
                                : services.advice().prepare(id, one, day, wish);
                byte[] pages = services.advice().pages(prepared);
                // The name says which paper it is, never whose.
                write(out.resolve(one + "-" + texts.lang().code() + ".pdf"), pages);
                if (docx) {
                    write(
                            out.resolve(one + "-" + texts.lang().code() + ".docx"),
                            services.advice().document(prepared));
                }
                services.advice().keep(id, prepared, pages, day, services.log().volunteer());
            }
            terminal.out().println(texts.get("app.command.printed", sheets.size(), out));
            terminal.out().flush();
        }
    }

    /** The lender that the papers are about, or null for the one with the most contacts. */
    private @Nullable UUID lender(Services services, CaseId id) {
        String wanted = lender;
        if (wanted == null) {
            return null;
        }
        return services.advice().lenders(id).stream()
                .filter(l ->
                        l.id().toString().equals(wanted) || l.value().legalName().equals(wanted))
                .map(Stored::id)
                .findFirst()
                .orElseThrow(() -> new Refusal("app.command.noLender", wanted));
    }

    /** The report on the whole timeline, as its window prints it without being asked otherwise. */
    private Prepared timeline(Services services, CaseId id, LocalDate day) {
        List<EntryRow> all = services.timeline().entriesOf(id);
        List<LenderChoice> lenders =
                services.lenders().all().stream().map(LenderChoice::of).toList();
        Map<String, @Nullable UUID> byNumber = LenderChoice.byNumber(lenders);
        Set<UUID> proved =
                services.evidence().proofs(id).stream()
                        .map(Proof::entryId)
                        .collect(Collectors.toSet());
        String number = services.cases().row(id).number();
        TimelineReport report =
                new TimelineReport(
                        services.law(),
                        all,
                        byNumber::get,
                        wanted ->
                                lenders.stream()
                                        .filter(l -> l.id().equals(wanted))
                                        .map(LenderChoice::name)
                                        .findFirst()
                                        .orElse(""),
                        row -> row.facts().proved() == YesNo.YES || proved.contains(row.id()));
        return Prepared.madeElsewhere(
                report.sheet(
                        all,
                        new TimelineReport.Wish(
                                texts.lang(),
                                number,
                                CaseFacts.isSample(number),
                                large,
                                "",
                                false,
                                day)),
                Recipient.FILE);
    }

    private static void write(Path file, byte[] pages) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, pages);
        } catch (IOException e) {
            throw new Refusal("casefile.command.unwritable", file);
        }
    }
}

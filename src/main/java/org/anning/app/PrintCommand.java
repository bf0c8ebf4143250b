package org.anning.app;

import org.anning.advice.AdviceService;
import org.anning.advice.PaperWish;
import org.anning.advice.Prepared;
import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.common.Texts;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes the papers of a case as PDF files, and keeps what was made. */
@Command(
        name = "print",
        mixinStandardHelpOptions = true,
        description = "${bundle:app.command.print}")
final class PrintCommand implements Runnable {

    private final Terminal terminal;
    private final Texts texts;
    @Mixin private final CasebookOptions casebook;
    @Mixin private final CaseOption which = new CaseOption();
    @Mixin private final LanguageOption language = new LanguageOption();

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

    PrintCommand(Terminal terminal, Texts texts) {
        this.terminal = terminal;
        this.texts = texts;
        this.casebook = new CasebookOptions(terminal, texts);
    }

    @Override
    public void run() {
        try (Services services = casebook.open()) {
            CaseId id = which.find(services);
            LocalDate day = today == null ? LocalDate.now(services.clock()) : today;
            PaperWish wish = new PaperWish(texts.lang(), false, lender(services, id), Set.of());
            List<String> sheets = sheet.equals("all") ? AdviceService.SHEETS : List.of(sheet);
            for (String one : sheets) {
                Prepared prepared = services.advice().prepare(id, one, day, wish);
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

    private static void write(Path file, byte[] pages) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, pages);
        } catch (IOException e) {
            throw new Refusal("casefile.command.unwritable", file);
        }
    }
}

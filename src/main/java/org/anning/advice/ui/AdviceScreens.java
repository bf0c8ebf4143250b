package org.anning.advice.ui;

import org.anning.advice.AdviceService;
import org.anning.advice.PaperWish;
import org.anning.advice.Prepared;
import org.anning.advice.Recipient;
import org.anning.cases.CaseLog;
import org.anning.common.CaseId;
import org.anning.common.Lang;
import org.anning.common.Refusal;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.FormDialog;
import org.anning.fx.FxmlScreens;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Stages;
import org.anning.printing.PdfPages;
import org.anning.printing.Printers;
import org.anning.printing.Sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Makes the screens of this feature. */
public final class AdviceScreens {

    private final AdviceService advice;
    private final Printers printers;
    private final CaseLog log;
    private final Background background;
    private final FxmlScreens fxml;
    private final Language language;
    private final Dialogs dialogs;
    private final Stages stages;
    private final Clock clock;
    private final AdviceWays ways;

    /**
     * @param ways to the rest of a case
     */
    public AdviceScreens(
            AdviceService advice,
            Printers printers,
            CaseLog log,
            Background background,
            FxmlScreens fxml,
            Language language,
            Dialogs dialogs,
            Stages stages,
            Clock clock,
            AdviceWays ways) {
        this.advice = advice;
        this.printers = printers;
        this.log = log;
        this.background = background;
        this.fxml = fxml;
        this.language = language;
        this.dialogs = dialogs;
        this.stages = stages;
        this.clock = clock;
        this.ways = ways;
    }

    /** The advice for one case. */
    public AdviceController advice(CaseId caseId) {
        AdviceViewModel model =
                new AdviceViewModel(
                        advice,
                        caseId,
                        log.volunteer(),
                        background,
                        dialogs,
                        language,
                        clock,
                        outlet());
        return new AdviceController(model, caseId, language, ways);
    }

    /** What was printed or saved of one case. */
    public PapersController papers(CaseId caseId) {
        return new PapersController(
                new PapersViewModel(
                        advice, caseId, ways.changed(), ways.outside(), background, outlet()),
                language,
                clock.getZone());
    }

    /**
     * The pages of a sheet that another feature made; it says nothing that a paper must not say.
     */
    public byte[] pages(Sheet sheet) {
        return advice.pages(ready(sheet));
    }

    /** Asks for a place and writes a sheet of another feature there; the copy is kept. */
    public void save(CaseId caseId, Sheet sheet, byte[] pdf) {
        outlet().save(pdf, sheet.id() + ".pdf", () -> keep(caseId, ready(sheet), pdf), () -> {});
    }

    /** Asks for a printer and prints a sheet of another feature; the copy is kept. */
    public void print(CaseId caseId, Sheet sheet, byte[] pdf) {
        outlet().print(pdf, PdfPages.count(pdf), () -> keep(caseId, ready(sheet), pdf), () -> {});
    }

    /** Asks for a printer and prints a sheet for the group's own file, of which no copy is kept. */
    public void printOnly(Sheet sheet) {
        background
                .run(() -> advice.pages(ready(sheet)))
                .onSuccess(pdf -> outlet().print(pdf, PdfPages.count(pdf), () -> {}, () -> {}))
                .start();
    }

    /**
     * Writes the letter of negotiation to each of these lenders into a folder that is asked for.
     */
    public void letters(CaseId caseId, List<UUID> lenders, Lang lang) {
        if (lenders.isEmpty()) {
            dialogs.inform(
                    language.texts().get("advice.letters"),
                    language.texts().get("advice.letters.none"));
            return;
        }
        dialogs.chooseFolder(language.texts().get("advice.letters"))
                .ifPresent(folder ->
                        background
                                .run(() -> {
                                    int number = 0;
                                    for (UUID lender : lenders) {
                                        letter(caseId, lender, lang, folder, ++number);
                                    }
                                    return number;
                                })
                                .onSuccess(written ->
                                        dialogs.inform(
                                                language.texts().get("advice.letters"),
                                                language.texts()
                                                        .get("advice.letters.written", written)))
                                .start());
    }

    /** The file says which letter it is, never to whom. */
    private void letter(CaseId caseId, UUID lender, Lang lang, Path folder, int number) {
        Prepared prepared =
                advice.prepare(
                        caseId,
                        "negotiation",
                        LocalDate.now(clock),
                        new PaperWish(lang, false, lender, Set.of()));
        byte[] pdf = advice.pages(prepared);
        try {
            Files.write(folder.resolve("negotiation-" + number + ".pdf"), pdf);
        } catch (IOException e) {
            throw new Refusal("advice.cannotSave", folder);
        }
        keep(caseId, prepared, pdf);
    }

    private void keep(CaseId caseId, Prepared prepared, byte[] pdf) {
        advice.keep(caseId, prepared, pdf, LocalDate.now(clock), log.volunteer());
    }

    private static Prepared ready(Sheet sheet) {
        return Prepared.madeElsewhere(sheet, Recipient.CLIENT);
    }

    private Outlet outlet() {
        return new Outlet(printers, this::ask, dialogs, language, background);
    }

    private void ask(List<String> names, int pages, Consumer<Printers.Order> taken) {
        FormDialog dialog = new FormDialog(stages);
        dialog.showAndWait(
                language.texts().get("advice.print"), form(names, pages, taken, dialog::close));
    }

    /** The form that asks for printer, pages and copies, to be looked at. */
    public Loaded<PrintController> printForm(List<String> names, int pages) {
        return form(names, pages, _ -> {}, () -> {});
    }

    private Loaded<PrintController> form(
            List<String> names, int pages, Consumer<Printers.Order> taken, Runnable close) {
        return fxml.load(
                PrintController.class,
                new PrintController(new PrintViewModel(names, pages), language, taken, close));
    }
}

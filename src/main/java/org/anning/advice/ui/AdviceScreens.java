package org.anning.advice.ui;

import org.anning.advice.AdviceService;
import org.anning.cases.CaseLog;
import org.anning.common.CaseId;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.FormDialog;
import org.anning.fx.FxmlScreens;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Stages;
import org.anning.printing.Printers;

import java.time.Clock;
import java.util.List;
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
                new PapersViewModel(advice, caseId, background, outlet()),
                language,
                clock.getZone());
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

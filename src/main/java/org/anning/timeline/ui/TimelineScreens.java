package org.anning.timeline.ui;

import javafx.scene.Parent;

import org.anning.cases.CaseFacts;
import org.anning.common.CaseId;
import org.anning.common.EntryId;
import org.anning.common.Stored;
import org.anning.fx.Background;
import org.anning.fx.Beside;
import org.anning.fx.Dialogs;
import org.anning.fx.FormDialog;
import org.anning.fx.FormDraft;
import org.anning.fx.FxmlScreens;
import org.anning.fx.Language;
import org.anning.fx.Problems;
import org.anning.fx.Stages;
import org.anning.law.Law;
import org.anning.lenders.LenderService;
import org.anning.printing.Fonts;
import org.anning.printing.Printers;
import org.anning.printing.Sheet;
import org.anning.printing.SheetPdf;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryRow;
import org.anning.timeline.EntrySource;
import org.anning.timeline.EventTime;
import org.anning.timeline.Named;
import org.anning.timeline.NightHours;
import org.anning.timeline.SavedViews;
import org.anning.timeline.Sourced;
import org.anning.timeline.TimelineService;
import org.anning.timeline.report.TimelineReport;
import org.anning.timeline.words.EntryWords;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes the screens of this feature. */
public final class TimelineScreens {

    /**
     * What the report needs of the rest of the program.
     *
     * @param caseNumber the number of a case
     * @param provedEntries the entries of a case that kept evidence proves
     * @param sourceOf where an entry that came from a file stands written
     * @param keep keeps a copy that goes out of the house
     */
    public record Outside(
            Printers printers,
            Function<CaseId, String> caseNumber,
            Function<CaseId, Set<UUID>> provedEntries,
            Function<EntryId, Optional<EntrySource>> sourceOf,
            Keep keep) {}

    /** Keeps a printed or saved report as it was. */
    public interface Keep {
        void keep(CaseId caseId, Sheet sheet, byte[] pdf);
    }

    private final TimelineService timeline;
    private final SavedViews views;
    private final LenderService lenders;
    private final Law law;
    private final Background background;
    private final Language language;
    private final Dialogs dialogs;
    private final Stages stages;
    private final FxmlScreens screens;
    private final Clock clock;
    private final Outside outside;
    private @Nullable Function<@Nullable CaseId, Beside<Named>> beside;

    public TimelineScreens(
            TimelineService timeline,
            SavedViews views,
            LenderService lenders,
            Law law,
            Background background,
            Language language,
            Dialogs dialogs,
            Stages stages,
            FxmlScreens screens,
            Clock clock,
            Outside outside) {
        this.timeline = timeline;
        this.views = views;
        this.lenders = lenders;
        this.law = law;
        this.background = background;
        this.language = language;
        this.dialogs = dialogs;
        this.stages = stages;
        this.screens = screens;
        this.clock = clock;
        this.outside = outside;
    }

    /** What is shown beside those whom an entry names. */
    public void offer(Function<@Nullable CaseId, Beside<Named>> check) {
        beside = check;
    }

    /** The timeline of a case. */
    public TimelineController timeline(CaseId caseId) {
        EntryWords words = new EntryWords(language::texts);
        TimelineViewModel list =
                new TimelineViewModel(
                        timeline,
                        views,
                        lenders,
                        law,
                        words,
                        caseId,
                        outside.provedEntries,
                        background);
        NightHours night = new NightHours(law);
        QuickLineViewModel quick =
                new QuickLineViewModel(
                        timeline, caseId, background, clock, night, list::lenderOf, list::written);
        return new TimelineController(
                list,
                quick,
                words,
                hour -> night.holds(LocalDate.now(clock), hour),
                language,
                dialogs,
                new TimelineController.Over() {
                    @Override
                    public void form(@Nullable EntryRow row, EntryFormViewModel.Keeper keeper) {
                        open(caseId, row, keeper);
                    }

                    @Override
                    public void tables(TimelineViewModel.Pictures pictures) {
                        openTables(list, pictures);
                    }

                    @Override
                    public void report(List<EntryRow> rows, String shown) {
                        openReport(caseId, list, rows, shown);
                    }

                    @Override
                    public FormDraft draft(Parent line) {
                        return stages.draft(line, "form/line/" + caseId.value() + "/now");
                    }
                });
    }

    /**
     * Opens the form over the window and writes what is saved into a case, then {@code written}.
     */
    public void write(CaseId caseId, Runnable written) {
        open(
                caseId,
                null,
                (facts, kept) ->
                        background
                                .run(() -> timeline.write(caseId, facts))
                                .onSuccess(_ -> {
                                    kept.run();
                                    written.run();
                                })
                                .start());
    }

    /**
     * Opens the form over the window and hands over what is saved, for somebody who keeps it
     * himself, such as an interview whose case does not exist yet.
     *
     * @param facts what was handed over before, or null for a new entry
     */
    public void draft(@Nullable ContactFacts facts, Consumer<ContactFacts> taken) {
        FormDialog dialog = new FormDialog(stages);
        EntryFormViewModel form =
                form(
                        facts,
                        (now, kept) -> {
                            taken.accept(now);
                            kept.run();
                        },
                        dialog);
        form.inInterview();
        show(null, form, facts == null, dialog);
    }

    /** Opens the form of one entry over the window; {@code corrected} runs when it was changed. */
    public void edit(EntryId id, Runnable corrected) {
        background
                .run(() -> timeline.entry(id))
                .onSuccess(row ->
                        open(
                                new CaseId(row.caseId()),
                                row,
                                (facts, kept) ->
                                        background
                                                .run(() ->
                                                        timeline.correct(
                                                                new Stored<>(
                                                                        row.id(),
                                                                        row.version(),
                                                                        facts)))
                                                .onSuccess(_ -> {
                                                    kept.run();
                                                    corrected.run();
                                                })
                                                .start()))
                .start();
    }

    /** One line for a contact that is not in a case yet: when, in which way, who to whom. */
    public String line(ContactFacts facts) {
        EntryWords words = new EntryWords(language::texts);
        return language.texts()
                .get(
                        "timeline.line",
                        words.time(facts.time()),
                        words.way(facts),
                        words.people(facts));
    }

    private void openTables(TimelineViewModel list, TimelineViewModel.Pictures pictures) {
        FormDialog dialog = new FormDialog(stages);
        dialog.showAndWait(
                language.texts().get("timeline.tables.title"),
                screens.load(
                        TablesController.class,
                        new TablesController(
                                pictures,
                                language,
                                list.filter()::period,
                                list.filter().cellProperty()::set,
                                dialog::close)));
    }

    private void openReport(
            CaseId caseId, TimelineViewModel list, List<EntryRow> rows, String shown) {
        FormDialog dialog = new FormDialog(stages);
        dialog.showAndWait(
                language.texts().get("timeline.report.title"),
                screens.load(
                        ReportController.class, report(caseId, list, rows, shown, dialog::close)));
    }

    ReportController report(
            CaseId caseId,
            TimelineViewModel list,
            List<EntryRow> rows,
            String shown,
            Runnable close) {
        TimelineReport report =
                new TimelineReport(
                        law,
                        List.copyOf(list.all()),
                        list::lenderOf,
                        list::lenderName,
                        list::proved);
        ReportViewModel model =
                new ReportViewModel(
                        choice -> report.sheet(rows, wish(caseId, choice, shown)),
                        sheet -> new SheetPdf(new Fonts()).of(sheet, clock.instant()),
                        (sheet, pdf) -> outside.keep.keep(caseId, sheet, pdf),
                        outside.printers,
                        background,
                        language.lang());
        return new ReportController(model, language, dialogs, close);
    }

    private TimelineReport.Wish wish(CaseId caseId, ReportViewModel.Choice choice, String shown) {
        String number = outside.caseNumber.apply(caseId);
        return new TimelineReport.Wish(
                choice.lang(),
                number,
                CaseFacts.isSample(number),
                choice.large(),
                shown,
                choice.exactWords(),
                LocalDate.ofInstant(clock.instant(), EventTime.ZONE));
    }

    private void open(CaseId caseId, @Nullable EntryRow row, EntryFormViewModel.Keeper keeper) {
        FormDialog dialog =
                new FormDialog(stages)
                        .drafting(
                                "form/entry/"
                                        + caseId.value()
                                        + "/"
                                        + (row == null ? "new" : row.id()),
                                language.texts().get("fx.draft.found"));
        EntryFormViewModel form = form(row == null ? null : row.facts(), keeper, dialog);
        if (row != null && row.facts().sourced() == Sourced.IMPORT) {
            background
                    .run(() -> outside.sourceOf.apply(row.entryId()))
                    .onSuccess(source -> source.ifPresent(form.sourceProperty()::set))
                    .start();
        }
        show(caseId, form, row == null, dialog);
    }

    private EntryFormViewModel form(
            @Nullable ContactFacts facts, EntryFormViewModel.Keeper keeper, FormDialog dialog) {
        EntryFormViewModel form =
                new EntryFormViewModel(clock, new Problems(language), keeper, dialog::close);
        if (facts != null) {
            form.load(facts);
        }
        offerLenders(form);
        return form;
    }

    private void show(
            @Nullable CaseId caseId, EntryFormViewModel form, boolean fresh, FormDialog dialog) {
        String title = fresh ? "timeline.form.titleNew" : "timeline.form.titleEdit";
        EntryFormController controller = controller(form);
        Function<@Nullable CaseId, Beside<Named>> check = beside;
        if (check != null) {
            controller.offer(check.apply(caseId));
        }
        dialog.showAndWait(
                language.texts().get(title),
                screens.load(EntryFormController.class, controller),
                () -> !form.changed() || mayLose());
    }

    EntryFormController controller(EntryFormViewModel form) {
        return new EntryFormController(form, language, clock);
    }

    private void offerLenders(EntryFormViewModel form) {
        background
                .run(() -> lenders.all().stream().map(LenderChoice::of).toList())
                .onSuccess(form::offer)
                .start();
    }

    private boolean mayLose() {
        String yes = language.texts().get("timeline.form.lose");
        return dialogs.confirm(
                language.texts().get("timeline.form.loseTitle"),
                language.texts().get("timeline.form.loseAsk"),
                yes);
    }
}

package org.anning.timeline.ui;

import org.anning.common.CaseId;
import org.anning.common.EntryId;
import org.anning.common.Stored;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.FormDialog;
import org.anning.fx.FxmlScreens;
import org.anning.fx.Language;
import org.anning.fx.Problems;
import org.anning.fx.Stages;
import org.anning.law.Law;
import org.anning.lenders.LenderService;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.TimelineService;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.function.Consumer;

/** Makes the screens of this feature. */
public final class TimelineScreens {

    private final TimelineService timeline;
    private final LenderService lenders;
    private final Law law;
    private final Background background;
    private final Language language;
    private final Dialogs dialogs;
    private final Stages stages;
    private final FxmlScreens screens;
    private final Clock clock;

    public TimelineScreens(
            TimelineService timeline,
            LenderService lenders,
            Law law,
            Background background,
            Language language,
            Dialogs dialogs,
            Stages stages,
            FxmlScreens screens,
            Clock clock) {
        this.timeline = timeline;
        this.lenders = lenders;
        this.law = law;
        this.background = background;
        this.language = language;
        this.dialogs = dialogs;
        this.stages = stages;
        this.screens = screens;
        this.clock = clock;
    }

    /** The timeline of a case. */
    public TimelineController timeline(CaseId caseId) {
        EntryWords words = new EntryWords(language::texts);
        TimelineViewModel list =
                new TimelineViewModel(timeline, lenders, law, words, caseId, background);
        QuickLineViewModel quick =
                new QuickLineViewModel(
                        timeline,
                        caseId,
                        background,
                        clock,
                        list::lenderOf,
                        entry -> {
                            list.wantedProperty().set(entry);
                            list.load();
                        });
        return new TimelineController(list, quick, words, language, dialogs, this::open);
    }

    /**
     * Opens the form over the window and writes what is saved into a case, then {@code written}.
     */
    public void write(CaseId caseId, Runnable written) {
        open(
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
        open(
                facts,
                true,
                (now, kept) -> {
                    taken.accept(now);
                    kept.run();
                });
    }

    /** Opens the form of one entry over the window; {@code corrected} runs when it was changed. */
    public void edit(EntryId id, Runnable corrected) {
        background
                .run(() -> timeline.entry(id))
                .onSuccess(row ->
                        open(
                                row.facts(),
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

    private void open(@Nullable ContactFacts facts, EntryFormViewModel.Keeper keeper) {
        open(facts, false, keeper);
    }

    private void open(
            @Nullable ContactFacts facts, boolean interview, EntryFormViewModel.Keeper keeper) {
        FormDialog dialog = new FormDialog(stages);
        EntryFormViewModel form =
                new EntryFormViewModel(clock, new Problems(language), keeper, dialog::close);
        if (facts != null) {
            form.load(facts);
        }
        if (interview) {
            form.inInterview();
        }
        offerLenders(form);
        String title = facts == null ? "timeline.form.titleNew" : "timeline.form.titleEdit";
        dialog.showAndWait(
                language.texts().get(title),
                screens.load(EntryFormController.class, controller(form)),
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

package org.anning.interview.ui;

import org.anning.clients.ClientFacts;
import org.anning.clients.ClientService;
import org.anning.common.CaseId;
import org.anning.fx.Background;
import org.anning.fx.Beside;
import org.anning.fx.Dialogs;
import org.anning.fx.Language;
import org.anning.fx.Later;
import org.anning.interview.InterviewDraft;
import org.anning.interview.InterviewService;
import org.anning.law.ChannelNumbers;
import org.anning.law.Law;
import org.anning.loans.plans.CardDanger;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes the screens of this feature. */
public final class InterviewScreens {

    private static final Duration AFTER_FIRST_KEY = Duration.ofSeconds(1);

    private final InterviewService interviews;
    private final ClientService clients;
    private final Law law;
    private final Function<CaseId, List<CardDanger.Bank>> cardBanks;
    private final Background background;
    private final Language language;
    private final Dialogs dialogs;
    private final Clock clock;
    private @Nullable Supplier<Beside<ClientFacts>> beside;

    /**
     * @param cardBanks what is kept of the cards of each bank in a case
     */
    public InterviewScreens(
            InterviewService interviews,
            ClientService clients,
            Law law,
            Function<CaseId, List<CardDanger.Bank>> cardBanks,
            Background background,
            Language language,
            Dialogs dialogs,
            Clock clock) {
        this.interviews = interviews;
        this.clients = clients;
        this.law = law;
        this.cardBanks = cardBanks;
        this.background = background;
        this.language = language;
        this.dialogs = dialogs;
        this.clock = clock;
    }

    /** What is shown beside the name of a client who is new. */
    public void offer(Supplier<Beside<ClientFacts>> check) {
        beside = check;
    }

    /**
     * An interview, new or left.
     *
     * @param finished opens the case that was made
     * @param left goes elsewhere after the interview was thrown away
     */
    public InterviewController interview(
            InterviewDraft draft, QuickAdd add, Consumer<CaseId> finished, Runnable left) {
        Supplier<Beside<ClientFacts>> offered = draft.caseOf() == null ? beside : null;
        Beside<ClientFacts> check = offered == null ? null : offered.get();
        Consumer<CaseId> made = check == null ? finished : check.made().andThen(finished);
        InterviewController controller =
                new InterviewController(
                        new InterviewViewModel(
                                interviews,
                                clients,
                                background,
                                new Later(AFTER_FIRST_KEY),
                                clock,
                                draft,
                                cardBanks,
                                made),
                        add,
                        words ->
                                ChannelNumbers.in(
                                        words, law, language.lang(), LocalDate.now(clock)),
                        left,
                        language,
                        dialogs,
                        clock.getZone());
        if (check != null) {
            controller.offer(check);
        }
        return controller;
    }

    /** The interview of a case, to be read and corrected. */
    public InterviewController ofCase(CaseId caseId, QuickAdd add, Runnable saved) {
        return interview(
                InterviewDraft.begunFor(caseId, clock.instant()), add, _ -> saved.run(), () -> {});
    }
}

package org.anning.parties.ui;

import javafx.scene.layout.VBox;

import org.anning.clients.ClientFacts;
import org.anning.common.CaseId;
import org.anning.common.Texts;
import org.anning.fx.Background;
import org.anning.fx.Beside;
import org.anning.fx.Dialogs;
import org.anning.fx.FxmlScreens;
import org.anning.fx.Language;
import org.anning.fx.Later;
import org.anning.fx.Loaded;
import org.anning.lenders.LenderFacts;
import org.anning.parties.CheckPaper;
import org.anning.parties.Decision;
import org.anning.parties.Party;
import org.anning.parties.PartyChecks;
import org.anning.parties.PartyKind;
import org.anning.printing.Sheet;
import org.anning.timeline.Named;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes the panels of this feature. */
public final class PartiesScreens {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final PartyChecks checks;
    private final Background background;
    private final FxmlScreens fxml;
    private final Language language;
    private final Dialogs dialogs;
    private final ZoneId zone;
    private final Function<CaseId, String> number;
    private final Consumer<Sheet> print;

    /**
     * @param number the number of a case
     * @param print prints a sheet that is not kept among the papers of a case
     */
    public PartiesScreens(
            PartyChecks checks,
            Background background,
            FxmlScreens fxml,
            Language language,
            Dialogs dialogs,
            ZoneId zone,
            Function<CaseId, String> number,
            Consumer<Sheet> print) {
        this.checks = checks;
        this.background = background;
        this.fxml = fxml;
        this.language = language;
        this.dialogs = dialogs;
        this.zone = zone;
        this.number = number;
        this.print = print;
    }

    /**
     * A panel beside the form of a client.
     *
     * @param id of the client, or null for a new one
     * @param caseId the case, or null before there is one
     */
    public Beside<ClientFacts> client(@Nullable UUID id, @Nullable CaseId caseId) {
        UUID of = caseId == null ? null : caseId.value();
        return beside(caseId, facts -> Party.client(id, of, facts));
    }

    /**
     * A panel beside the form of a lender.
     *
     * @param id of the lender that the form shows now, or null for a new one
     */
    public Beside<LenderFacts> lender(Supplier<@Nullable UUID> id, @Nullable CaseId caseId) {
        return beside(caseId, facts -> Party.lender(id.get(), facts));
    }

    /**
     * Panels beside the form of an entry, for the other side and for whom it reached.
     *
     * @param caseId the case, or null before there is one
     */
    public Beside<Named> entry(@Nullable CaseId caseId) {
        UUID of = caseId == null ? null : caseId.value();
        Beside<Named> other =
                beside(
                        caseId,
                        n ->
                                Party.named(
                                        PartyKind.COLLECTOR,
                                        of,
                                        n.actorName(),
                                        List.of(n.number())));
        Beside<Named> reached =
                beside(caseId, n -> Party.named(PartyKind.RELATIVE, of, n.targetName(), List.of()));
        return new Beside<>(
                new VBox(other.node(), reached.node()), other.typed().andThen(reached.typed()));
    }

    private <T> Beside<T> beside(@Nullable CaseId caseId, Function<T, Party> party) {
        PartyPanelViewModel panel =
                new PartyPanelViewModel(
                        checks, caseId, background, dialogs, language, new Later(PAUSE));
        Loaded<PartyPanelController> loaded =
                fxml.load(
                        PartyPanelController.class,
                        new PartyPanelController(panel, language, zone, this::print));
        return new Beside<>(loaded.root(), facts -> panel.typed(party.apply(facts)));
    }

    private void print(Decision decision) {
        Texts texts = language.texts();
        background
                .run(() -> CheckPaper.sheet(decision, number.apply(decision.caseId()), texts, zone))
                .onSuccess(print)
                .start();
    }
}

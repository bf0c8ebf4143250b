package org.anning.parties.ui;

import javafx.scene.layout.VBox;

import org.anning.clients.ClientFacts;
import org.anning.common.CaseId;
import org.anning.common.Texts;
import org.anning.fx.Background;
import org.anning.fx.Beside;
import org.anning.fx.Dialogs;
import org.anning.fx.FormDialog;
import org.anning.fx.FxmlScreens;
import org.anning.fx.Language;
import org.anning.fx.Later;
import org.anning.fx.Loaded;
import org.anning.fx.Stages;
import org.anning.lenders.LenderFacts;
import org.anning.parties.CheckPaper;
import org.anning.parties.ClientMerges;
import org.anning.parties.Decision;
import org.anning.parties.Party;
import org.anning.parties.PartyChecks;
import org.anning.parties.PartyHit;
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
    private final ClientMerges merges;
    private final Background background;
    private final FxmlScreens fxml;
    private final Language language;
    private final Dialogs dialogs;
    private final Stages stages;
    private final ZoneId zone;
    private final Function<CaseId, String> number;
    private final Consumer<Sheet> print;

    /**
     * @param number the number of a case
     * @param print prints a sheet that is not kept among the papers of a case
     */
    public PartiesScreens(
            PartyChecks checks,
            ClientMerges merges,
            Background background,
            FxmlScreens fxml,
            Language language,
            Dialogs dialogs,
            Stages stages,
            ZoneId zone,
            Function<CaseId, String> number,
            Consumer<Sheet> print) {
        this.checks = checks;
        this.merges = merges;
        this.background = background;
        this.fxml = fxml;
        this.language = language;
        this.dialogs = dialogs;
        this.stages = stages;
        this.zone = zone;
        this.number = number;
        this.print = print;
    }

    /**
     * A panel beside the name of a client who has no case yet; what is decided there is kept with
     * the case, once there is one.
     */
    public Beside<ClientFacts> newClient() {
        PartyPanelViewModel panel = panel(null);
        panel.decidesLater();
        Beside<ClientFacts> beside =
                beside(panel, facts -> Party.client(null, null, facts), _ -> {});
        return new Beside<>(beside.node(), beside.typed(), panel::made);
    }

    /**
     * A panel beside the form of the client of a case, who can also be merged there.
     *
     * @param save keeps what is typed, before two clients become one
     * @param reread shows the client afresh, after they did
     */
    public Beside<ClientFacts> client(CaseId caseId, Runnable save, Runnable reread) {
        PartyPanelViewModel panel = panel(caseId);
        panel.canMerge(merges, reread);
        return beside(
                panel,
                facts -> Party.client(null, caseId.value(), facts),
                hit -> {
                    save.run();
                    merge(caseId, hit, panel, reread);
                });
    }

    private void merge(CaseId caseId, PartyHit hit, PartyPanelViewModel panel, Runnable reread) {
        CaseId other = hit.caseId();
        if (other == null) {
            return;
        }
        background
                .run(() -> List.of(merges.clientOf(caseId), merges.clientOf(other)))
                .onSuccess(two -> {
                    FormDialog dialog = new FormDialog(stages);
                    MergeViewModel model =
                            new MergeViewModel(
                                    merges,
                                    two.getFirst(),
                                    two.getLast(),
                                    background,
                                    _ -> {
                                        dialog.close();
                                        panel.again();
                                        reread.run();
                                    });
                    dialog.showAndWait(
                            language.texts().get("parties.merge.title"),
                            fxml.load(
                                    MergeController.class,
                                    new MergeController(model, language, dialog::close)));
                })
                .start();
    }

    /**
     * A panel beside the form of a lender.
     *
     * @param id of the lender that the form shows now, or null for a new one
     */
    public Beside<LenderFacts> lender(Supplier<@Nullable UUID> id, @Nullable CaseId caseId) {
        return beside(panel(caseId), facts -> Party.lender(id.get(), facts), _ -> {});
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
                        panel(caseId),
                        n ->
                                Party.named(
                                        PartyKind.COLLECTOR,
                                        of,
                                        n.actorName(),
                                        List.of(n.number())),
                        _ -> {});
        Beside<Named> reached =
                beside(
                        panel(caseId),
                        n -> Party.named(PartyKind.RELATIVE, of, n.targetName(), List.of()),
                        _ -> {});
        return new Beside<>(
                new VBox(other.node(), reached.node()), other.typed().andThen(reached.typed()));
    }

    private PartyPanelViewModel panel(@Nullable CaseId caseId) {
        return new PartyPanelViewModel(
                checks, caseId, background, dialogs, language, new Later(PAUSE));
    }

    private <T> Beside<T> beside(
            PartyPanelViewModel panel, Function<T, Party> party, Consumer<PartyHit> merge) {
        Loaded<PartyPanelController> loaded =
                fxml.load(
                        PartyPanelController.class,
                        new PartyPanelController(panel, language, zone, this::print, merge));
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

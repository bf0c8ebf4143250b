package org.anning.parties.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;

import org.anning.app.Services;
import org.anning.clients.ClientFacts;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.Lang;
import org.anning.fx.Flaws;
import org.anning.fx.FxTest;
import org.anning.fx.FxmlScreens;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.fx.Screenshots;
import org.anning.fx.ScriptedDialogs;
import org.anning.parties.CheckPaper;
import org.anning.parties.Decision;
import org.anning.parties.Party;
import org.anning.parties.PartyChecks;
import org.anning.parties.Verdict;
import org.anning.printing.Fonts;
import org.anning.printing.SheetPdf;
import org.anning.storage.TestCasebook;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EventTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class PartyPanelViewModelTest extends FxTest {

    @TempDir Path folder;
    private Services services;
    private PartyChecks checks;
    private CaseId mine;
    private final ScriptedDialogs dialogs = new ScriptedDialogs();

    @BeforeEach
    void open() {
        services =
                new Services(
                        TestCasebook.open(TestCasebook.create(folder), Services.entities()),
                        TestCasebook.CLOCK,
                        () -> "小周");
        checks = services.partyChecks();
        caseOf(client("王秀兰", "13812345678"));
        CaseId other = caseOf(client("刘海波", "13700001111"));
        services.timeline()
                .write(
                        other,
                        ContactFacts.at(EventTime.day(LocalDate.of(2026, 11, 1)))
                                .actorName("汪秀兰")
                                .number("13812345678")
                                .facts());
        mine = caseOf(client("王秀蓝", "138****5678"));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void whatIsDecidedBeforeThereIsACaseIsKeptWithItOnceThereIs() {
        PartyPanelViewModel panel =
                onFx(() -> {
                    PartyPanelViewModel made =
                            new PartyPanelViewModel(
                                    checks,
                                    null,
                                    new ImmediateBackground(),
                                    dialogs,
                                    new Language(Lang.ZH),
                                    Runnable::run);
                    made.decidesLater();
                    return made;
                });
        panel.typed(Party.client(null, null, ClientFacts.named("王秀兰")));
        panel.decide(Verdict.DIFFERENT);
        assertTrue(Objects.requireNonNull(panel.pendingProperty().get()).hits().size() > 0);
        panel.typed(Party.client(null, null, ClientFacts.named("刘海波")));
        assertNull(panel.pendingProperty().get(), "it was about somebody else");

        panel.typed(Party.client(null, null, ClientFacts.named("王秀兰")));
        panel.decide(Verdict.DIFFERENT);
        CaseId made = caseOf(ClientFacts.named("王秀兰"));
        panel.made(made);

        Decision kept = checks.of(made).getFirst();
        assertEquals(Verdict.DIFFERENT, kept.verdict());
        assertEquals("王秀兰", kept.name());
        assertTrue(kept.hits().size() > 0);
    }

    private CaseId caseOf(ClientFacts facts) {
        return services.cases().open(new ClientId(services.clients().write(facts).id()));
    }

    private static ClientFacts client(String name, String phone) {
        return new ClientFacts(
                name, null, null, null, null, phone, null, null, null, null, null, null, null,
                null);
    }

    private PartyPanelViewModel panel(Language language) {
        PartyPanelViewModel panel =
                new PartyPanelViewModel(
                        checks, mine, new ImmediateBackground(), dialogs, language, Runnable::run);
        panel.typed(Party.client(null, null, client("王秀蓝", "13812345678")));
        return panel;
    }

    @Test
    void aDecisionIsKeptAndShownAgainUntilSomebodyNewIsFound() {
        PartyPanelViewModel panel = panel(new Language(Lang.ZH));
        assertEquals(2, panel.hits().size());
        assertNull(panel.decisionProperty().get());

        panel.decide(Verdict.DIFFERENT);

        assertEquals(Verdict.DIFFERENT, panel.decisionProperty().get().verdict());
        assertEquals(
                Verdict.DIFFERENT, panel(new Language(Lang.ZH)).decisionProperty().get().verdict());
        caseOf(client("王秀岚", "13800009999"));
        assertNull(panel(new Language(Lang.ZH)).decisionProperty().get());
    }

    @Test
    void aConflictAsksWhyAndASupervisorSettlesIt() {
        PartyPanelViewModel panel = panel(new Language(Lang.ZH));
        panel.decide(Verdict.CONFLICT);
        assertNull(panel.decisionProperty().get(), "unanswered means no");

        dialogs.answer("在催收公司做事").answer("换人办");
        panel.decide(Verdict.CONFLICT);
        assertTrue(panel.settles());
        panel.settle();

        Decision settled = Objects.requireNonNull(panel.decisionProperty().get());
        assertEquals("在催收公司做事", settled.why());
        assertEquals("换人办", Objects.requireNonNull(settled.settled()).how());
        assertEquals(List.of(), checks.openConflicts());
    }

    @Test
    void whatIsTypedMeanwhileIsWhatCounts() {
        PartyPanelViewModel panel = panel(new Language(Lang.ZH));

        panel.typed(Party.client(null, null, client("完全另一位", "")));

        assertEquals(List.of(), panel.hits());
    }

    @Test
    void thePanelReadsWellInBothLanguages() {
        List<Scene> scenes = new ArrayList<>(Screenshots.take("party-panel", 480, 420, this::box));
        scenes.addAll(Screenshots.take("party-panel-large", 900, 800, 200, this::box));
        checks.decide(
                mine,
                Party.client(null, null, client("王秀蓝", "13812345678")),
                Verdict.CONFLICT,
                "在催收公司做事",
                checks.like(Party.client(null, null, client("王秀蓝", "13812345678")), mine));
        scenes.addAll(Screenshots.take("party-panel-decided", 480, 260, this::box));
        for (Scene scene : scenes) {
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)));
            assertEquals(List.of(), onFx(() -> Flaws.nameless(scene)));
        }
    }

    private Parent box(Language language) {
        PartyPanelViewModel panel = panel(language);
        VBox box =
                new VBox(
                        new FxmlScreens(language)
                                .load(
                                        PartyPanelController.class,
                                        new PartyPanelController(
                                                panel,
                                                language,
                                                TestCasebook.CLOCK.getZone(),
                                                _ -> {},
                                                _ -> {}))
                                .root());
        box.getStyleClass().add("page");
        return box;
    }

    @Test
    void theCheckSheetPrints() throws IOException {
        Party party = Party.client(null, null, client("王秀蓝", "13812345678"));
        Decision decision =
                checks.decide(mine, party, Verdict.DIFFERENT, null, checks.like(party, mine));
        Path pdf = Path.of("target", "screenshots", "party-check.pdf");
        Files.createDirectories(pdf.getParent());

        byte[] bytes =
                new SheetPdf(new Fonts())
                        .of(
                                CheckPaper.sheet(
                                        decision,
                                        "2026-0003",
                                        new Language(Lang.ZH).texts(),
                                        TestCasebook.CLOCK.getZone()),
                                TestCasebook.CLOCK.instant());
        Files.write(pdf, bytes);

        assertTrue(bytes.length > 1000);
    }
}

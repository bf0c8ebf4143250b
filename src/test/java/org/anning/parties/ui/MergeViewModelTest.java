package org.anning.parties.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Parent;
import javafx.scene.Scene;

import org.anning.app.Services;
import org.anning.clients.ClientFacts;
import org.anning.clients.Vulnerabilities;
import org.anning.clients.Vulnerability;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.Stored;
import org.anning.fx.Flaws;
import org.anning.fx.FxTest;
import org.anning.fx.FxmlScreens;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.fx.Screenshots;
import org.anning.parties.MergeChoice.Side;
import org.anning.parties.Merged;
import org.anning.storage.TestCasebook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class MergeViewModelTest extends FxTest {

    @TempDir Path folder;
    private Services services;
    private CaseId mine;
    private CaseId other;

    @BeforeEach
    void open() {
        services =
                new Services(
                        TestCasebook.open(TestCasebook.create(folder), Services.entities()),
                        TestCasebook.CLOCK,
                        () -> "小周");
        mine = caseOf("王秀兰", "曾用名甲", null, Vulnerability.ELDERLY);
        other = caseOf("王秀蓝", "曾用名乙", "上海市浦东新区", Vulnerability.LOW_INCOME);
    }

    @AfterEach
    void close() {
        services.close();
    }

    private CaseId caseOf(String name, String former, @Nullable String region, Vulnerability why) {
        ClientFacts facts =
                new ClientFacts(
                        name,
                        null,
                        former,
                        null,
                        null,
                        "13812345678",
                        null,
                        null,
                        region,
                        null,
                        null,
                        null,
                        Vulnerabilities.of(why),
                        null);
        return services.cases().open(new ClientId(services.clients().write(facts).id()));
    }

    private MergeViewModel model(List<Merged> done) {
        Stored<ClientFacts> kept = services.cases().clientOf(mine);
        Stored<ClientFacts> gone = services.cases().clientOf(other);
        return new MergeViewModel(
                services.clientMerges(), kept, gone, new ImmediateBackground(), done::add);
    }

    @Test
    void whatThereIsIsSuggestedAndWhatIsChosenIsTaken() {
        List<Merged> done = new ArrayList<>();
        MergeViewModel model = model(done);
        assertEquals(Side.KEPT, model.side("displayName").get());
        assertEquals(Side.BOTH, model.side("formerNames").get());
        assertEquals(Side.GONE, model.side("region").get());

        model.side("displayName").set(Side.GONE);
        model.merge();

        ClientFacts now = services.cases().clientOf(other).value();
        assertEquals("王秀蓝", now.displayName());
        assertEquals("曾用名甲；曾用名乙", now.formerNames());
        assertEquals("上海市浦东新区", now.region());
        assertEquals("王秀蓝", done.getFirst().gone());
    }

    @Test
    void theFormReadsWellInBothLanguages() {
        List<Scene> scenes = new ArrayList<>(Screenshots.take("merge", 620, 620, this::form));
        scenes.addAll(Screenshots.take("merge-large", 1240, 1300, 200, this::form));
        for (Scene scene : scenes) {
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)));
            assertEquals(List.of(), onFx(() -> Flaws.nameless(scene)));
        }
    }

    private Parent form(Language language) {
        return new FxmlScreens(language)
                .load(
                        MergeController.class,
                        new MergeController(model(new ArrayList<>()), language, () -> {}))
                .root();
    }
}

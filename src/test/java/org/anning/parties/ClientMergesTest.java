package org.anning.parties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.anning.app.Services;
import org.anning.clients.ClientFacts;
import org.anning.clients.Vulnerabilities;
import org.anning.clients.Vulnerability;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.parties.MergeChoice.Side;
import org.anning.privacy.EraseReason;
import org.anning.storage.TestCasebook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ClientMergesTest {

    private Services services;
    private ClientMerges merges;
    private Stored<ClientFacts> kept;
    private Stored<ClientFacts> gone;
    private CaseId keptCase;
    private CaseId goneCase;

    @BeforeEach
    void open(@TempDir Path folder) {
        services =
                new Services(
                        TestCasebook.open(TestCasebook.create(folder), Services.entities()),
                        TestCasebook.CLOCK,
                        () -> "小周");
        merges = services.clientMerges();
        kept = services.clients().write(client("王秀兰", "13812345678", null, null));
        gone = services.clients().write(client("王秀蓝", "13700001111", "上海", Vulnerability.ELDERLY));
        keptCase = services.cases().open(new ClientId(kept.id()));
        goneCase = services.cases().open(new ClientId(gone.id()));
    }

    @AfterEach
    void close() {
        services.close();
    }

    private static ClientFacts client(
            String name,
            String phone,
            @Nullable String region,
            @Nullable Vulnerability vulnerability) {
        return new ClientFacts(
                name,
                null,
                null,
                null,
                null,
                phone,
                null,
                null,
                region,
                null,
                null,
                null,
                vulnerability == null ? Vulnerabilities.of() : Vulnerabilities.of(vulnerability),
                null);
    }

    private Merged merge() {
        return merges.merge(
                kept,
                gone,
                MergeChoice.merged(
                        kept.value(),
                        gone.value(),
                        Map.of("phone", Side.GONE, "region", Side.GONE, "vulnerable", Side.BOTH)));
    }

    @Test
    void fieldsAreChosenOneByOne() {
        assertEquals(
                List.of("displayName", "phone", "region", "vulnerable"),
                MergeChoice.differences(kept.value(), gone.value()).stream()
                        .map(MergeChoice.Difference::name)
                        .toList());

        merge();

        assertEquals(
                client("王秀兰", "13700001111", "上海", Vulnerability.ELDERLY),
                services.cases().clientOf(keptCase).value());
        assertEquals(kept.id(), services.cases().clientOf(goneCase).id());
        assertEquals(2, services.cases().rowsOf(new ClientId(kept.id())).size());
        assertEquals(List.of(), services.clients().find("秀蓝"));
    }

    @Test
    void daysLaterTheyArePartedAndWhatWasChangedSinceStays() {
        Merged merged = merge();
        Stored<ClientFacts> now = services.cases().clientOf(keptCase);
        services.cases()
                .correctClient(
                        keptCase,
                        now.with(client("王秀兰女士", "13700001111", "上海", Vulnerability.ELDERLY)));

        merges.undo(merged);

        assertEquals(
                client("王秀兰女士", "13812345678", null, null),
                services.cases().clientOf(keptCase).value());
        assertEquals(gone.value(), services.cases().clientOf(goneCase).value());
        assertEquals(gone.id(), services.cases().clientOf(goneCase).id());
        assertEquals(List.of(), merges.of(keptCase));
        assertThrows(Refusal.class, () -> merges.undo(merged));
    }

    @Test
    void theUndoOfTheProgramTakesItBackToo() {
        merge();

        services.takingBack().doings().undo("撤销");

        assertEquals(kept.value(), services.cases().clientOf(keptCase).value());
        assertEquals(gone.value(), services.cases().clientOf(goneCase).value());
        assertEquals(List.of(), merges.of(keptCase));
    }

    @Test
    void erasingTheCasesLeavesNothingOfEitherBehind() {
        merge();

        services.erasure().erase(goneCase, EraseReason.CLIENT_WISH, () -> false);
        services.erasure().erase(keptCase, EraseReason.CLIENT_WISH, () -> false);

        assertEquals(
                List.of(0L, 0L, ""),
                services.casebook()
                        .work()
                        .read(session ->
                                List.of(
                                        session.createQuery(
                                                        "select count(*) from ClientMerge",
                                                        Long.class)
                                                .getSingleResult(),
                                        session.createQuery(
                                                        "select count(*) from BinRow", Long.class)
                                                .getSingleResult(),
                                        session.createQuery(
                                                        "select c.facts.displayName from Client c",
                                                        String.class)
                                                .getSingleResult())));
    }

    @Test
    void whoChangedMeanwhileIsNotOverwritten() {
        services.cases().correctClient(goneCase, gone.with(client("改了", "1", null, null)));

        assertThrows(Refusal.class, this::merge);

        assertNotEquals(kept.id(), services.cases().clientOf(goneCase).id());
        assertEquals("改了", services.cases().clientOf(goneCase).value().displayName());
    }

    @Test
    void mergesAreTakenBackTheLastFirst() {
        Merged first = merge();
        Stored<ClientFacts> third = services.clients().write(client("汪秀兰", "1", null, null));
        CaseId thirdCase = services.cases().open(new ClientId(third.id()));
        Stored<ClientFacts> now = services.cases().clientOf(keptCase);
        Merged second = merges.merge(now, third, now.value());

        assertEquals(
                "parties.merge.later",
                assertThrows(Refusal.class, () -> merges.undo(first)).textKey());
        merges.undo(second);
        merges.undo(first);

        assertEquals(third.value(), services.cases().clientOf(thirdCase).value());
        assertEquals(kept.value(), services.cases().clientOf(keptCase).value());
    }
}

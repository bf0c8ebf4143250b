package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.advice.PaperFacts;
import org.anning.advice.Prepared;
import org.anning.casefile.CaseImport;
import org.anning.casefile.Sample;
import org.anning.common.CaseId;
import org.anning.common.Lang;
import org.anning.common.Stored;
import org.anning.library.Citations;
import org.anning.library.LawRow;
import org.anning.library.LawShelf;
import org.anning.library.LibraryService;
import org.anning.library.PackDifferences;
import org.anning.library.PackFile;
import org.anning.library.TouchedCases;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What rests on a provision, and what a content pack touches, over the sample people. */
class CitationsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String REPUTATION = "cc-1024";

    @TempDir Path folder;
    private final Clock clock = new Later();
    private Services services;
    private CaseId xiaoman;
    private CaseId banxia;

    @BeforeEach
    void open() {
        services = open("案卷库");
        xiaoman = services.caseImport().importCase(Sample.XIAOMAN.text(), CaseImport.Ids.KEPT);
        banxia = services.caseImport().importCase(Sample.BANXIA.text(), CaseImport.Ids.KEPT);
    }

    @AfterEach
    void close() {
        services.close();
    }

    /** A clock on which every look is a minute later: papers and changes follow one another. */
    private static final class Later extends Clock {

        private final AtomicLong looks = new AtomicLong();

        @Override
        public ZoneId getZone() {
            return TestCasebook.CLOCK.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return TestCasebook.CLOCK.instant().plusSeconds(60 * looks.incrementAndGet());
        }
    }

    private Services open(String name) {
        return Services.open(
                TestCasebook.create(folder.resolve(name)),
                TestCasebook.PASSPHRASE.toCharArray(),
                clock,
                () -> "志愿者甲",
                () -> false);
    }

    private static void reword(Services where, String key) {
        LawRow row =
                LawShelf.all().getFirst().rows(where.law().tables()).stream()
                        .filter(r -> r.key().equals(key))
                        .findFirst()
                        .orElseThrow();
        where.library().correct(row.with("zh", "改过的大意。"), "措辞");
    }

    private Stored<PaperFacts> printed(CaseId id, String sheet) {
        Prepared prepared = services.advice().prepare(id, sheet, Lang.ZH, TODAY, false);
        byte[] pages = services.advice().pages(prepared);
        return services.advice().keep(id, prepared, pages, TODAY, "志愿者甲");
    }

    @Test
    void aPrintedPaperIsFlaggedOnceAProvisionItCitesChangesAndKeepsItsBytes() {
        Stored<PaperFacts> complaint = printed(xiaoman, "complaint-to-lender");
        printed(xiaoman, "safety-card");
        byte[] before = services.advice().copy(complaint.id());
        Citations citations = services.citations();
        assertEquals(List.of(), citations.stalePapers());

        reword(services, REPUTATION);

        assertEquals(
                Map.of(complaint.id(), List.of("《民法典》第一千零二十四条")),
                citations.changedIn(xiaoman, Lang.ZH));
        assertEquals(Map.of(), citations.changedIn(banxia, Lang.ZH));
        assertArrayEquals(before, services.advice().copy(complaint.id()));

        Stored<PaperFacts> fresh = printed(xiaoman, "complaint-to-lender");
        assertFalse(citations.changedIn(xiaoman, Lang.ZH).containsKey(fresh.id()), "made after");
    }

    @Test
    void templatesThatCiteAChangedProvisionAreListedUntilSomebodyLooked() {
        Citations citations = services.citations();
        assertEquals(List.of(), citations.staleTemplates(TODAY));

        reword(services, "cpl-227");

        List<Citations.StaleTemplate> stale = citations.staleTemplates(TODAY);
        assertEquals(
                List.of("payment-order-objection.zh", "payment-order-objection.en"),
                stale.stream().map(t -> t.template().item()).toList());
        services.library().review(stale.getFirst().template());
        assertEquals(1, citations.staleTemplates(TODAY).size());
    }

    @Test
    void aRowKnowsTheTemplatesAndPapersThatCiteIt() {
        Stored<PaperFacts> complaint = printed(xiaoman, "complaint-to-lender");
        LawRow row =
                LawShelf.all().getFirst().rows(services.law().tables()).stream()
                        .filter(r -> r.key().equals(REPUTATION))
                        .findFirst()
                        .orElseThrow();

        Citations.Of of = services.citations().of(row, TODAY);

        assertTrue(
                of.templates().contains(LibraryService.template("takedown-request", Lang.ZH)),
                of.templates().toString());
        assertEquals(
                List.of(complaint.id()), of.papers().stream().map(p -> p.paper().id()).toList());
    }

    @Test
    void aPackTouchesTheOpenCasesWhoseEntriesOrPapersItChanges() {
        try (Services other = open("另一个")) {
            reword(other, REPUTATION);
            byte[] pack = new PackFile(other.library()).write("更正", "志愿者乙", clock.instant());
            PackDifferences differences = new PackFile(services.library()).read(pack);

            List<TouchedCases.Touched> touched = touched(differences);
            assertEquals(List.of(true), touched.stream().map(TouchedCases.Touched::law).toList());
            assertEquals("示例-0001", touched.getFirst().row().number());
            assertFalse(touched.getFirst().papers());

            printed(banxia, "takedown-request");
            assertEquals(2, touched(differences).size());
        }
    }

    private List<TouchedCases.Touched> touched(PackDifferences differences) {
        return services.touchedCases().by(differences, TODAY, (_, _) -> {});
    }
}

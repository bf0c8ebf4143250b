package org.anning.advice.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.advice.Recommendation;
import org.anning.app.Services;
import org.anning.casefile.CaseImport;
import org.anning.casefile.Sample;
import org.anning.common.CaseId;
import org.anning.common.Lang;
import org.anning.common.Stored;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.fx.ScriptedDialogs;
import org.anning.lenders.LenderFacts;
import org.anning.printing.PdfPages;
import org.anning.printing.Printers;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

class AdviceViewModelTest {

    @TempDir Path folder;
    private final List<byte[]> sent = new ArrayList<>();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private Services services;
    private CaseId id;
    private AdviceViewModel advice;

    @BeforeEach
    void open() {
        services =
                Services.open(
                        TestCasebook.create(folder),
                        TestCasebook.PASSPHRASE.toCharArray(),
                        TestCasebook.CLOCK,
                        () -> "志愿者甲",
                        () -> false);
        id = services.caseImport().importCase(Sample.XIAOMAN.text(), CaseImport.Ids.KEPT);
        Printers printers =
                new Printers() {
                    @Override
                    public List<String> names() {
                        return List.of("打印机");
                    }

                    @Override
                    public void print(byte[] bytes, Order order) {
                        sent.add(bytes);
                    }
                };
        Language language = new Language(Lang.ZH);
        advice =
                new AdviceViewModel(
                        services.advice(),
                        id,
                        "志愿者甲",
                        new ImmediateBackground(),
                        dialogs,
                        language,
                        TestCasebook.CLOCK,
                        new Outlet(
                                printers,
                                (names, pages, taken) ->
                                        taken.accept(
                                                new Printers.Order(names.getFirst(), 1, pages, 1)),
                                dialogs,
                                language,
                                new ImmediateBackground()));
        advice.load();
    }

    @AfterEach
    void close() {
        services.close();
    }

    private String words() {
        return PdfPages.text(Objects.requireNonNull(advice.shownProperty().get()).pdf());
    }

    @Test
    void theFirstPaperIsShownAndEveryPaperIsEitherAdvisedOrNot() {
        assertEquals(advice.sheets().getFirst().id(), advice.chosenProperty().get());
        assertNotNull(advice.shownProperty().get());
        assertFalse(advice.against().isEmpty());
        assertTrue(
                advice.sheets().stream().noneMatch(s -> advice.against().contains(s)),
                "in one list only");
        assertFalse(advice.steps().isEmpty());
    }

    @Test
    void languageLettersAndLenderChangeTheShownPaper() {
        advice.choose("complaint-to-lender");
        Stored<LenderFacts> first = advice.lenders().getFirst();
        Stored<LenderFacts> other = advice.lenders().get(1);
        assertTrue(words().contains("致：" + first.value().legalName()), words());

        advice.lenderProperty().set(other);
        assertTrue(words().contains("致：" + other.value().legalName()), words());

        int pages = Objects.requireNonNull(advice.shownProperty().get()).pages();
        advice.largeProperty().set(true);
        assertTrue(Objects.requireNonNull(advice.shownProperty().get()).pages() > pages);

        advice.langProperty().set(Lang.EN);
        assertTrue(words().contains("Complaint"), words());
    }

    @Test
    void allAdvisedPapersGoOutAtOnceAndEachIsKept() throws IOException {
        int advised = (int) advice.sheets().stream().filter(Recommendation::shown).count();
        Path papers = Files.createDirectory(folder.resolve("papers"));
        advice.saveAll();
        assertEquals(List.of(), services.advice().papers(id), "unanswered means no");

        dialogs.answer(true).answer(papers);
        advice.saveAll();

        assertTrue(advised >= 4, advised + " papers");
        try (Stream<Path> files = Files.list(papers)) {
            List<Path> written = files.sorted().toList();
            assertEquals(advised, written.size());
            assertEquals(
                    "01-" + advice.sheets().getFirst().id() + "-zh.pdf",
                    written.getFirst().getFileName().toString());
            assertTrue(PdfPages.count(Files.readAllBytes(written.getLast())) > 0);
        }
        assertEquals(advised, services.advice().papers(id).size());

        dialogs.answer(true);
        advice.printAll();
        assertEquals(advised, sent.size());
        assertEquals(2 * advised, services.advice().papers(id).size());
    }

    @Test
    void whatIsMissingIsAskedAboutAndOnlyWhatWentOutIsKept() {
        advice.choose("complaint-to-lender");
        assertFalse(advice.gaps().isEmpty());

        advice.print();
        assertEquals(1, dialogs.asked().size());
        assertEquals(List.of(), sent, "unanswered means no");
        assertEquals(List.of(), services.advice().papers(id));

        dialogs.answer(true);
        advice.print();
        byte[] shown = Objects.requireNonNull(advice.shownProperty().get()).pdf();
        assertArrayEquals(shown, sent.getFirst());
        assertArrayEquals(
                shown, services.advice().copy(services.advice().papers(id).getFirst().id()));
    }
}

package org.anning.advice.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.advice.PaperFacts;
import org.anning.advice.Prepared;
import org.anning.app.Services;
import org.anning.casefile.CaseImport;
import org.anning.casefile.Sample;
import org.anning.common.CaseId;
import org.anning.common.Lang;
import org.anning.common.Stored;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.fx.ScriptedDialogs;
import org.anning.printing.Printers;
import org.anning.storage.TestCasebook;
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
import java.util.Map;

class PapersViewModelTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir Path folder;
    private final List<byte[]> sent = new ArrayList<>();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private Services services;
    private CaseId id;
    private byte[] pdf;
    private Stored<PaperFacts> kept;
    private PapersViewModel papers;

    @BeforeEach
    void open() {
        services =
                Services.open(
                        TestCasebook.create(folder),
                        TestCasebook.PASSPHRASE.toCharArray(),
                        TestCasebook.CLOCK,
                        () -> "志愿者甲",
                        () -> false);
        id = services.caseImport().importCase(Sample.GUYU.text(), CaseImport.Ids.KEPT);
        Prepared prepared = services.advice().prepare(id, "safety-card", Lang.ZH, TODAY, false);
        pdf = services.advice().pages(prepared);
        kept = services.advice().keep(id, prepared, pdf, TODAY, "志愿者甲");
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
        papers =
                new PapersViewModel(
                        services.advice(),
                        id,
                        _ -> Map.of(kept.id(), List.of("《民法典》第一千零二十四条")),
                        services.casebook()::outside,
                        new ImmediateBackground(),
                        new Outlet(
                                printers,
                                (names, pages, taken) ->
                                        taken.accept(
                                                new Printers.Order(names.getFirst(), 1, pages, 1)),
                                dialogs,
                                new Language(Lang.ZH),
                                new ImmediateBackground()));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void printsTheVeryBytesAgainAndNotesIt() {
        papers.load();
        assertEquals(List.of(kept), papers.papers());
        papers.print();
        assertEquals(List.of(), sent, "nothing is open yet");

        papers.open(papers.papers().getFirst());
        papers.print();

        assertArrayEquals(pdf, sent.getFirst());
        assertEquals(1, papers.papers().size());
        assertEquals(1, papers.pages().countProperty().get());
    }

    @Test
    void aCopyThatIsDraggedOutHasTheVeryBytesAndLiesWhereALockEmpties() throws IOException {
        papers.load();
        papers.open(papers.papers().getFirst());
        List<Path> dragged = new ArrayList<>();

        papers.outside(dragged::add);

        assertArrayEquals(pdf, Files.readAllBytes(dragged.getFirst()));
        assertTrue(dragged.getFirst().startsWith(services.casebook().folder().tmp()));
    }

    @Test
    void savesTheVeryBytesAgain() throws IOException {
        papers.load();
        assertNull(papers.openProperty().get());
        papers.open(kept);
        Path file = folder.resolve("再存一份.pdf");
        dialogs.answer(file);

        papers.save();

        assertArrayEquals(pdf, Files.readAllBytes(file));
    }

    @Test
    void saysWhichProvisionsOfACopyChangedSince() {
        papers.load();

        assertEquals(List.of("《民法典》第一千零二十四条"), papers.changedIn(kept));
    }
}

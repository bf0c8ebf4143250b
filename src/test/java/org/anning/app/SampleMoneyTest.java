package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

import org.anning.advice.ui.AdviceScreens;
import org.anning.advice.ui.AdviceWays;
import org.anning.casefile.Sample;
import org.anning.cases.StepKind;
import org.anning.common.CaseId;
import org.anning.fx.FxTest;
import org.anning.fx.FxmlScreens;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Look;
import org.anning.fx.ScriptedDialogs;
import org.anning.fx.Stages;
import org.anning.law.Law;
import org.anning.loans.BillTicks;
import org.anning.loans.papers.MoneyPapers;
import org.anning.loans.ui.LoansController;
import org.anning.loans.ui.LoansScreens;
import org.anning.printing.Printers;
import org.anning.storage.TestCasebook;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Three sample people from the facts of their loans to the letters, on the screens. */
class SampleMoneyTest extends FxTest {

    @TempDir Path folder;
    private Services services;
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private Stages stages;
    private @Nullable Scene shown;

    @BeforeEach
    void open() {
        services =
                Services.open(
                        TestCasebook.create(folder.resolve("book")),
                        TestCasebook.PASSPHRASE.toCharArray(),
                        TestCasebook.CLOCK,
                        () -> "志愿者甲",
                        () -> false);
        stages = onFx(() -> new Stages(new Look()));
        Sample.fill(services.caseImport());
    }

    @AfterEach
    void close() {
        services.close();
    }

    /** A machine without a printer. */
    private static final class NoPrinter implements Printers {
        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public void print(byte[] pdf, Order order) {
            throw new AssertionError("there is no printer");
        }
    }

    private CaseId caseOf(String number) {
        return services.cases().rows().stream()
                .filter(row -> row.number().equals(number))
                .findFirst()
                .orElseThrow()
                .caseId();
    }

    private Loaded<LoansController> loans(CaseId caseId, Language language) {
        FxmlScreens fxml = new FxmlScreens(language);
        AdviceScreens advice =
                new AdviceScreens(
                        services.advice(),
                        new NoPrinter(),
                        services.log(),
                        new ImmediateBackground(),
                        fxml,
                        language,
                        dialogs,
                        stages,
                        TestCasebook.CLOCK,
                        new AdviceWays(
                                _ -> "",
                                (_, _, _) -> {},
                                (_, _) -> {},
                                _ -> Map.of(),
                                (_, _) -> Path.of("unused")));
        LoansScreens screens =
                new LoansScreens(
                        services.loans(),
                        new BillTicks(services.loans(), services.walletRows()),
                        services.lenders(),
                        services.settling(),
                        new Law(),
                        new MoneyOutlet(advice),
                        new MoneyScans(services.evidence(), services.evidenceFiles()),
                        _ ->
                                new MoneyPapers.About(
                                        "示例", true, false, "0", LocalDate.now(TestCasebook.CLOCK)),
                        new ImmediateBackground(),
                        fxml,
                        language,
                        dialogs,
                        stages,
                        TestCasebook.CLOCK);
        Loaded<LoansController> loaded = fxml.load(LoansController.class, screens.loans(caseId));
        loaded.shown();
        return loaded;
    }

    private Scene scene() {
        return Objects.requireNonNull(shown);
    }

    private CaseId look(String number) {
        CaseId caseId = caseOf(number);
        Stage stage = show(language -> loans(caseId, language).root(), 1000, 900);
        shown = stage.getScene();
        return caseId;
    }

    private void press(String words) {
        Button button =
                allIn(scene().getRoot()).stream()
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .filter(b -> words.equals(b.getText()))
                        .findFirst()
                        .orElseThrow();
        onFx(button::fire);
        settle();
    }

    private boolean says(String words) {
        return allIn(scene().getRoot()).stream()
                .filter(n -> n instanceof Labeled && n.isVisible())
                .map(n -> ((Labeled) n).getText())
                .anyMatch(w -> w != null && w.contains(words));
    }

    private List<String> letters() throws IOException {
        Path out = Files.createDirectories(folder.resolve("letters"));
        dialogs.answer(out);
        press("一次写好全部信函");
        List<String> all = new java.util.ArrayList<>();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.sorted().toList()) {
                try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                    all.add(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""));
                }
            }
        }
        return all;
    }

    @Test
    void fourLendersGetTheirRatesTheirSharesAndALetterEach() throws IOException {
        CaseId caseId = look("示例-0001");
        assertTrue(says("可能超限"));
        assertTrue(says("82.38%"));
        press("还款方案");
        assertTrue(says("1,270"));

        List<String> letters = letters();

        assertEquals(4, letters.size());
        for (String share : List.of("402", "151", "477", "240")) {
            assertEquals(1, letters.stream().filter(l -> l.contains(share + "元")).count(), share);
        }
        TableView<?> debts = (TableView<?>) scene().lookup("#debts");
        onFx(() -> debts.getSelectionModel().select(2));
        dialogs.answer(true);
        press("记为已提出");
        assertEquals(List.of(), dialogs.refusals());
        assertTrue(says("已提出，等答复"));
        assertEquals(
                1,
                services.steps().of(caseId).stream()
                        .filter(s -> s.value().kind() == StepKind.NEGOTIATION_OFFER)
                        .count());
    }

    @Test
    void theSevenDayAppGetsNoOfferAndNoLetter() {
        look("示例-0005");
        assertTrue(says("疑似非法放贷"));
        press("还款方案");
        assertTrue(says("可还为 0"), "capacity is nothing, and what then is said");
        press("一次写好全部信函");

        assertEquals(List.of("写给各家的协商信"), dialogs.asked(), "no folder is asked for");
        assertTrue(onFx(() -> scene().lookup("#offer").isDisabled()));
    }

    @Test
    void theCardWithEveryDangerSignStopsTheQuestionsAndItsLetterKeepsToSixtyMonths()
            throws IOException {
        look("示例-0006");
        press("打开");
        assertTrue(says("先停一下"));
        assertTrue(onFx(() -> scene().lookup("#claimedAmount").isDisabled()));
        press("前面写错了，要改");
        assertFalse(onFx(() -> scene().lookup("#claimedAmount").isDisabled()));
        press("取消");
        press("还款方案");
        assertTrue(says("请律师单独谈"));

        List<String> letters = letters();

        assertEquals(1, letters.size());
        assertTrue(letters.getFirst().contains("900元"), letters.getFirst());
        assertTrue(letters.getFirst().contains("期数60"), letters.getFirst());
    }
}

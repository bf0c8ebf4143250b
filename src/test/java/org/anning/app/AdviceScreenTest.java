package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.StackPane;

import org.anning.advice.Ground;
import org.anning.advice.Place;
import org.anning.advice.ui.AdviceController;
import org.anning.advice.ui.AdviceScreens;
import org.anning.advice.ui.AdviceWays;
import org.anning.advice.ui.PapersController;
import org.anning.casefile.Sample;
import org.anning.cases.CaseRow;
import org.anning.cases.Risk;
import org.anning.common.CaseId;
import org.anning.common.Lang;
import org.anning.common.Stored;
import org.anning.fx.Flaws;
import org.anning.fx.FxTest;
import org.anning.fx.FxmlScreens;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Look;
import org.anning.fx.Screenshots;
import org.anning.fx.ScriptedDialogs;
import org.anning.fx.Stages;
import org.anning.fx.Theme;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tabs Advice and Papers of a sample case: why, what is missing, out to a file and again. */
class AdviceScreenTest extends FxTest {

    @TempDir Path folder;
    private Services services;
    private CaseId caseId;
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private Stages stages;
    private final List<Ground> opened = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<UUID, List<String>> changed = new HashMap<>();

    @BeforeEach
    void open() {
        services =
                Services.open(
                        TestCasebook.create(folder.resolve("book")),
                        TestCasebook.PASSPHRASE.toCharArray(),
                        TestCasebook.CLOCK,
                        () -> "志愿者甲",
                        () -> false);
        // Made before the pictures: a new look begins light for the whole program.
        stages = onFx(() -> new Stages(new Look()));
        Sample.fill(services.caseImport());
        caseId =
                services.cases().rows().stream()
                        .max((a, b) -> entries(a) - entries(b))
                        .orElseThrow()
                        .caseId();
    }

    private int entries(CaseRow row) {
        return services.timeline().entriesOf(row.caseId()).size();
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

    private AdviceScreens screens(Language language, FxmlScreens fxml) {
        return new AdviceScreens(
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
                        facts -> facts.time().from().toString(),
                        (_, ground, _) -> opened.add(ground),
                        (_, place) -> places.add(place),
                        _ -> changed,
                        (_, _) -> Path.of("unused")));
    }

    private Parent advice(Language language) {
        FxmlScreens fxml = new FxmlScreens(language);
        Loaded<AdviceController> loaded =
                fxml.load(AdviceController.class, screens(language, fxml).advice(caseId));
        loaded.shown();
        return loaded.root();
    }

    private Parent papers(Language language) {
        FxmlScreens fxml = new FxmlScreens(language);
        Loaded<PapersController> loaded =
                fxml.load(PapersController.class, screens(language, fxml).papers(caseId));
        loaded.shown();
        return loaded.root();
    }

    private static List<Hyperlink> links(Parent root) {
        return allIn(root).stream()
                .filter(Hyperlink.class::isInstance)
                .map(Hyperlink.class::cast)
                .toList();
    }

    private static void click(Parent root, String words) {
        allIn(root).stream()
                .filter(n -> n instanceof Button b && words.equals(b.getText()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .fire();
    }

    /** The advice with the complaint to the lender chosen, which lacks the identity number. */
    private Parent complaint() {
        Parent root = shown(advice(new Language(Lang.ZH)));
        allIn(root).stream()
                .filter(n -> n instanceof Button b && b.getText().contains("投诉书（出借机构）"))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .fire();
        return root;
    }

    @Test
    void aReasonOpensTheEntriesItRestsOn() {
        onFx(() -> {
            Parent root = shown(advice(new Language(Lang.ZH)));
            links(root).stream().filter(l -> l.getText().startsWith("依据")).forEach(Hyperlink::fire);
            links(root).stream()
                    .filter(l -> l.getText().startsWith("20"))
                    .findFirst()
                    .orElseThrow()
                    .fire();

            assertEquals(Ground.Kind.ENTRY, opened.getFirst().kind());
            assertTrue(
                    allIn(root).stream()
                            .anyMatch(n ->
                                    n instanceof Hyperlink l
                                            && l.getText().contains("治安管理处罚法")
                                            && l.getText().contains("原第42条 → 现第50条")));
            return root;
        });
    }

    @Test
    void whatIsMissingJumpsToWhereItIsFilledIn() {
        onFx(() -> {
            Parent root = complaint();
            links(root).stream()
                    .filter(l -> l.getText().startsWith("▢"))
                    .findFirst()
                    .orElseThrow()
                    .fire();

            assertEquals(1, places.size());
            return root;
        });
    }

    @Test
    void withoutAPrinterASentenceSaysSoAndSavingStillKeepsTheCopy() throws IOException {
        Path file = folder.resolve("out.pdf");
        onFx(() -> {
            Parent root = complaint();
            dialogs.answer(true);
            click(root, "打印…");
            dialogs.answer(true).answer(file);
            click(root, "存成 PDF…");
            return root;
        });

        assertEquals(List.of(), dialogs.refusals());
        var kept = services.advice().papers(caseId);
        assertEquals(1, kept.size(), "only what went out is kept");
        assertArrayEquals(Files.readAllBytes(file), services.advice().copy(kept.getFirst().id()));
    }

    @Test
    void aDocumentToEditIsSavedAndThePaperItShowsIsKept() throws IOException {
        Path file = folder.resolve("out.docx");
        onFx(() -> {
            Parent root = complaint();
            dialogs.answer(true).answer(file);
            click(root, "存成 DOCX…");
            return root;
        });

        assertEquals('P', Files.readAllBytes(file)[0], "a zip, as DOCX is");
        byte[] kept = services.advice().copy(services.advice().papers(caseId).getFirst().id());
        assertEquals('%', kept[0], "a PDF");
    }

    @Test
    void whatIsMissingIsAskedBeforeItGoesOut() {
        onFx(() -> {
            Parent root = complaint();
            dialogs.answer(false);
            click(root, "存成 PDF…");
            return root;
        });

        assertEquals(1, dialogs.asked().size());
        assertEquals(List.of(), services.advice().papers(caseId));
    }

    @Test
    void aKeptPaperIsSavedAgainByteForByte() throws IOException {
        Path first = folder.resolve("first.pdf");
        Path again = folder.resolve("again.pdf");
        onFx(() -> {
            dialogs.answer(true).answer(first);
            Parent root = complaint();
            click(root, "存成 PDF…");
            Parent list = shown(papers(new Language(Lang.ZH)));
            TableView<?> table = (TableView<?>) list.lookup("#table");
            table.getSelectionModel().select(0);
            dialogs.answer(again);
            click(list, "存成 PDF…");
            return list;
        });

        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(again));
    }

    private static Parent shown(Parent screen) {
        StackPane page = new StackPane(screen);
        new Scene(page, 1240, 760);
        page.applyCss();
        page.layout();
        return page;
    }

    @Test
    void inACrisisTheSafetyCardComesBeforeAnyFormAndABarSaysSo() {
        var file = services.cases().caseFile(caseId);
        services.cases()
                .correct(new Stored<>(file.id(), file.version(), file.value().atRisk(Risk.HIGH)));
        onFx(() -> {
            Parent root = shown(advice(new Language(Lang.ZH)));

            assertTrue(root.lookup("#safety").isVisible());
            Button first =
                    (Button)
                            allIn(root.lookup("#sheets")).stream()
                                    .filter(Button.class::isInstance)
                                    .findFirst()
                                    .orElseThrow();
            assertTrue(first.getText().endsWith("安全卡"), first.getText());
            return root;
        });
        Screenshots.take("advice-crisis", 1240, 760, this::advice);
    }

    @Test
    void thePrintDialogLooksWell() {
        for (Scene scene :
                Screenshots.take(
                        "print-dialog",
                        420,
                        380,
                        language -> {
                            FxmlScreens fxml = new FxmlScreens(language);
                            return screens(language, fxml)
                                    .printForm(List.of("HP LaserJet"), 3)
                                    .root();
                        })) {
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)));
            assertEquals(List.of(), onFx(() -> Flaws.nameless(scene)));
        }
    }

    @Test
    void looksWell() {
        List<Scene> scenes = Screenshots.take("advice", 1240, 760, this::advice);
        for (Scene scene : scenes) {
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)));
            assertEquals(List.of(), onFx(() -> Flaws.nameless(scene)));
        }
        for (Scene scene : Screenshots.take("advice", 1240, 760, 200, this::advice)) {
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)));
        }
    }

    @Test
    void looksWellWithReasonsOpen() {
        for (Lang lang : Lang.values()) {
            onFx(() -> {
                Look look = new Look();
                look.themeProperty().set(lang == Lang.ZH ? Theme.DARK : Theme.LIGHT);
                Scene scene = new Scene(advice(new Language(lang)), 1240, 1400);
                look.dress(scene);
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                links(scene.getRoot()).stream()
                        .filter(l -> l.getText().endsWith("▸"))
                        .limit(1)
                        .forEach(Hyperlink::fire);
                allIn(scene.getRoot()).stream()
                        .filter(TitledPane.class::isInstance)
                        .forEach(p -> ((TitledPane) p).setExpanded(true));
                Screenshots.write(scene, "advice-open-" + lang.code());
                return scene;
            });
        }
        assertTrue(Files.exists(Path.of("target", "screenshots", "advice-open-en.png")));
    }

    @Test
    void theKeptPapersLookWell() {
        onFx(() -> {
            dialogs.answer(true).answer(folder.resolve("a.pdf"));
            Parent root = complaint();
            click(root, "存成 PDF…");
            return root;
        });
        for (Scene scene : Screenshots.take("papers", 1240, 760, this::papers)) {
            assertEquals(List.of(), onFx(() -> Flaws.nameless(scene)));
        }
    }
}

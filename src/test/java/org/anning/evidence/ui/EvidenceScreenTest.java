package org.anning.evidence.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.anning.common.Lang;
import org.anning.common.Stored;
import org.anning.common.Texts;
import org.anning.common.YesNo;
import org.anning.evidence.AnEvidenceCase;
import org.anning.evidence.CustodyDeed;
import org.anning.evidence.CustodyLine;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.EvidenceKind;
import org.anning.evidence.EvidenceRow;
import org.anning.evidence.Incoming;
import org.anning.evidence.Proof;
import org.anning.evidence.Showing;
import org.anning.evidence.book.EvidenceBooks;
import org.anning.evidence.pictures.PictureChange;
import org.anning.evidence.pictures.Pictures;
import org.anning.evidence.pictures.TestPictures;
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
import org.anning.law.Law;
import org.anning.printing.Fonts;
import org.anning.printing.PdfPages;
import org.anning.storage.TestCasebook;
import org.anning.timeline.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class EvidenceScreenTest extends FxTest {

    @TempDir Path folder;
    private AnEvidenceCase house;
    private ScriptedDialogs dialogs;
    private Stages stages;
    private final List<Path> viewed = new ArrayList<>();

    @BeforeEach
    void open() {
        house = new AnEvidenceCase(folder);
        dialogs = new ScriptedDialogs();
        stages = onFx(() -> new Stages(new Look()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private EvidenceScreens screens(Language language, FxmlScreens fxml) {
        return new EvidenceScreens(
                house.pieces,
                house.files,
                new EvidenceBooks(
                        house.cases,
                        house.pieces,
                        house.files,
                        house.timeline,
                        Fonts::new,
                        TestCasebook.CLOCK),
                house.timeline,
                new Law(),
                new ImmediateBackground(),
                fxml,
                language,
                dialogs,
                stages,
                TestCasebook.CLOCK,
                viewed::add);
    }

    private Parent tab(Language language, int chosen) {
        FxmlScreens fxml = new FxmlScreens(language);
        Loaded<EvidenceController> loaded =
                fxml.load(EvidenceController.class, screens(language, fxml).evidence(house.caseId));
        loaded.shown();
        if (chosen >= 0) {
            ((ListView<?>) loaded.root().lookup("#list")).getSelectionModel().select(chosen);
        }
        return loaded.root();
    }

    private Parent form(Language language, boolean several) {
        FxmlScreens fxml = new FxmlScreens(language);
        EvidenceFormViewModel form =
                new EvidenceFormViewModel(
                        EvidenceFacts.titled(EvidenceKind.TEXT_SCREENSHOT, several ? "" : " "),
                        several,
                        false,
                        language,
                        TestCasebook.CLOCK,
                        _ -> {});
        form.save();
        Loaded<EvidenceFormController> loaded =
                fxml.load(
                        EvidenceFormController.class,
                        new EvidenceFormController(
                                form,
                                language,
                                TestCasebook.CLOCK,
                                language.texts().get("evidence.add.one", "IMG_2031.PNG"),
                                () -> {}));
        StackPane page = new StackPane(loaded.root());
        page.getStyleClass().add("page");
        return page;
    }

    private Parent editor(Language language) {
        FxmlScreens fxml = new FxmlScreens(language);
        PictureEditViewModel edit = new PictureEditViewModel(TestPictures.chat(600, 5));
        edit.change(PictureChange.COVER, new Rectangle(60, 40, 300, 60));
        edit.change(PictureChange.BLUR, new Rectangle(60, 260, 300, 160));
        Loaded<PictureEditController> loaded =
                fxml.load(
                        PictureEditController.class,
                        new PictureEditController(edit, language, () -> {}, () -> {}));
        StackPane page = new StackPane(loaded.root());
        page.getStyleClass().add("page");
        return page;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void fill() {
        UUID call = house.entry(Channel.CALL, AnEvidenceCase.DAY);
        UUID visit = house.entry(Channel.HOME_VISIT, AnEvidenceCase.DAY.plusDays(4));
        house.entry(Channel.IM, AnEvidenceCase.DAY.plusDays(1));
        house.entry(Channel.SMS, AnEvidenceCase.DAY.plusDays(2));
        List<UUID> order = new ArrayList<>();
        EvidenceFacts sms =
                new EvidenceFacts(
                        EvidenceKind.TEXT_SCREENSHOT,
                        "短信“再不还就去你单位”",
                        "发送号码、日期和全文都看得到",
                        AnEvidenceCase.DAY,
                        null,
                        null,
                        null,
                        "当事人手机（红米 Note 12）",
                        YesNo.YES,
                        "原短信还在手机里",
                        Showing.PLAIN,
                        null);
        Stored<EvidenceFacts> first =
                house.files.take(
                        house.caseId,
                        sms,
                        Incoming.of("IMG_2031.PNG", Pictures.png(TestPictures.chat(600, 5))),
                        List.of(call, visit),
                        _ -> {});
        order.add(first.id());
        order.add(
                house.take(
                                "门上张贴的催收通知",
                                "门口.jpg",
                                TestPictures.jpegHeld(TestPictures.redTop(1600, 1200), 1))
                        .id());
        order.add(house.take("11月3日晚通话录音", "录音 1103-2140.m4a", utf8("....ftypM4A xx")).id());
        order.add(house.take("手机照片", "IMG_0007.HEIC", utf8("....ftypheicxxxx")).id());
        order.add(house.take("律师函", "函.pdf", utf8("%PDF-1.4")).id());
        order.add(
                house.files
                        .take(
                                house.caseId,
                                new EvidenceFacts(
                                        EvidenceKind.ONLINE_POST,
                                        "群里发的侮辱图片",
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        YesNo.YES,
                                        null,
                                        Showing.FOLDED,
                                        null),
                                Incoming.of("群.png", Pictures.png(TestPictures.redTop(300, 300))),
                                List.of(),
                                _ -> {})
                        .id());
        house.pieces.order(house.caseId, order);
    }

    private static void whole(List<Scene> scenes) {
        for (Scene scene : scenes) {
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)));
            assertEquals(List.of(), onFx(() -> Flaws.nameless(scene)));
        }
    }

    @Test
    void everyPartShowsWholeWordsAndNamesItsControls() {
        whole(Screenshots.take("evidence-empty", 1000, 680, l -> tab(l, -1)));
        fill();
        house.damage(house.pieces.of(house.caseId).get(2).id(), 40);
        whole(Screenshots.take("evidence", 1000, 720, l -> tab(l, 0)));
        whole(Screenshots.take("evidence-folded", 1000, 720, l -> tab(l, 5)));
        whole(Screenshots.take("evidence-large", 1600, 1400, 200, l -> tab(l, 0)));
        whole(Screenshots.take("evidence-form", 620, 700, l -> form(l, false)));
        whole(Screenshots.take("evidence-editor", 1000, 820, this::editor));
    }

    @Test
    void aPastedScreenshotIsLinkedAndAFlippedByteIsNamedOnScreenAndOnPaper() throws IOException {
        UUID entry = house.entry(Channel.SMS, AnEvidenceCase.DAY);
        Stage stage = show(l -> tab(l, -1), 1000, 720);
        Image shot = Images.of(EvidenceViewModel.image(TestPictures.chat(300, 3)));
        onFx(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(shot);
            Clipboard.getSystemClipboard().setContent(content);
        });

        robot.clickOn("粘贴");
        settle();
        TextField title =
                robot.lookup("#title").queryAll().stream()
                        .filter(TextField.class::isInstance)
                        .map(TextField.class::cast)
                        .findFirst()
                        .orElseThrow();
        onFx(() -> title.setText("短信截图一"));
        onFx(() -> {
            Screenshots.write(title.getScene(), "evidence-dialog-zh-light");
            robot.lookup("保存").queryAll().stream()
                    .filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .forEach(Button::fire);
        });
        settle();

        EvidenceRow row = house.pieces.of(house.caseId).getFirst();
        assertEquals("短信截图一", row.facts().title());
        assertTrue(String.valueOf(row.facts().fileName()).matches("粘贴-20261124-120000\\.png"));
        dialogs.answer(house.timeline.entriesOf(house.caseId).getFirst());
        onFx(() -> ((Button) stage.getScene().lookup("#link")).fire());
        settle();
        assertEquals(List.of(new Proof(row.id(), entry)), house.pieces.proofs(house.caseId));

        house.damage(row.id(), 700);
        robot.clickOn("核对文件");
        settle();

        String said =
                onFx(() ->
                        allIn(stage.getScene().lookup(".evidence-bad")).stream()
                                .filter(Label.class::isInstance)
                                .map(n -> ((Label) n).getText())
                                .findFirst()
                                .orElse(""));
        assertTrue(said.startsWith("证据 1“短信截图一”（文件 粘贴-"), said);
        assertTrue(said.contains("与收存时不一致") && said.endsWith("2026-11-03 短信"), said);
        assertEquals(CustodyDeed.FOUND_CHANGED, house.files.custody(row.id()).getLast().deed());

        Path book = folder.resolve("book.pdf");
        dialogs.answer(book);
        onFx(() -> ((MenuButton) stage.getScene().lookup("#export")).getItems().getFirst().fire());
        settle();
        String paper = PdfPages.text(Files.readAllBytes(book)).replaceAll("\\s", "");
        assertTrue(paper.contains("证据1“短信截图一”（文件粘贴-"), paper);
        assertTrue(paper.substring(paper.indexOf("附录")).contains("文件与收存时不一致"), "the appendix");
    }

    @Test
    void theOrderIsChangedByKeyboardAndStruckPiecesLeaveTheList() {
        fill();
        Stage stage = show(l -> tab(l, 0), 1000, 720);
        ListView<?> list = (ListView<?>) stage.getScene().lookup("#list");
        onFx(list::requestFocus);

        robot.press(KeyCode.ALT).press(KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.ALT);
        settle();

        assertEquals("门上张贴的催收通知", house.pieces.of(house.caseId).getFirst().facts().title());
        dialogs.answer("重复了");
        onFx(list::requestFocus);
        robot.push(KeyCode.DELETE);
        settle();
        assertEquals(5, onFx(() -> list.getItems().size()));
        assertTrue(house.pieces.of(house.caseId).stream().anyMatch(EvidenceRow::struck));
    }

    @Test
    void aChangedCopyNamesItsOriginalAndAViewerOutsideGetsACopyOnlyAfterAYes() {
        fill();
        EvidenceViewModel model = model();
        onFx(() -> {
            model.load();
            Piece original = model.rows().getFirst();
            PictureEditViewModel edit = new PictureEditViewModel(TestPictures.chat(600, 5));
            edit.change(PictureChange.CROP, new Rectangle(0, 0, 600, 200));
            edit.change(PictureChange.COVER, new Rectangle(0, 0, 60, 20));
            model.derive(
                    original,
                    edit.pictureProperty().get(),
                    edit.how(),
                    new EvidenceFacts(
                            EvidenceKind.TEXT_SCREENSHOT,
                            "副本",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            YesNo.YES,
                            null,
                            Showing.PLAIN,
                            original.id()));
        });

        Piece copy = onFx(() -> model.rows().getLast());
        assertEquals(1, copy.originalNumber());
        assertEquals(2, copy.entries().size());
        assertEquals("IMG_2031-crop-cover.png", copy.row().facts().fileName());
        List<CustodyLine> of = house.files.custody(onFx(() -> model.rows().getFirst().id()));
        assertEquals(CustodyDeed.DERIVED, of.getLast().deed());

        Stage stage = show(l -> tab(l, 0), 1000, 720);
        onFx(() -> ((Button) stage.getScene().lookup("#open")).fire());
        assertEquals(List.of(), viewed);
        dialogs.answer(true);
        onFx(() -> ((Button) stage.getScene().lookup("#open")).fire());
        assertEquals("evidence.png", viewed.getFirst().getFileName().toString());
    }

    private EvidenceViewModel model() {
        return new EvidenceViewModel(
                house.pieces,
                house.files,
                new EvidenceBooks(
                        house.cases,
                        house.pieces,
                        house.files,
                        house.timeline,
                        Fonts::new,
                        TestCasebook.CLOCK),
                house.timeline,
                new Law(),
                house.caseId,
                new ImmediateBackground(),
                new Language(Lang.ZH),
                TestCasebook.CLOCK);
    }

    @Test
    void whatNothingProvesIsCountedWithTheLastDay() {
        fill();
        EvidenceViewModel model = model();
        onFx(model::load);

        assertEquals(2, model.gapsProperty().get().all().size());
        String sentence =
                onFx(() ->
                        ((Label) tab(new Language(Lang.ZH), -1).lookup("#gapSentence")).getText());
        assertEquals(Texts.of(Lang.ZH).get("evidence.gaps", 2, 1, "2027-05-05"), sentence);
    }
}

package org.anning.evidence.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.anning.evidence.AnEvidenceCase;
import org.anning.evidence.Checked;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.EvidenceKind;
import org.anning.evidence.Incoming;
import org.anning.evidence.Integrity;
import org.anning.evidence.book.EvidenceBooks;
import org.anning.evidence.pictures.Pictures;
import org.anning.evidence.pictures.TestPictures;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.law.Law;
import org.anning.printing.Block;
import org.anning.printing.Fonts;
import org.anning.printing.Run;
import org.anning.printing.Sheet;
import org.anning.printing.SheetPdf;
import org.anning.storage.TestCasebook;
import org.anning.timeline.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

class EvidenceViewModelTest {

    @TempDir Path folder;

    private AnEvidenceCase house;
    private EvidenceViewModel model;
    private UUID entry;

    @BeforeEach
    void open() {
        house = new AnEvidenceCase(folder);
        entry = house.entry(Channel.SMS, AnEvidenceCase.DAY);
        model =
                new EvidenceViewModel(
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
        model.load();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Piece add(String name, byte[] content, UUID... proves) {
        model.add(
                List.of(Incoming.of(name, content)),
                EvidenceFacts.titled(EvidenceKind.TEXT_SCREENSHOT, name),
                List.of(proves));
        return model.rows().stream()
                .filter(p -> p.row().facts().title().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] pdf() {
        Block words = new Block.Paragraph(List.of(new Run("催收函", false, false)));
        return new SheetPdf(new Fonts())
                .of(
                        new Sheet("x", Lang.ZH, "催收函", "1", "", false, false, List.of(words)),
                        TestCasebook.CLOCK.instant());
    }

    @Test
    void whatComesInIsChosenAndLinkedAndCanBeUnlinked() {
        Piece piece = add("截图.png", Pictures.png(TestPictures.redTop(60, 90)), entry);

        assertEquals(piece.id(), Objects.requireNonNull(model.selectedProperty().get()).id());
        assertEquals(List.of(entry), piece.entries().stream().map(e -> e.id()).toList());

        model.unlink(piece, piece.entries().getFirst());

        assertEquals(List.of(), model.rows().getFirst().entries());
    }

    @Test
    void aPictureAndTheFirstPageOfAPdfAreShownSmall() {
        Piece picture = add("截图.png", Pictures.png(TestPictures.redTop(60, 90)));
        Piece letter = add("催收函.pdf", pdf());

        assertNotNull(model.small().get(picture.id()));
        PageSize small = PageSize.of(model, letter);
        assertEquals(128, small.height());
        assertTrue(small.width() < small.height(), "an upright page");
        assertTrue(letter.drawable());
        assertFalse(letter.picture(), "no changed copy is made of a PDF");
    }

    private record PageSize(int width, int height) {
        static PageSize of(EvidenceViewModel model, Piece piece) {
            var image = Objects.requireNonNull(model.small().get(piece.id()));
            return new PageSize(image.width(), image.height());
        }
    }

    @Test
    void aPdfThatIsNoneIsKeptAndShowsNoPicture() {
        Piece broken =
                add("坏.pdf", "%PDF-1.7 and then nothing".getBytes(StandardCharsets.US_ASCII));

        assertNull(model.small().get(broken.id()));
        assertNotNull(model.unreadProperty().get());
    }

    @Test
    void aChangedFileIsFoundAndNamed() {
        Piece piece = add("截图.png", Pictures.png(TestPictures.redTop(60, 90)));
        add("完好.png", Pictures.png(TestPictures.redTop(30, 20)));
        house.damage(piece.id(), 400);
        List<Checked> found = new ArrayList<>();

        model.verify(found::addAll);

        assertEquals(
                List.of(Integrity.CHANGED, Integrity.UNCHANGED),
                found.stream().map(Checked::state).toList());
        assertEquals("截图.png", found.getFirst().row().facts().title());
    }

    @Test
    void theOrderIsChangedAndAStruckPieceStopsProving() {
        Piece first = add("一.png", Pictures.png(TestPictures.redTop(60, 90)), entry);
        Piece second = add("二.png", Pictures.png(TestPictures.redTop(30, 20)));

        model.move(second, 0);
        assertEquals(second.id(), model.rows().getFirst().id());

        model.strike(first, "传错了");
        assertTrue(model.rows().stream().noneMatch(p -> p.id().equals(first.id())));
    }
}

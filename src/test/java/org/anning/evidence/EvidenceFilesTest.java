package org.anning.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.timeline.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

class EvidenceFilesTest {

    /** Of the letters abc, as every table of SHA-256 has it. */
    private static final String ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir Path folder;
    private AnEvidenceCase house;

    @BeforeEach
    void open() {
        house = new AnEvidenceCase(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static byte[] words(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    @Test
    void aFileComesBackAsItWasAndItsHashIsTheUsualOne() {
        Stored<EvidenceFacts> piece = house.take("聊天文字", "聊天\u202e.txt", words("abc"));

        assertEquals(ABC, piece.value().sha256());
        assertEquals(3L, piece.value().sizeBytes());
        assertEquals("聊天.txt", piece.value().fileName());
        house = house.reopened();
        KeptFile kept = house.kept(piece);
        assertEquals(Media.TEXT, kept.media());
        assertArrayEquals(words("abc"), house.files.read(kept, false));
    }

    @Test
    void nothingOnTheDiskSaysWhatItIs() throws IOException {
        house.take("聊天文字", "聊天.txt", words("不给钱就找你单位".repeat(50)));

        for (Path file : house.onDisk()) {
            String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertFalse(raw.contains(new String(words("单位"), StandardCharsets.ISO_8859_1)));
            assertTrue(file.getFileName().toString().matches("[0-9a-f-]{36}"), file.toString());
        }
        assertEquals(1, house.onDisk().size());
    }

    @Test
    void everyFlippedBitAndEveryCutIsFoundAndNamed() throws IOException {
        UUID entry = house.entry(Channel.SMS, AnEvidenceCase.DAY);
        byte[] content = noise((1 << 20) + 5000);
        Stored<EvidenceFacts> piece = house.take("短信", "短信.png", content, entry);
        house.take("另一张", "b.png", noise(100));
        Path file =
                house.onDisk().stream()
                        .filter(f -> f.getFileName().toString().equals(piece.id().toString()))
                        .findFirst()
                        .orElseThrow();
        byte[] sealed = Files.readAllBytes(file);
        Random random = new Random(11);
        for (int i = 0; i < 20; i++) {
            house.damage(piece.id(), random.nextInt(sealed.length));

            List<Checked> found = house.files.verify(house.caseId, _ -> {});

            Checked bad = found.stream().filter(Checked::bad).findFirst().orElseThrow();
            assertEquals("短信", bad.row().facts().title());
            assertEquals(List.of(entry), bad.entries());
            assertEquals(Integrity.CHANGED, bad.state());
            assertEquals(1, found.stream().filter(Checked::bad).count());
            Files.write(file, sealed);
        }
        Files.write(file, java.util.Arrays.copyOf(sealed, 1 << 20));
        assertEquals(Integrity.CHANGED, stateOf("短信"));
        Files.delete(file);
        assertEquals(Integrity.MISSING, stateOf("短信"));
        Files.write(file, sealed);
        assertFalse(house.files.verify(house.caseId, _ -> {}).stream().anyMatch(Checked::bad));
        assertEquals(
                "evidence.problem.changed",
                assertThrows(
                                Refusal.class,
                                () -> {
                                    house.damage(piece.id(), -1);
                                    house.files.read(house.kept(piece), true);
                                })
                        .textKey());
    }

    private Integrity stateOf(String title) {
        return house.files.verify(house.caseId, _ -> {}).stream()
                .filter(c -> c.row().facts().title().equals(title))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void aFilePutInAnothersPlaceIsFound() throws IOException {
        house.take("一", "a.png", noise(500));
        house.take("二", "b.png", noise(600));
        Path first = house.onDisk().getFirst();
        Path second = house.onDisk().getLast();
        byte[] kept = Files.readAllBytes(first);
        Files.write(first, Files.readAllBytes(second));
        Files.write(second, kept);

        List<Checked> found = house.files.verify(house.caseId, _ -> {});

        assertEquals(2, found.stream().filter(Checked::bad).count());
    }

    @Test
    void theCustodyLogTellsEveryDeedAndAChangedLineBreaksIt() throws IOException {
        Stored<EvidenceFacts> piece = house.take("录音", "录音.m4a", words("abc"));
        house.files.read(house.kept(piece), true);
        house.files.verify(house.caseId, _ -> {});
        Path out = Files.createDirectory(folder.resolve("out"));
        house.files.export(house.caseId, List.of(piece.id()), out, _ -> {});

        List<CustodyLine> lines = house.files.custody(piece.id());

        assertEquals(
                List.of(
                        CustodyDeed.TAKEN_IN,
                        CustodyDeed.VIEWED,
                        CustodyDeed.VERIFIED,
                        CustodyDeed.EXPORTED),
                lines.stream().map(CustodyLine::deed).toList());
        assertTrue(lines.stream().allMatch(l -> l.by().equals("志愿者甲")));
        assertTrue(CustodyLine.whole(ABC, lines));
        for (int i = 0; i < lines.size(); i++) {
            List<CustodyLine> forged = new ArrayList<>(lines);
            CustodyLine old = forged.get(i);
            forged.set(
                    i,
                    new CustodyLine(
                            old.evidenceId(),
                            old.line(),
                            old.at().plusSeconds(60),
                            old.by(),
                            old.deed(),
                            old.detail(),
                            old.hash()));
            assertFalse(CustodyLine.whole(ABC, forged), "line " + i);
        }
        assertFalse(CustodyLine.whole(ABC, List.of(lines.getFirst(), lines.get(2))));
        house.casebook
                .work()
                .write(s ->
                        s.createMutationQuery(
                                        "update EvidenceCustody set doneBy = '别人' where line = 2")
                                .executeUpdate());
        assertFalse(house.files.verify(house.caseId, _ -> {}).getFirst().custodyWhole());
    }

    @Test
    void theSameFileTwiceIsRefusedAndLeavesNothing() {
        house.take("短信", "a.png", noise(500));

        Refusal refusal = assertThrows(Refusal.class, () -> house.take("又一张", "b.png", noise(500)));

        assertEquals("evidence.problem.same", refusal.textKey());
        assertEquals(List.of("b.png", "短信"), refusal.args());
        assertEquals(1, house.pieces.of(house.caseId).size());
        assertEquals(1, house.onDisk().size());
    }

    @Test
    void stoppingHalfwayLeavesNothing() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        house.files.take(
                                house.caseId,
                                EvidenceFacts.titled(EvidenceKind.CCTV, "监控"),
                                Incoming.of("a.mp4", noise(3 << 20)),
                                List.of(),
                                done -> {
                                    if (done > 1 << 20) {
                                        throw new IllegalStateException("stop");
                                    }
                                }));

        assertEquals(List.of(), house.onDisk());
        assertEquals(List.of(), house.pieces.of(house.caseId));
    }

    @Test
    void aSexualPictureIsNeverStored() {
        EvidenceFacts facts = never();

        Stored<EvidenceFacts> piece =
                house.files.take(
                        house.caseId,
                        facts,
                        Incoming.of("x.jpg", words("abc")),
                        List.of(),
                        _ -> {});

        assertEquals(ABC, piece.value().sha256());
        assertEquals(List.of(), house.onDisk());
        assertEquals(Map.of(), house.files.of(house.caseId));
        assertEquals(CustodyDeed.HASHED, house.files.custody(piece.id()).getFirst().deed());
        assertThrows(
                Refusal.class,
                () -> house.files.attach(piece, Incoming.of("x.jpg", words("abc")), _ -> {}));
        assertEquals(List.of(), house.onDisk());
    }

    private static EvidenceFacts never() {
        EvidenceFacts plain = EvidenceFacts.titled(EvidenceKind.OTHER, "裸照威胁");
        return new EvidenceFacts(
                plain.kind(),
                plain.title(),
                "只留文字说明",
                null,
                null,
                null,
                null,
                null,
                plain.originalKept(),
                null,
                Showing.NEVER_KEPT,
                null);
    }

    @Test
    void aListedPieceTakesOnlyTheFileThatWasListed() {
        Stored<EvidenceFacts> listed =
                house.pieces.write(
                        house.caseId,
                        EvidenceFacts.titled(EvidenceKind.CHAT, "聊天").ofFile("c.txt", ABC, 3));

        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                house.files.attach(
                                        listed, Incoming.of("d.txt", words("abd")), _ -> {}));
        house.files.attach(listed, Incoming.of("c.txt", words("abc")), _ -> {});

        assertEquals("evidence.problem.otherFile", refusal.textKey());
        assertEquals(ABC, house.kept(listed).sha256());
        assertEquals(1, house.onDisk().size());
    }

    @Test
    void exportWritesTheOriginalBytesUnderHarmlessNamesAndStopsAtAChangedFile() throws IOException {
        Stored<EvidenceFacts> one = house.take("一", "../../etc/录 音?.m4a", noise(2_000_000));
        Stored<EvidenceFacts> two = house.take("二", "b.png", noise(600));
        Path out = Files.createDirectory(folder.resolve("out"));
        Stored<EvidenceFacts> struck = house.take("误", "c.png", noise(70));
        house.pieces.order(house.caseId, List.of(struck.id(), one.id(), two.id()));
        house.pieces.strike(struck, "误收");

        List<Path> copies =
                house.files.export(house.caseId, List.of(one.id(), two.id()), out, _ -> {});

        assertEquals(
                List.of("01 ._._etc_录 音_.m4a", "02 b.png"),
                copies.stream().map(c -> c.getFileName().toString()).toList());
        assertTrue(copies.stream().allMatch(c -> out.equals(c.getParent())));
        assertArrayEquals(noise(2_000_000), Files.readAllBytes(copies.getFirst()));
        house.damage(two.id(), 300);
        assertThrows(
                Refusal.class,
                () -> house.files.export(house.caseId, List.of(two.id()), out, _ -> {}));
        assertEquals(2, Files.list(out).count());
        assertEquals(CustodyDeed.FOUND_CHANGED, house.files.custody(two.id()).getLast().deed());
    }

    @Test
    void aCopyForAViewerOutsideIsGoneWhenTheCasebookIsClosed() throws IOException {
        Stored<EvidenceFacts> piece =
                house.take("一", "录音.exe", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8));
        EvidenceRow row = house.pieces.of(house.caseId).getFirst();

        Path copy = house.files.outside(row, house.kept(piece), _ -> {});

        assertEquals("evidence.pdf", copy.getFileName().toString());
        assertTrue(Files.exists(copy));
        house = house.reopened();
        assertFalse(Files.exists(copy));
        assertEquals(CustodyDeed.OPENED_OUTSIDE, house.files.custody(piece.id()).getLast().deed());
    }

    @Test
    void whatMayRunIsNotOpened() {
        Stored<EvidenceFacts> svg =
                house.take("图", "a.svg", words("<svg><script>x</script></svg>"));

        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                house.files.outside(
                                        house.pieces.of(house.caseId).getFirst(),
                                        house.kept(svg),
                                        _ -> {}));

        assertEquals("evidence.problem.mayRun", refusal.textKey());
    }

    @Test
    void withoutTheKeyOfItsCaseNoFileCanBeReadAndOtherCasesCan() {
        Stored<EvidenceFacts> piece = house.take("一", "a.png", noise(500));
        CaseId other = house.newCase("小周");
        Stored<EvidenceFacts> theirs =
                house.files.take(
                        other,
                        EvidenceFacts.titled(EvidenceKind.CHAT, "聊天"),
                        Incoming.of("a.png", noise(500)),
                        List.of(),
                        _ -> {});

        house.casebook
                .work()
                .write(s -> {
                    house.casebook.caseKeys().erase(s, house.caseId);
                    return true;
                });

        assertThrows(Refusal.class, () -> house.files.read(house.kept(piece), false));
        assertArrayEquals(
                noise(500),
                house.files.read(
                        Objects.requireNonNull(house.files.of(other).get(theirs.id())), false));
    }

    @Test
    void theOrderGivenByAPersonStaysAndNewPiecesComeLast() {
        UUID one = house.take("一", "a.png", noise(10)).id();
        UUID two = house.take("二", "b.png", noise(20)).id();
        house.pieces.order(house.caseId, List.of(two, one));
        UUID three = house.take("三", "c.png", noise(30)).id();

        assertEquals(
                List.of(two, one, three),
                house.pieces.of(house.caseId).stream().map(EvidenceRow::id).toList());
    }

    @Test
    void aCorrectionCannotChangeWhatTheFileSaidOfItself() {
        Stored<EvidenceFacts> piece = house.take("一", "a.txt", words("abc"));

        house.pieces.correct(
                piece.with(
                        EvidenceFacts.titled(EvidenceKind.CHAT, "改名")
                                .ofFile("z.txt", "ab".repeat(32), 9)));

        EvidenceFacts now = house.pieces.of(house.caseId).getFirst().facts();
        assertEquals("改名", now.title());
        assertEquals(ABC, now.sha256());
        assertEquals("a.txt", now.fileName());
    }
}

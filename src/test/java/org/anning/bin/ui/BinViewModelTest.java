package org.anning.bin.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.EvidenceKind;
import org.anning.evidence.Proof;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.privacy.TwoCases;
import org.anning.storage.TestCasebook;
import org.anning.timeline.EntryRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** The bin of a real casebook, in words, and bringing back. */
class BinViewModelTest {

    @TempDir Path folder;
    private TwoCases two;

    /** Strikes something of every kind in the second case, and takes a link away. */
    static void fill(TwoCases two) {
        var services = two.services;
        List<EntryRow> entries = services.timeline().entriesOf(two.second);
        var piece =
                services.evidence()
                        .write(two.second, EvidenceFacts.titled(EvidenceKind.CHAT, "微信截图"));
        Proof proof = new Proof(piece.id(), entries.getFirst().id());
        services.evidence().link(proof);
        services.evidence().unlink(proof);
        services.evidence().strike(piece, "拍糊了");
        services.timeline().strike(entries.getFirst().stored(), "记重了");
        services.loans().strike(services.loans().loansOf(two.second).getFirst().loan());
        services.steps().strike(services.steps().of(two.second).getFirst());
    }

    static BinViewModel bin(TwoCases two, Language language) {
        BinViewModel bin =
                new BinViewModel(
                        two.services.takingBack(),
                        new ImmediateBackground(),
                        language,
                        TestCasebook.CLOCK.getZone());
        bin.load();
        return bin;
    }

    @BeforeEach
    void open() {
        two = new TwoCases(folder);
        fill(two);
    }

    @AfterEach
    void close() {
        two.close();
    }

    @Test
    void eachThingIsNamedAndWhatIsBroughtBackLeavesTheBin() {
        BinViewModel bin = bin(two, new Language(Lang.ZH));
        BinRowView piece =
                bin.rows().stream().filter(r -> r.title().equals("微信截图")).findFirst().orElseThrow();
        assertEquals("证据", piece.what());
        assertEquals("志愿者甲", piece.who());
        assertEquals("拍糊了", piece.why());
        assertEquals("一直保留", piece.until());
        assertEquals(two.services.cases().row(two.second).number(), piece.ofCase());
        BinRowView link =
                bin.rows().stream()
                        .filter(r -> r.until().startsWith("2026"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("2026-12-24", link.until());
        int before = bin.rows().size();

        bin.bringBack(List.of(piece, link));

        assertEquals(before - 2, bin.rows().size());
        assertEquals("已恢复 2 项", bin.saidProperty().get());
        assertTrue(
                two.services.evidence().proofs(two.second).stream()
                        .anyMatch(p -> p.evidenceId().equals(piece.item().id())));
    }
}

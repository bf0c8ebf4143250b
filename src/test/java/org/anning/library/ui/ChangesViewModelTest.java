package org.anning.library.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.app.Services;
import org.anning.casefile.CaseImport;
import org.anning.casefile.Sample;
import org.anning.common.Lang;
import org.anning.common.Refusal;
import org.anning.fx.ImmediateBackground;
import org.anning.library.Change;
import org.anning.library.LawRow;
import org.anning.library.LawShelf;
import org.anning.library.PackFile;
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

class ChangesViewModelTest {

    @TempDir Path folder;
    private Services services;
    private ChangesViewModel changes;

    @BeforeEach
    void open() {
        services = services(folder.resolve("甲"));
        changes = changes(services);
    }

    @AfterEach
    void close() {
        services.close();
    }

    private static Services services(Path place) {
        return Services.open(
                TestCasebook.create(place),
                TestCasebook.PASSPHRASE.toCharArray(),
                TestCasebook.CLOCK,
                () -> "志愿者甲",
                () -> false);
    }

    private static ChangesViewModel changes(Services services) {
        return new ChangesViewModel(
                services.library(),
                new PackFile(services.library()),
                services.touchedCases(),
                () -> "志愿者甲",
                new ImmediateBackground(),
                TestCasebook.CLOCK);
    }

    private static void reword(Services services, String words) {
        LawRow row =
                LawShelf.find(LawShelf.PROVISIONS)
                        .orElseThrow()
                        .rows(services.law().tables())
                        .stream()
                        .filter(r -> r.key().equals("cc-1024"))
                        .findFirst()
                        .orElseThrow();
        services.library().correct(row.with("zh", words), "措辞");
    }

    private static String words(Services services) {
        return services.law().catalogue().provision("cc-1024").text(Lang.ZH);
    }

    @Test
    void aChangeIsTakenBackOnceAndItsTakingBackTakesTheWordsBack() {
        String before = words(services);
        reword(services, "名誉权受保护。");
        changes.load();
        Change made = changes.changes().getFirst();
        assertTrue(changes.mayUndo(made));

        changes.undo(made, "先不用");

        assertEquals(before, words(services));
        assertEquals(2, changes.changes().size());
        assertFalse(changes.mayUndo(made));
        assertEquals(changes.changes().getFirst(), changes.undoneBy(made).orElseThrow());
    }

    @Test
    void aPackShowsWhatItChangesAndWhichCasesItTouchesBeforeItIsTaken(@TempDir Path there) {
        reword(services, "名誉权受保护。");
        Path file = folder.resolve("a.anningpack");
        List<ChangesViewModel.Written> written = new ArrayList<>();
        changes.write(file, "一处改动", written::add);

        try (Services other = services(there)) {
            other.caseImport().importCase(Sample.XIAOMAN.text(), CaseImport.Ids.KEPT);
            String before = words(other);
            ChangesViewModel theirs = changes(other);
            theirs.read(file).start();

            ChangesViewModel.Offer offer = Objects.requireNonNull(theirs.offerProperty().get());
            assertEquals(written.getFirst().fingerprint(), offer.fingerprint());
            assertEquals(1, offer.differences().all().size());
            assertEquals(1, offer.cases().size());
            assertEquals(before, words(other), "nothing is taken by looking");

            theirs.refuse();
            assertNull(theirs.offerProperty().get());
            assertEquals(before, words(other));

            theirs.read(file).start();
            List<Change> taken = new ArrayList<>();
            theirs.take("核对过", taken::add);
            assertEquals("名誉权受保护。", words(other));
            assertEquals(taken, theirs.changes());
            assertNull(theirs.offerProperty().get());
        }
    }

    @Test
    void aDamagedPackIsRefusedAndNothingIsOffered() throws IOException {
        reword(services, "名誉权受保护。");
        Path file = folder.resolve("a.anningpack");
        changes.write(file, "一处改动", _ -> {});
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThrows(Refusal.class, () -> changes.read(file).start());
        assertNull(changes.offerProperty().get());
    }
}

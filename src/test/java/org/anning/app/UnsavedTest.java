package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Refusal;
import org.anning.fx.ImmediateBackground;
import org.anning.privacy.EraseReason;
import org.anning.privacy.TwoCases;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Forms and the place where one was, in a casebook that is closed and opened again. */
class UnsavedTest {

    @TempDir Path folder;
    private TwoCases two;
    private Unsaved unsaved;
    private final List<Refusal> told = new ArrayList<>();

    @BeforeEach
    void open() {
        two = new TwoCases(folder);
        reopen();
    }

    private void reopen() {
        two.services.close();
        two.services = TwoCases.open(two.place, TestCasebook.CLOCK);
        unsaved =
                new Unsaved(two.services.casebook().drafts(), new ImmediateBackground(), told::add);
    }

    @AfterEach
    void close() {
        two.close();
    }

    @Test
    void theOpenCaseAndTheUnsavedFormAreThereAgainAndGoWithTheDay() {
        String form = "form/entry/" + two.second.value() + "/new";
        unsaved.moved(two.second, "app.tab.timeline");
        unsaved.write(form, "{}");
        reopen();

        var rows = two.services.cases().rows();
        assertEquals(
                new Unsaved.Here(two.second.value(), "app.tab.timeline"),
                unsaved.here(rows).orElseThrow());
        assertEquals(
                List.of("entry new"),
                unsaved.forms(rows, Instant.MIN).stream()
                        .map(f -> f.kind() + " " + f.thing())
                        .toList());

        unsaved.close(form);
        unsaved.leave();
        reopen();
        assertTrue(unsaved.here(rows).isEmpty());
        assertEquals(List.of(), unsaved.forms(rows, Instant.MIN));
    }

    @Test
    void aCasebookThatWasTakenAwayIsSaidOnceAndWhatIsTypedIsKeptWhenItIsBack() throws Exception {
        String form = "form/entry/" + two.second.value() + "/new";
        unsaved.write(form, "打");
        Path away = folder.resolve("拔出");
        Files.move(two.place, away);
        unsaved.write(form, "打了");
        unsaved.write(form, "打了字");
        assertEquals(List.of("storage.gone"), told.stream().map(Refusal::textKey).toList());

        Files.move(away, two.place);
        unsaved.write(form, "打了字。");
        reopen();
        assertEquals("打了字。", unsaved.of(form).orElseThrow());
        assertEquals(1, told.size());
    }

    @Test
    void nothingOfAnErasedCaseIsGoneBackTo() {
        unsaved.moved(two.second, "app.tab.timeline");
        unsaved.write("form/loan/" + two.second.value() + "/new", "{}");

        two.services.erasure().erase(two.second, EraseReason.CLIENT_WISH, () -> false);

        assertEquals(
                List.of(),
                List.copyOf(two.services.casebook().drafts().all()).stream()
                        .filter(d -> !d.form().equals("form/x"))
                        .toList());
    }
}

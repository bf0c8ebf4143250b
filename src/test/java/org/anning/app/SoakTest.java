package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.anning.advice.PaperWish;
import org.anning.advice.Prepared;
import org.anning.casefile.CaseImport;
import org.anning.casefile.Sample;
import org.anning.cases.CaseRow;
import org.anning.common.CaseId;
import org.anning.common.Lang;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.EvidenceKind;
import org.anning.evidence.Incoming;
import org.anning.fx.FxTest;
import org.anning.fx.PassphraseField;
import org.anning.fx.ScriptedDialogs;
import org.anning.imports.ImportService;
import org.anning.imports.read.SourceFile;
import org.anning.imports.read.Told;
import org.anning.imports.read.Watch;
import org.anning.privacy.EraseReason;
import org.anning.settings.Settings;
import org.anning.settings.ui.WindowSettings;
import org.anning.storage.TestCasebook;
import org.anning.timeline.ContactFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * T13: one worker who never rests. A round is half a day: the window is unlocked, every part of
 * three cases is looked at, an interview is held, contacts are typed and found again, the window is
 * locked; then, on the same casebook, entries are corrected, a bill is imported and taken back,
 * evidence comes in, papers are printed, a backup is proved and cases are erased again. After each
 * round, with the casebook closed, the heap that is still used, threads, open files and the size of
 * the folder are noted: none of them may grow.
 *
 * <p>So many minutes as {@code -Dsoak.minutes} says, otherwise an hour. What JavaFX's painter keeps
 * only while there is room must not be counted: {@code -Dtest.flags=-XX:SoftRefLRUPolicyMSPerMB=0}.
 */
class SoakTest extends FxTest {

    private static final Duration LONG =
            Duration.ofMinutes(Long.getLong("soak.minutes", 60L).longValue());

    /** What eight hours of one volunteer may add: 60 MB for 5,760 saves. */
    private static final long MOST_BYTES_A_SAVE = 60_000_000L / 5760;

    private static final int LINES = 10;
    private static final int CORRECTIONS = 40;
    private static final int ROUNDS_TO_ERASE = 5;

    private static final List<String> PLACES =
            List.of("cases", "library", "backup", "privacy", "settings", "today");
    private static final List<String> TABS =
            List.of(
                    "overview",
                    "interview",
                    "loans",
                    "timeline",
                    "evidence",
                    "advice",
                    "papers",
                    "log",
                    "steps");

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

    @TempDir Path home;

    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final Set<CaseId> kept = new HashSet<>();
    private final List<Round> rounds = new ArrayList<>();
    private long saves;
    private long switches;

    /** What was there when a round was over and the casebook closed. */
    private record Round(long heap, long threads, long files, long bytes, long saves) {}

    @Test
    @Tag("long")
    void nothingGrowsInAnHourOfWork() throws Exception {
        work(LONG);

        int quarter = rounds.size() / 4;
        assertTrue(quarter >= ROUNDS_TO_ERASE, "too short to say anything");
        List<Round> early = rounds.subList(quarter, 2 * quarter);
        List<Round> late = rounds.subList(rounds.size() - quarter, rounds.size());
        double heap = mean(late, Round::heap) / mean(early, Round::heap);
        // One more or less is just ending when it is counted; one left in every other round shows.
        double threads = mean(late, Round::threads) - mean(early, Round::threads);
        long files = most(late, Round::files) - most(early, Round::files);
        double bytesASave =
                (least(late, Round::bytes) - least(early, Round::bytes))
                        / (mean(late, Round::saves) - mean(early, Round::saves));
        System.out.printf(
                "SOAK minutes=%d rounds=%d saves=%d switches=%d heap=%.3f threads=%+.1f files=%+d"
                        + " bytesASave=%.0f%n",
                LONG.toMinutes(), rounds.size(), saves, switches, heap, threads, files, bytesASave);
        assertTrue(heap <= 1.1, "the heap grew");
        assertTrue(threads < 1, "threads were left");
        assertTrue(files <= 0, "files were left open");
        assertTrue(bytesASave <= MOST_BYTES_A_SAVE, "the folder grew");
    }

    private void work(Duration howLong) throws Exception {
        Path place = TestCasebook.create(home);
        try (Services services = open(place)) {
            for (Sample sample : List.of(Sample.XIAOMAN, Sample.BAILU)) {
                kept.add(services.caseImport().importCase(sample.text(), CaseImport.Ids.KEPT));
            }
        }
        Settings settings = new Settings(home.resolve("h/settings.properties"), Runnable::run);
        settings.set(WindowSettings.CASEBOOK, place.toString());
        Stage stage = onFx(() -> new Stage());
        Composition program =
                onFx(() -> {
                    Composition made =
                            new Composition(stage, home.resolve("h"), CLOCK, (_, _) -> dialogs);
                    made.begin();
                    return made;
                });
        long end = System.nanoTime() + howLong.toNanos();
        do {
            CaseId today = newCase(place);
            inTheWindow(program, stage, today);
            withoutTheWindow(place, today);
            rounds.add(seen(place));
            System.out.println("SOAK " + rounds.getLast());
            assertEquals(List.of(), dialogs.refusals(), "something was refused");
            assertEquals(List.of(), dialogs.asked(), "something was asked or told");
        } while (System.nanoTime() < end);
        onFx(stage::hide);
    }

    private static Services open(Path place) {
        return Services.open(
                place, TestCasebook.PASSPHRASE.toCharArray(), CLOCK, () -> "志愿者甲", () -> false);
    }

    /** A window that was just locked closes the casebook behind its back. */
    private static Services openSoon(Path place) throws TimeoutException {
        Services[] opened = new Services[1];
        WaitForAsyncUtils.waitFor(
                1,
                TimeUnit.MINUTES,
                () -> {
                    try {
                        opened[0] = open(place);
                    } catch (Refusal busy) {
                        assertTrue(busy.textKey().startsWith("storage.held"), busy.textKey());
                    }
                    return opened[0] != null;
                });
        return opened[0];
    }

    private CaseId newCase(Path place) throws TimeoutException {
        try (Services services = openSoon(place)) {
            saves++;
            return services.caseImport().importCase(Sample.BANXIA.text(), CaseImport.Ids.NEW);
        }
    }

    private void inTheWindow(Composition program, Stage stage, CaseId today) {
        await("the gate", () -> find(stage, PassphraseField.class) != null);
        onFx(() -> {
            Objects.requireNonNull(find(stage, PassphraseField.class))
                    .textProperty()
                    .set(TestCasebook.PASSPHRASE);
        });
        press(stage, "打开");
        await("the desk", () -> says(stage, "锁定"));
        // What is asked now is answered after it went back to where it was locked.
        AtomicBoolean back = new AtomicBoolean();
        onFx(() -> {
            program.background().run(() -> true).onSuccess(back::set).start();
        });
        await("it is where it was locked", back::get);
        List<CaseId> looked = new ArrayList<>(kept);
        looked.add(today);
        for (CaseId id : looked) {
            for (String tab : TABS) {
                onFx(() -> program.desk().openCase(id, "app.tab." + tab));
                settle();
                switches++;
            }
        }
        PLACES.forEach(name -> {
            onFx(() -> program.desk().show("desk.place." + name));
            settle();
        });
        typeContacts(program, stage, today);
        onFx(() -> program.desk().show("desk.place.today"));
        settle();
        search(stage);
        interview(stage);
        onFx(program.desk()::lock);
        await("the gate again", () -> find(stage, PassphraseField.class) != null);
    }

    private void typeContacts(Composition program, Stage stage, CaseId today) {
        onFx(() -> program.desk().openCase(today, "app.tab.timeline"));
        await("the quick line", () -> byId(stage, "quickLine") != null);
        for (int i = 0; i < LINES; i++) {
            String words = "2026-01-1%d 20:1%d 02155588001 打 3 个 占线".formatted(i % 10, i % 10);
            TextInputControl line =
                    (TextInputControl) Objects.requireNonNull(byId(stage, "quickLine"));
            onFx(() -> {
                line.requestFocus();
                line.setText(words);
                enter(line);
            });
            await("the contact is saved", () -> line.getText().isEmpty());
            saves++;
        }
    }

    private void search(Stage stage) {
        TextField search = (TextField) Objects.requireNonNull(byId(stage, "search"));
        onFx(() -> {
            search.requestFocus();
            search.setText("bailu 邻居");
        });
        await("hits", () -> hits() > 0);
        onFx(() -> search.setText(""));
    }

    private static int hits() {
        return Window.getWindows().stream()
                .filter(Popup.class::isInstance)
                .map(w -> w.getScene().getRoot().lookup(".search-hits"))
                .filter(Objects::nonNull)
                .mapToInt(list -> ((ListView<?>) list).getItems().size())
                .max()
                .orElse(0);
    }

    private void interview(Stage stage) {
        press(stage, "新访谈");
        await("the interview", () -> says(stage, "现在说话方便吗"));
        for (String choice :
                List.of("safe_to_talk.yes", "danger_now.no", "self_harm.none", "consent.yes")) {
            onFx(() -> ((ToggleButton) Objects.requireNonNull(byId(stage, choice))).fire());
        }
        type(stage, "contact_safe", "晚上九点后发短信");
        press(stage, "下一部分");
        type(stage, "display_name", "小寒");
        press(stage, "完成，建立案件");
        await("the new case", () -> says(stage, "小寒"));
        saves++;
    }

    private static void type(Stage stage, String id, String words) {
        onFx(() -> ((TextField) Objects.requireNonNull(byId(stage, id))).setText(words));
        settle();
    }

    private void withoutTheWindow(Path place, CaseId today) throws Exception {
        try (Services services = openSoon(place)) {
            correctContacts(services, today);
            importAndTakeBack(services, today);
            byte[] picture = new byte[200_000];
            services.evidenceFiles()
                    .take(
                            today,
                            EvidenceFacts.titled(EvidenceKind.CHAT, "聊天"),
                            Incoming.of("聊天.txt", picture),
                            List.of(),
                            _ -> {});
            saves++;
            print(services, today);
            assertTrue(services.casebook().backups().make(() -> false).isPresent());
            if (rounds.size() % ROUNDS_TO_ERASE == ROUNDS_TO_ERASE - 1) {
                for (CaseRow row : services.cases().rows()) {
                    if (!kept.contains(row.caseId())) {
                        services.erasure()
                                .erase(row.caseId(), EraseReason.CLIENT_WISH, () -> false);
                        saves++;
                    }
                }
            }
        }
    }

    private void correctContacts(Services services, CaseId today) {
        Stored<ContactFacts> entry = services.timeline().entriesOf(today).getFirst().stored();
        for (int i = 0; i < CORRECTIONS; i++) {
            entry = services.timeline().correct(entry.with(entry.value()));
            saves++;
        }
    }

    private void importAndTakeBack(Services services, CaseId today) {
        StringBuilder bill = new StringBuilder("起始时间,通信方式,对方号码,通信时长\n");
        for (int i = 0; i < 300; i++) {
            bill.append(
                    "2026-01-%02d %02d:%02d:00,被叫,02100000001,9\n"
                            .formatted(1 + i % 28, i / 28 % 24, i % 60));
        }
        ImportService imports = services.imports();
        SourceFile file = SourceFile.pasted(bill.toString());
        var reading =
                imports.read(file, imports.probe(file, Watch.NOBODY), Told.NOTHING, Watch.NOBODY);
        imports.undo(
                imports.store(today, imports.plan(today, reading), Map.of(), Watch.NOBODY), "试");
        saves += 2;
    }

    private void print(Services services, CaseId today) {
        LocalDate day = LocalDate.now(CLOCK);
        PaperWish wish = new PaperWish(Lang.ZH, false, null, Set.of());
        for (String sheet : List.of("negotiation", "police-report")) {
            Prepared prepared = services.advice().prepare(today, sheet, day, wish);
            services.advice().keep(today, prepared, services.advice().pages(prepared), day, "志愿者甲");
            saves++;
        }
    }

    private Round seen(Path place) throws IOException {
        Runtime.getRuntime().gc();
        onFx(() -> Runtime.getRuntime().gc());
        Runtime memory = Runtime.getRuntime();
        long files =
                ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean os
                        ? os.getOpenFileDescriptorCount()
                        : 0;
        try (Stream<Path> all = Files.walk(place)) {
            return new Round(
                    memory.totalMemory() - memory.freeMemory(),
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    files,
                    all.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum(),
                    saves);
        }
    }

    private static double mean(List<Round> some, ToDoubleFunction<Round> what) {
        return some.stream().mapToDouble(what).average().orElseThrow();
    }

    private static long most(List<Round> some, ToLongFunction<Round> what) {
        return some.stream().mapToLong(what).max().orElseThrow();
    }

    private static long least(List<Round> some, ToLongFunction<Round> what) {
        return some.stream().mapToLong(what).min().orElseThrow();
    }

    private static void enter(Node node) {
        node.fireEvent(
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }

    private static <T extends Node> @Nullable T find(Stage stage, Class<T> type) {
        return stage.getScene() == null
                ? null
                : allIn(stage.getScene().getRoot()).stream()
                        .filter(type::isInstance)
                        .map(type::cast)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable Node byId(Stage stage, String id) {
        return allIn(stage.getScene().getRoot()).stream()
                .filter(n -> id.equals(n.getId()))
                .findFirst()
                .orElse(null);
    }

    private static boolean says(Stage stage, String words) {
        return allIn(stage.getScene().getRoot()).stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(Node::isVisible)
                .anyMatch(l -> l.getText() != null && l.getText().contains(words));
    }
}

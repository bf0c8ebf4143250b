package org.anning.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.app.Services;
import org.anning.common.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

class PeopleTest {

    private static final char[] LI = "大雁往南飞过山坡了吗".toCharArray();
    private static final char[] NEW = "换了一个新的口令来用".toCharArray();

    @TempDir Path folder;

    private Casebook open(Path place, String name, char[] passphrase) {
        return Casebook.open(place, name, passphrase, List.of(), TestCasebook.CLOCK, () -> false);
    }

    private static char[] own() {
        return TestCasebook.PASSPHRASE.toCharArray();
    }

    private static String refusal(Runnable work) {
        return assertThrows(Refusal.class, work::run).textKey();
    }

    /** Does something to the people of a casebook and closes it again. */
    private void with(Path place, Consumer<People> work) {
        try (Casebook casebook = open(place, "", own())) {
            work.accept(casebook.people());
        }
    }

    private Path withLi() {
        Path place = TestCasebook.create(folder);
        with(place, people -> people.add("王管", "李 Lei", Role.VOLUNTEER, LI.clone()));
        return place;
    }

    @Test
    void twoPeopleOpenOneCasebookEachWithNameAndPassphrase() {
        Path place = TestCasebook.create(folder);
        assertFalse(Casebook.asksName(place));
        with(
                place,
                people -> {
                    assertEquals(Role.KEEPER, people.myRole());
                    assertEquals("志愿者", people.myName("志愿者"));
                    people.add("王管", "李 Lei", Role.VOLUNTEER, LI.clone());
                    assertEquals("王管", people.myName("志愿者"));
                });

        assertTrue(Casebook.asksName(place));
        try (Casebook casebook = open(place, "李ｌｅｉ", LI.clone())) {
            People people = casebook.people();
            assertEquals("李 Lei", people.myName(""));
            assertEquals(Role.VOLUNTEER, people.myRole());
            assertFalse(people.myRole().mayEditLibrary());
            assertEquals(
                    "storage.people.notKeeper",
                    refusal(() -> people.add("", "赵", Role.KEEPER, NEW.clone())));
        }
        with(place, people -> assertEquals("王管", people.myName("")));
        assertEquals("storage.wrongPassphrase", refusal(() -> open(place, "王管", LI.clone())));
        assertEquals("storage.wrongPassphrase", refusal(() -> open(place, "", LI.clone())));
    }

    @Test
    void theKeyHeaderNamesNobody() throws IOException {
        Path place = withLi();

        String header = Files.readString(new CasebookFolder(place).header());

        assertFalse(header.contains("李"), header);
        assertFalse(header.contains("王管"), header);
    }

    @Test
    void aPassphraseIsChangedAndTheKeyOfTheDataStaysTheSame() {
        Path place = withLi();
        CasebookFolder files = new CasebookFolder(place);
        String key = databaseKey(files, LI);
        try (Casebook casebook = open(place, "李Lei", LI.clone())) {
            People people = casebook.people();
            assertEquals(
                    "storage.people.wrongCurrent",
                    refusal(() -> people.changeMine(own(), NEW.clone())));
            people.changeMine(LI.clone(), NEW.clone());
        }

        assertEquals("storage.wrongPassphrase", refusal(() -> open(place, "李lei", LI.clone())));
        assertEquals(key, databaseKey(files, NEW));
        open(place, "李lei", NEW.clone()).close();
        open(place, "", own()).close();
    }

    private static String databaseKey(CasebookFolder files, char[] passphrase) {
        return KeyHeader.open(files, "李lei", passphrase).orElseThrow().keys().databasePassword();
    }

    @Test
    void aRemovedPersonGetsInNoMoreAndTheLastKeeperStays() {
        Path place = withLi();

        with(
                place,
                people -> {
                    Person me = people.me().orElseThrow();
                    Person li = people.all().get(1);
                    assertEquals("storage.people.notMyself", refusal(() -> people.remove(me)));
                    assertEquals(
                            "storage.people.lastKeeper",
                            refusal(() -> people.setRole(me, Role.VOLUNTEER)));
                    people.setRole(li, Role.SUPERVISOR);
                    assertTrue(people.all().get(1).role().mayErase());
                    people.remove(li);
                    assertEquals(1, people.all().size());
                });

        assertEquals("storage.wrongPassphrase", refusal(() -> open(place, "李Lei", LI.clone())));
    }

    @Test
    void aNewRecoverySheetTakesTheForceOfTheOldOne() {
        Path place = folder.resolve("库");
        RecoveryKey old = TestCasebook.createAt(place);
        RecoveryKey[] fresh = new RecoveryKey[1];
        with(
                place,
                people -> {
                    fresh[0] = people.newRecoveryKey();
                    people.use(fresh[0]);
                });

        assertTrue(KeyHeader.open(new CasebookFolder(place), fresh[0]).isPresent());
        assertTrue(KeyHeader.open(new CasebookFolder(place), old).isEmpty());
    }

    @Test
    void whoeverHoldsTheRecoverySheetGivesAForgottenPassphraseAnew() {
        Path place = folder.resolve("库");
        RecoveryKey sheet = TestCasebook.createAt(place);
        try (Casebook casebook =
                Casebook.open(place, sheet, List.of(), TestCasebook.CLOCK, () -> false)) {
            assertEquals(Optional.empty(), casebook.people().me());
            casebook.people().giveNew(casebook.people().all().getFirst(), NEW.clone());
        }

        open(place, "", NEW.clone()).close();
        assertEquals("storage.wrongPassphrase", refusal(() -> open(place, "", own())));
    }

    @Test
    void newKeysReachEverybodyWithoutTheirPassphrases() {
        Keys keys = Keys.random(new java.security.SecureRandom());
        Keys fresh = Keys.random(new java.security.SecureRandom());
        KdfCost cost = new KdfCost(64, 1, 1);
        RecoveryKey recovery = RecoveryKey.random(new java.security.SecureRandom());
        KeyHeader header =
                KeyHeader.make(keys, own(), cost, recovery, new java.security.SecureRandom())
                        .withPassphrase(
                                keys,
                                java.util.UUID.randomUUID(),
                                Optional.of("李"),
                                LI.clone(),
                                new java.security.SecureRandom());

        KeyHeader rewrapped = header.rewrapped(fresh);

        String wanted = fresh.databasePassword();
        assertEquals(wanted, rewrapped.open("", own()).orElseThrow().databasePassword());
        assertEquals(wanted, rewrapped.open("李", LI.clone()).orElseThrow().databasePassword());
        assertEquals(wanted, rewrapped.open(recovery).orElseThrow().databasePassword());
    }

    @Test
    void aCasebookOfTheFirstFormatOpensForEver() throws IOException {
        Path place = KeptCasebook.unpacked("050", folder.resolve("旧库"));
        RecoveryKey sheet = KeptCasebook.recovery(place);
        assertTrue(
                Files.readString(new CasebookFolder(place).header())
                        .replace(" ", "")
                        .contains("\"format\":1"));

        try (Services services = KeptCasebook.opened(place)) {
            People people = services.casebook().people();
            people.add("王管", "李", Role.VOLUNTEER, LI.clone());
            people.changeMine(own(), NEW.clone());
        }

        Services.open(place, sheet, TestCasebook.CLOCK, () -> "", () -> false).close();
        opened(place, "李", LI).close();
        opened(place, "", NEW).close();
    }

    private static Services opened(Path place, String name, char[] passphrase) {
        return Services.open(
                place, name, passphrase.clone(), TestCasebook.CLOCK, () -> "", () -> false);
    }

    @Test
    void aHeaderOfANewerProgramIsNamedAsThat() throws IOException {
        Path place = TestCasebook.create(folder);
        CasebookFolder files = new CasebookFolder(place);
        Files.writeString(files.header(), "{\"format\" : 3, \"more\" : true}");
        Files.writeString(files.secondHeader(), "{\"format\" : 3, \"more\" : true}");

        assertEquals("storage.newer", refusal(() -> open(place, "", own())));
    }

    /** A machine that stands still for a while is no sign of a longer way: the quickest of five. */
    @Test
    void everyFailureTakesHalfASecondAndSaysTheSame() throws IOException {
        Path place = withLi();
        CasebookFolder files = new CasebookFolder(place);
        String whole = Files.readString(files.header());
        List<String> headers =
                List.of(
                        whole,
                        whole.replaceFirst("\"wrapped\" : \"....", "\"wrapped\" : \"AAAA"),
                        whole.replaceAll("\"salt\" : \"..", "\"salt\" : \"**"),
                        "nonsense");

        for (String header : headers) {
            Files.writeString(files.header(), header);
            Files.writeString(files.secondHeader(), header);
            long quickest = Long.MAX_VALUE;
            for (int i = 0; i < 5 && quickest >= 1000; i++) {
                long began = System.nanoTime();
                assertEquals(
                        "storage.wrongPassphrase", refusal(() -> open(place, "王管", NEW.clone())));
                quickest = Math.min(quickest, (System.nanoTime() - began) / 1_000_000);
            }
            assertTrue(quickest >= 500 && quickest < 1000, quickest + " ms");
        }
    }

    @Test
    void aSlotWithOneChangedBitNeverOpensToAnotherKey() throws IOException {
        Keys keys = Keys.random(new java.security.SecureRandom());
        RecoveryKey recovery = RecoveryKey.random(new java.security.SecureRandom());
        KeyHeader header =
                KeyHeader.make(
                        keys,
                        own(),
                        new KdfCost(64, 1, 1),
                        recovery,
                        new java.security.SecureRandom());
        byte[] whole =
                new org.anning.common.Json()
                        .writePretty(header)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Random random = new Random(7);

        for (int i = 0; i < 2000; i++) {
            byte[] flipped = whole.clone();
            flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Optional<KeyHeader> read = KeyHeader.parse(flipped);
            read.flatMap(h -> h.open(recovery))
                    .ifPresent(opened ->
                            assertEquals(keys.databasePassword(), opened.databasePassword()));
        }
    }
}

package org.anning.storage;

import org.anning.common.Json;
import org.anning.common.Refusal;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The plain part of a casebook: who it is, how dear a guess is, and the master key wrapped once for
 * each way in. Kept in two copies; a second person or a new passphrase rewrites a slot and nothing
 * else. Says how many people there are, but not who (decision 0038).
 *
 * @param format 1 as first made, 2 since slots have a key pair; both are opened for ever
 */
record KeyHeader(int format, UUID casebook, KdfCost cost, List<Slot> slots) {

    private static final int FIRST_FORMAT = 1;
    private static final int FORMAT = 2;
    private static final long LARGEST = 256 * 1024;
    private static final byte[] NO_SALT = new byte[16];
    private static final Pattern FORMAT_LINE = Pattern.compile("\"format\"\\s*:\\s*(\\d{1,9})");

    /** What a wrong passphrase costs at least, whatever the machine. */
    private static final long LEAST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    static final String PASSPHRASE = "passphrase";
    static final String RECOVERY = "recovery";

    /**
     * One way in.
     *
     * @param kind {@link #PASSPHRASE} or {@link #RECOVERY}
     * @param salt base 64, for the passphrase; the same in all slots, so that one derivation tries
     *     them all
     * @param nonce base 64
     * @param wrapped base 64: the private key of the pair or, in a slot without one, the master key
     * @param pair what lets a new master key be wrapped for this slot without its passphrase; null
     *     in slots of the first format
     */
    record Slot(String kind, String salt, String nonce, String wrapped, @Nullable Pair pair) {

        /** Which slot it is; one of the first format is named by its content. */
        UUID id() {
            return pair == null
                    ? UUID.nameUUIDFromBytes((salt + nonce).getBytes(StandardCharsets.UTF_8))
                    : pair.id;
        }
    }

    /**
     * The key pair of a slot.
     *
     * @param named whether the person's name must be typed too
     * @param publicKey base 64
     * @param sealed base 64: the master key, for whoever has the private key
     */
    record Pair(UUID id, boolean named, String publicKey, SlotPair.Sealed sealed) {}

    /**
     * What a way in led to.
     *
     * @param slot which slot it was
     * @param kind of the slot
     */
    record Opened(Keys keys, UUID slot, String kind) {}

    /** A header with one unnamed passphrase and a recovery key. */
    static KeyHeader make(
            Keys keys, char[] passphrase, KdfCost cost, RecoveryKey recovery, SecureRandom random) {
        return new KeyHeader(FORMAT, UUID.randomUUID(), cost, List.of())
                .withPassphrase(keys, UUID.randomUUID(), Optional.empty(), passphrase, random)
                .withRecovery(keys, recovery, random);
    }

    /** The same with this slot new or replaced. */
    KeyHeader withPassphrase(
            Keys keys, UUID id, Optional<String> name, char[] passphrase, SecureRandom random) {
        byte[] salt =
                slots.stream()
                        .filter(s -> s.kind.equals(PASSPHRASE))
                        .findFirst()
                        .map(s -> bytes(s.salt))
                        .orElseGet(() -> Keys.randomBytes(random, 16));
        byte[] key = slotKey(Keys.fromPassphrase(passphrase, salt, cost), name);
        return with(slot(keys, id, PASSPHRASE, name.isPresent(), salt, key, random));
    }

    /** The same with this recovery key and no other. */
    KeyHeader withRecovery(Keys keys, RecoveryKey recovery, SecureRandom random) {
        KeyHeader without = keeping(slots.stream().filter(s -> !s.kind.equals(RECOVERY)));
        return without.with(
                slot(
                        keys,
                        UUID.randomUUID(),
                        RECOVERY,
                        false,
                        Keys.randomBytes(random, 16),
                        recovery.wrappingKey(),
                        random));
    }

    /** The same without this slot. */
    KeyHeader without(UUID id) {
        return keeping(slots.stream().filter(s -> !s.id().equals(id)));
    }

    /**
     * The same ways in to another master key. Slots of the first format, which only their
     * passphrase could wrap anew, are left out.
     */
    KeyHeader rewrapped(Keys fresh) {
        return keeping(
                slots.stream().flatMap(s -> Stream.ofNullable(s.pair).map(p -> seal(s, p, fresh))));
    }

    private KeyHeader keeping(Stream<Slot> kept) {
        return new KeyHeader(FORMAT, casebook, cost, kept.toList());
    }

    private KeyHeader with(Slot slot) {
        List<Slot> all = new ArrayList<>(slots);
        all.removeIf(s -> s.id().equals(slot.id()));
        all.add(slot);
        return keeping(all.stream());
    }

    private Slot slot(
            Keys keys,
            UUID id,
            String kind,
            boolean named,
            byte[] salt,
            byte[] wrappingKey,
            SecureRandom random) {
        SlotPair pair = SlotPair.random();
        byte[] nonce = Keys.randomBytes(random, Keys.NONCE);
        String publicKey = text(pair.publicKey());
        String bound = bound(kind, text(salt)) + "|" + id + "|" + named + "|" + publicKey;
        byte[] wrapped =
                Keys.seal(
                        Keys.secret(wrappingKey),
                        nonce,
                        bound.getBytes(StandardCharsets.UTF_8),
                        pair.privateKey());
        Slot empty = new Slot(kind, text(salt), text(nonce), text(wrapped), null);
        return seal(empty, new Pair(id, named, publicKey, new SlotPair.Sealed("", "")), keys);
    }

    private Slot seal(Slot slot, Pair pair, Keys keys) {
        return new Slot(
                slot.kind,
                slot.salt,
                slot.nonce,
                slot.wrapped,
                new Pair(
                        pair.id,
                        pair.named,
                        pair.publicKey,
                        keys.sealedFor(bytes(pair.publicKey), boundMaster(pair))));
    }

    private byte[] boundMaster(Pair pair) {
        return ("2|" + casebook + "|" + pair.id + "|" + pair.publicKey)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String bound(String kind, String salt) {
        return FIRST_FORMAT
                + "|"
                + casebook
                + "|"
                + kind
                + "|"
                + salt
                + "|"
                + cost.memoryKib()
                + "|"
                + cost.passes()
                + "|"
                + cost.lanes();
    }

    /** The key of one slot, from what the passphrase gave: a name makes it another one. */
    private static byte[] slotKey(byte[] derived, Optional<String> name) {
        return name.map(n -> Keys.derive(derived, "person " + PersonName.folded(n)).getEncoded())
                .orElse(derived);
    }

    void write(CasebookFolder folder) throws IOException {
        byte[] content = new Json().writePretty(this).getBytes(StandardCharsets.UTF_8);
        CasebookFolder.writeDurably(folder.header(), content);
        CasebookFolder.writeDurably(folder.secondHeader(), content);
    }

    /** Makes both copies the same again, after a crash between them or damage to one. */
    static void heal(CasebookFolder folder) throws IOException {
        Optional<KeyHeader> first = read(folder.header());
        Optional<KeyHeader> second = read(folder.secondHeader());
        Optional<KeyHeader> whole = first.or(() -> second);
        if (whole.isPresent() && !first.equals(second)) {
            whole.get().write(folder);
        }
    }

    /** The header as it is now, for whoever has the casebook open. */
    static KeyHeader of(CasebookFolder folder) {
        return read(folder.header())
                .or(() -> read(folder.secondHeader()))
                .orElseThrow(() -> new Refusal("storage.keysDamaged"));
    }

    /** Whether somebody who opens this casebook may have to say who it is. */
    static boolean asksName(CasebookFolder folder) {
        return read(folder.header())
                .or(() -> read(folder.secondHeader()))
                .filter(KeyHeader::asksName)
                .isPresent();
    }

    /** Whether somebody may have to say who it is. */
    boolean asksName() {
        return slots.stream().anyMatch(s -> s.pair != null && s.pair.named);
    }

    /**
     * What this passphrase opens, or empty. All slots of both copies are tried with one derivation,
     * and a try that leads nowhere takes half a second at least: a wrong name, a wrong passphrase
     * and a damaged header neither read nor last differently.
     */
    static Optional<Opened> open(CasebookFolder folder, String name, char[] passphrase) {
        long began = System.nanoTime();
        List<KeyHeader> copies =
                Stream.of(folder.header(), folder.secondHeader())
                        .flatMap(copy -> read(copy).stream())
                        .distinct()
                        .toList();
        Guess guess = new Guess(name, passphrase);
        for (KeyHeader header : copies) {
            Optional<Opened> opened = header.open(guess);
            if (opened.isPresent()) {
                return opened;
            }
        }
        refuseNewer(folder);
        if (guess.derived.isEmpty()) {
            Keys.fromPassphrase(passphrase, NO_SALT, KdfCost.FLOOR);
        }
        brake(began);
        return Optional.empty();
    }

    private static void brake(long began) {
        for (long left; (left = began + LEAST_NANOS - System.nanoTime()) > 0; ) {
            LockSupport.parkNanos(left);
        }
    }

    /** What the recovery key opens, or empty. */
    static Optional<Opened> open(CasebookFolder folder, RecoveryKey recovery) {
        for (Path copy : List.of(folder.header(), folder.secondHeader())) {
            Optional<Opened> opened = read(copy).flatMap(h -> h.opened(recovery));
            if (opened.isPresent()) {
                return opened;
            }
        }
        refuseNewer(folder);
        return Optional.empty();
    }

    private static void refuseNewer(CasebookFolder folder) {
        for (Path copy : List.of(folder.header(), folder.secondHeader())) {
            Matcher format =
                    FORMAT_LINE.matcher(
                            content(copy)
                                    .map(c -> new String(c, StandardCharsets.UTF_8))
                                    .orElse(""));
            if (format.find() && Integer.parseInt(format.group(1)) > FORMAT) {
                throw new Refusal("storage.newer");
            }
        }
    }

    /** Which casebook the folder says it is; empty when neither copy can be read. */
    static Optional<UUID> identity(CasebookFolder folder) {
        return read(folder.header()).or(() -> read(folder.secondHeader())).map(KeyHeader::casebook);
    }

    /** The header of a backup, which lies plainly at its beginning; empty when it is damaged. */
    static Optional<KeyHeader> parse(byte[] content) {
        try {
            KeyHeader header =
                    new Json().read(new String(content, StandardCharsets.UTF_8), KeyHeader.class);
            return header.format >= FIRST_FORMAT
                            && header.format <= FORMAT
                            && header.cost.bearable()
                    ? Optional.of(header)
                    : Optional.empty();
        } catch (Refusal damaged) {
            return Optional.empty();
        }
    }

    Optional<Keys> open(RecoveryKey recovery) {
        return opened(recovery).map(Opened::keys);
    }

    private Optional<Opened> opened(RecoveryKey recovery) {
        return firstThatOpens(RECOVERY, _ -> Optional.of(recovery.wrappingKey()));
    }

    Optional<Keys> open(String name, char[] passphrase) {
        return open(new Guess(name, passphrase)).map(Opened::keys);
    }

    /** Whether this is the passphrase of that slot. */
    boolean opens(UUID id, String name, char[] passphrase) {
        return keeping(slots.stream().filter(s -> s.id().equals(id)))
                .open(name, passphrase)
                .isPresent();
    }

    private Optional<Opened> open(Guess guess) {
        return firstThatOpens(PASSPHRASE, slot -> guess.keyOf(slot, cost));
    }

    private Optional<Opened> firstThatOpens(
            String kind, java.util.function.Function<Slot, Optional<byte[]>> key) {
        for (Slot slot : slots) {
            if (slot.kind.equals(kind)) {
                Optional<Keys> keys = key.apply(slot).flatMap(k -> unwrap(slot, k));
                if (keys.isPresent()) {
                    return Optional.of(new Opened(keys.get(), slot.id(), kind));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Keys> unwrap(Slot slot, byte[] wrappingKey) {
        try {
            Pair pair = slot.pair;
            if (pair == null) {
                return Keys.unwrapped(
                        wrappingKey,
                        bytes(slot.nonce),
                        bound(slot.kind, slot.salt).getBytes(StandardCharsets.UTF_8),
                        bytes(slot.wrapped));
            }
            String bound =
                    bound(slot.kind, slot.salt)
                            + "|"
                            + pair.id
                            + "|"
                            + pair.named
                            + "|"
                            + pair.publicKey;
            return Keys.open(
                            Keys.secret(wrappingKey),
                            bytes(slot.nonce),
                            bound.getBytes(StandardCharsets.UTF_8),
                            bytes(slot.wrapped))
                    .flatMap(secret -> SlotPair.open(secret, pair.sealed, boundMaster(pair)))
                    .map(Keys::new);
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** One try of a passphrase: derived once for all slots that share a salt. */
    private static final class Guess {
        private final String name;
        private final char[] passphrase;
        private final Map<String, byte[]> derived = new HashMap<>();

        Guess(String name, char[] passphrase) {
            this.name = name;
            this.passphrase = passphrase;
        }

        Optional<byte[]> keyOf(Slot slot, KdfCost cost) {
            byte[] salt;
            try {
                salt = bytes(slot.salt);
            } catch (IllegalArgumentException damaged) {
                return Optional.empty();
            }
            byte[] key =
                    derived.computeIfAbsent(
                            slot.salt + cost, _ -> Keys.fromPassphrase(passphrase, salt, cost));
            boolean named = slot.pair != null && slot.pair.named;
            return Optional.of(slotKey(key, named ? Optional.of(name) : Optional.empty()));
        }
    }

    private static Optional<KeyHeader> read(Path copy) {
        return content(copy).flatMap(KeyHeader::parse);
    }

    private static Optional<byte[]> content(Path copy) {
        try {
            return Files.isRegularFile(copy) && Files.size(copy) <= LARGEST
                    ? Optional.of(Files.readAllBytes(copy))
                    : Optional.empty();
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}

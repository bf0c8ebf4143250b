package org.anning.storage;

import org.anning.common.Json;
import org.anning.common.Refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The plain part of a casebook: who it is, how dear a guess is, and the master key wrapped once for
 * each way in. Kept in two copies; a second person or a new passphrase rewrites a slot and nothing
 * else.
 */
record KeyHeader(int format, UUID casebook, KdfCost cost, List<Slot> slots) {

    private static final int FORMAT = 1;
    private static final long LARGEST = 256 * 1024;
    private static final byte[] NO_SALT = new byte[16];

    /**
     * One way in.
     *
     * @param kind {@code passphrase} or {@code recovery}
     * @param salt base 64, for the passphrase
     * @param nonce base 64
     * @param wrapped the master key, base 64
     */
    record Slot(String kind, String salt, String nonce, String wrapped) {}

    static KeyHeader make(
            Keys keys, char[] passphrase, KdfCost cost, RecoveryKey recovery, SecureRandom random) {
        UUID id = UUID.randomUUID();
        byte[] salt = Keys.randomBytes(random, 16);
        byte[] none = Keys.randomBytes(random, 16);
        Slot first =
                slot(
                        id,
                        "passphrase",
                        salt,
                        Keys.fromPassphrase(passphrase, salt, cost),
                        cost,
                        keys,
                        random);
        Slot second = slot(id, "recovery", none, recovery.wrappingKey(), cost, keys, random);
        return new KeyHeader(FORMAT, id, cost, List.of(first, second));
    }

    private static Slot slot(
            UUID id,
            String kind,
            byte[] salt,
            byte[] wrappingKey,
            KdfCost cost,
            Keys keys,
            SecureRandom random) {
        byte[] nonce = Keys.randomBytes(random, Keys.NONCE);
        Base64.Encoder text = Base64.getEncoder();
        return new Slot(
                kind,
                text.encodeToString(salt),
                text.encodeToString(nonce),
                text.encodeToString(keys.wrapped(wrappingKey, nonce, bound(id, kind, salt, cost))));
    }

    private static byte[] bound(UUID id, String kind, byte[] salt, KdfCost cost) {
        return (FORMAT
                        + "|"
                        + id
                        + "|"
                        + kind
                        + "|"
                        + Base64.getEncoder().encodeToString(salt)
                        + "|"
                        + cost.memoryKib()
                        + "|"
                        + cost.passes()
                        + "|"
                        + cost.lanes())
                .getBytes(StandardCharsets.UTF_8);
    }

    void write(CasebookFolder folder) throws IOException {
        byte[] content = new Json().writePretty(this).getBytes(StandardCharsets.UTF_8);
        CasebookFolder.writeDurably(folder.header(), content);
        CasebookFolder.writeDurably(folder.secondHeader(), content);
    }

    /**
     * The keys that this passphrase opens, or empty. Takes one derivation when the first copy opens
     * and always two when nothing does, so that a wrong passphrase and a damaged header neither
     * read nor last differently.
     */
    static Optional<Keys> open(CasebookFolder folder, char[] passphrase) {
        for (Path copy : List.of(folder.header(), folder.secondHeader())) {
            Optional<KeyHeader> header = read(copy);
            if (header.isEmpty()) {
                Keys.fromPassphrase(passphrase, NO_SALT, KdfCost.FLOOR);
                continue;
            }
            Optional<Keys> keys = header.get().open(passphrase);
            if (keys.isPresent()) {
                return keys;
            }
        }
        return Optional.empty();
    }

    /** The keys that the recovery key opens, or empty. */
    static Optional<Keys> open(CasebookFolder folder, RecoveryKey recovery) {
        for (Path copy : List.of(folder.header(), folder.secondHeader())) {
            Optional<Keys> keys = read(copy).flatMap(h -> h.open(recovery));
            if (keys.isPresent()) {
                return keys;
            }
        }
        return Optional.empty();
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
            return header.format == FORMAT && header.cost.bearable()
                    ? Optional.of(header)
                    : Optional.empty();
        } catch (Refusal damaged) {
            return Optional.empty();
        }
    }

    Optional<Keys> open(RecoveryKey recovery) {
        return unwrap("recovery", _ -> recovery.wrappingKey());
    }

    Optional<Keys> open(char[] passphrase) {
        return unwrap("passphrase", salt -> Keys.fromPassphrase(passphrase, salt, cost));
    }

    private Optional<Keys> unwrap(String kind, java.util.function.Function<byte[], byte[]> key) {
        try {
            for (Slot slot : slots) {
                if (slot.kind.equals(kind)) {
                    byte[] salt = Base64.getDecoder().decode(slot.salt);
                    Optional<Keys> keys =
                            Keys.unwrapped(
                                    key.apply(salt),
                                    Base64.getDecoder().decode(slot.nonce),
                                    bound(casebook, kind, salt, cost),
                                    Base64.getDecoder().decode(slot.wrapped));
                    if (keys.isPresent()) {
                        return keys;
                    }
                }
            }
            return Optional.empty();
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<KeyHeader> read(Path copy) {
        try {
            if (!Files.isRegularFile(copy) || Files.size(copy) > LARGEST) {
                return Optional.empty();
            }
            return parse(Files.readAllBytes(copy));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }
}

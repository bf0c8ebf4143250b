package org.anning.storage;

import org.anning.common.Refusal;
import org.hibernate.Session;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Packages that people of different casebooks give each other: encrypted under a passphrase made
 * for the one package, signed by the person at the keyboard (decision 0052).
 */
public final class Packages {

    private static final int CODE_BYTES = 10;

    private final UnitOfWork work;
    private final People people;
    private final Clock clock;
    private final UUID casebook;
    private final KdfCost cost;
    private final SecureRandom random = new SecureRandom();

    Packages(UnitOfWork work, People people, Clock clock, KeyHeader header) {
        this.work = work;
        this.people = people;
        this.clock = clock;
        this.casebook = header.casebook();
        this.cost = header.cost();
    }

    /** A random passphrase for one package: 80 bits in four groups. */
    public static String proposedPassphrase() {
        return String.join("-", RecoveryKey.random(new SecureRandom()).groups().subList(0, 4));
    }

    /**
     * One part of a package.
     *
     * @param name small letters, digits, points and hyphens
     * @param sha256 64 hexadecimal digits
     */
    public record Part(String name, long size, String sha256) {

        /** What these bytes are as a part. */
        public static Part of(String name, byte[] content) {
            return new Part(
                    name,
                    content.length,
                    HexFormat.of().formatHex(PackageFile.sha256().digest(content)));
        }
    }

    /** Gives the bytes of a part when it is written. */
    @FunctionalInterface
    public interface Source {
        void write(Part part, OutputStream out) throws IOException;
    }

    /** Takes the bytes of a part when it is read. */
    @FunctionalInterface
    public interface Sink {
        void part(Part part, InputStream in) throws IOException;
    }

    /**
     * Writes a package, whole or not at all.
     *
     * @param from the name that the package says
     * @param passphrase made for this package; at least 10 characters
     * @throws Refusal when it cannot be written
     */
    public void write(Path file, String from, char[] passphrase, List<Part> parts, Source source) {
        if (new String(passphrase).codePointCount(0, passphrase.length)
                < People.SHORTEST_PASSPHRASE) {
            throw new Refusal("storage.shortPassphrase");
        }
        SigningKey key = work.write(this::mine);
        PackageFile.Contents contents =
                new PackageFile.Contents(
                        PackageFile.FORMAT,
                        clock.instant(),
                        from,
                        Base64.getEncoder().encodeToString(key.publicKey()),
                        parts.stream()
                                .map(p -> new PackageFile.Part(p.name, p.size, p.sha256))
                                .toList());
        Path fresh = file.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(fresh)) {
                CasebookFolder.close(fresh, "rw-------");
                PackageFile.write(
                        out,
                        contents,
                        key.privateKey(),
                        passphrase,
                        cost,
                        random,
                        (part, to) ->
                                source.write(
                                        new Part(part.name(), part.size(), part.sha256()), to));
            }
            CasebookFolder.move(fresh, file);
        } catch (IOException e) {
            throw new Refusal("storage.package.cannotWrite", file.getFileName());
        } finally {
            delete(fresh);
        }
    }

    private static void delete(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException left) {
            // Encrypted, and without the name of a package.
        }
    }

    private SigningKey mine(Session session) {
        UUID who = people.me().map(Person::id).orElse(casebook);
        SigningKey kept = session.find(SigningKey.class, who);
        if (kept != null) {
            return kept;
        }
        KeyPair pair = PackageFile.signingPair();
        SigningKey made =
                new SigningKey(
                        who,
                        pair.getPublic().getEncoded(),
                        pair.getPrivate().getEncoded(),
                        clock.instant());
        session.persist(made);
        return made;
    }

    /**
     * Reads a package from its beginning to its end and says who signed it.
     *
     * @throws Refusal when one bit is not as it was written; what the sink did is then to be undone
     */
    public Giver read(Path file, char[] passphrase, Sink sink) {
        PackageFile.Contents contents =
                PackageFile.read(
                        file,
                        passphrase,
                        (_, part, in) ->
                                sink.part(new Part(part.name(), part.size(), part.sha256()), in));
        byte[] key = Base64.getDecoder().decode(contents.publicKey());
        KnownGiver known = work.read(session -> session.find(KnownGiver.class, idOf(key)));
        Instant since = known == null ? null : known.firstAt();
        return new Giver(
                contents.from(),
                code(key),
                known == null ? null : known.name(),
                since,
                contents.publicKey());
    }

    /** Remembers a signature, as part of taking its package; the first name stays. */
    public void remember(Session session, Giver giver) {
        byte[] key = Base64.getDecoder().decode(giver.publicKey());
        if (session.find(KnownGiver.class, idOf(key)) == null) {
            session.persist(new KnownGiver(idOf(key), key, giver.name(), clock.instant()));
        }
    }

    /** The code of the person at the keyboard, to be compared by telephone. */
    public String myCode() {
        return code(work.write(this::mine).publicKey());
    }

    private static UUID idOf(byte[] key) {
        ByteBuffer hash = ByteBuffer.wrap(PackageFile.sha256().digest(key));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private static String code(byte[] key) {
        byte[] hash = Arrays.copyOf(PackageFile.sha256().digest(key), CODE_BYTES);
        return HexFormat.of()
                .formatHex(hash)
                .toUpperCase(Locale.ROOT)
                .replaceAll("(.{4})(?=.)", "$1-");
    }
}

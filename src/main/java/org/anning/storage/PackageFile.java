package org.anning.storage;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;

import org.anning.common.Json;
import org.anning.common.PersonalData;
import org.anning.common.Refusal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * A package in which something is handed over, encrypted under a passphrase made for it and signed
 * by whoever gives it (decision 0052, {@code docs/formats/package-format.md}). There is no archive
 * in it: parts follow each other in the order and with the lengths of the signed list, so there are
 * no names to go astray with and nothing that could unfold.
 */
final class PackageFile {

    static final int FORMAT = 1;

    private static final byte[] MAGIC = "ANNINGC1".getBytes(StandardCharsets.US_ASCII);
    private static final int LARGEST_HEADER = 1024;
    private static final int LARGEST_LIST = 4 << 20;
    private static final int MOST_PARTS = 5_001;
    private static final int SIGNATURE = 64;
    private static final int LONGEST_NAME = 100;

    private PackageFile() {}

    /**
     * The plain beginning.
     *
     * @param salt base 64
     */
    record Header(int format, KdfCost cost, String salt) {}

    /**
     * One part.
     *
     * @param name what it is; never a path
     * @param sha256 64 hexadecimal digits
     */
    record Part(String name, long size, String sha256) {}

    /**
     * What the signature covers.
     *
     * @param publicKey base 64, Ed25519
     */
    @PersonalData
    record Contents(int format, Instant madeAt, String from, String publicKey, List<Part> parts) {
        @Override
        public String toString() {
            return "Contents";
        }
    }

    /** Gives the bytes of a part when it is written. */
    @FunctionalInterface
    interface Source {
        void write(Part part, OutputStream out) throws IOException;
    }

    /** Takes the bytes of a part when it is read. */
    @FunctionalInterface
    interface Sink {
        /**
         * @param in ends with the part; fails when the bytes are not those of the list
         */
        void part(Contents contents, Part part, InputStream in) throws IOException;
    }

    static KeyPair signingPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Writes a package.
     *
     * @param privateKey of the public key in the contents, PKCS 8
     */
    static void write(
            OutputStream file,
            Contents contents,
            byte[] privateKey,
            char[] passphrase,
            KdfCost cost,
            SecureRandom random,
            Source source)
            throws IOException {
        byte[] salt = Keys.randomBytes(random, 16);
        byte[] prefix =
                prefix(
                        new Json()
                                .write(
                                        new Header(
                                                FORMAT,
                                                cost,
                                                Base64.getEncoder().encodeToString(salt)))
                                .getBytes(StandardCharsets.UTF_8));
        byte[] list = new Json().write(contents).getBytes(StandardCharsets.UTF_8);
        file.write(prefix);
        try (DataOutputStream out =
                new DataOutputStream(
                        cipher(passphrase, salt, cost).newEncryptingStream(file, prefix))) {
            out.writeInt(list.length);
            out.write(list);
            out.write(signature(privateKey, prefix, list));
            for (Part part : contents.parts()) {
                MessageDigest digest = sha256();
                Counted counted = new Counted(out, digest);
                source.write(part, counted);
                if (counted.written != part.size()
                        || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
                    throw new IOException("a part changed");
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a package from its beginning to its end.
     *
     * @throws Refusal when one bit is not as it was written, or the signature does not fit
     */
    static Contents read(Path file, char[] passphrase, Sink sink) {
        if (!Files.isReadable(file)) {
            throw new Refusal("storage.package.unreadable", file.getFileName());
        }
        try (DataInputStream plain =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            byte[] head = header(plain);
            Header header = header(head);
            byte[] prefix = prefix(head);
            try (DataInputStream in =
                    new DataInputStream(
                            cipher(passphrase, salt(header), header.cost)
                                    .newDecryptingStream(plain, prefix))) {
                return read(in, prefix, Files.size(file), sink);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new Refusal("storage.package.damaged");
        }
    }

    private static Contents read(DataInputStream in, byte[] prefix, long size, Sink sink)
            throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (IOException notOpened) {
            throw new Refusal("storage.package.wrongPassphrase");
        }
        if (length <= 0 || length > LARGEST_LIST) {
            throw new Refusal("storage.package.damaged");
        }
        byte[] list = exactly(in, length);
        byte[] signature = exactly(in, SIGNATURE);
        Contents contents;
        try {
            contents = new Json().read(new String(list, StandardCharsets.UTF_8), Contents.class);
        } catch (Refusal nonsense) {
            throw new Refusal("storage.package.damaged");
        }
        check(contents, size);
        if (!signed(contents, prefix, list, signature)) {
            throw new Refusal("storage.package.signature");
        }
        for (Part part : contents.parts()) {
            MessageDigest digest = sha256();
            Limited limited = new Limited(in, part.size(), digest);
            sink.part(contents, part, limited);
            limited.finish();
            if (!HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
                throw new Refusal("storage.package.damaged");
            }
        }
        if (in.read() >= 0) {
            throw new Refusal("storage.package.damaged");
        }
        return contents;
    }

    /** The list is believed in nothing that would cost more than the file itself. */
    private static void check(Contents contents, long size) {
        if (contents.format != FORMAT) {
            throw new Refusal("storage.package.newer");
        }
        Set<String> names = new HashSet<>();
        long all = 0;
        boolean fine =
                contents.parts.size() <= MOST_PARTS
                        && !contents.from.isBlank()
                        && contents.from.length() <= LONGEST_NAME;
        for (Part part : contents.parts) {
            fine &=
                    names.add(part.name)
                            && part.name.matches("[a-z0-9.-]{1,40}")
                            && part.size >= 0
                            && part.size <= size
                            && part.sha256.matches("[0-9a-f]{64}");
            all += Math.min(part.size, size);
        }
        if (!fine || all > size) {
            throw new Refusal("storage.package.damaged");
        }
    }

    private static byte[] exactly(DataInputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    private static byte[] header(DataInputStream in) throws IOException {
        if (!MessageDigest.isEqual(in.readNBytes(MAGIC.length), MAGIC)) {
            throw new Refusal("storage.package.foreign");
        }
        int length = in.readInt();
        if (length <= 0 || length > LARGEST_HEADER) {
            throw new Refusal("storage.package.damaged");
        }
        return exactly(in, length);
    }

    private static Header header(byte[] bytes) {
        try {
            Header header =
                    new Json().read(new String(bytes, StandardCharsets.UTF_8), Header.class);
            if (header.format > FORMAT) {
                throw new Refusal("storage.package.newer");
            }
            if (!header.cost.bearable()) {
                throw new Refusal("storage.package.damaged");
            }
            return header;
        } catch (Refusal refusal) {
            throw refusal.textKey().startsWith("storage.")
                    ? refusal
                    : new Refusal("storage.package.damaged");
        }
    }

    private static byte[] salt(Header header) {
        try {
            return Base64.getDecoder().decode(header.salt);
        } catch (IllegalArgumentException nonsense) {
            throw new Refusal("storage.package.damaged");
        }
    }

    private static byte[] prefix(byte[] header) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(MAGIC);
        out.writeInt(header.length);
        out.write(header);
        return bytes.toByteArray();
    }

    private static AesGcmHkdfStreaming cipher(char[] passphrase, byte[] salt, KdfCost cost) {
        return FileSeal.cipher(Keys.derive(Keys.fromPassphrase(passphrase, salt, cost), "package"));
    }

    private static byte[] signature(byte[] privateKey, byte[] prefix, byte[] list) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
            signing.update(prefix);
            signing.update(list);
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean signed(Contents contents, byte[] prefix, byte[] list, byte[] signature) {
        try {
            Signature verifying = Signature.getInstance("Ed25519");
            verifying.initVerify(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(
                                    new X509EncodedKeySpec(
                                            Base64.getDecoder().decode(contents.publicKey))));
            verifying.update(prefix);
            verifying.update(list);
            return verifying.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException nonsense) {
            return false;
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Counted extends OutputStream {
        private final OutputStream out;
        private final MessageDigest digest;
        private long written;

        Counted(OutputStream out, MessageDigest digest) {
            this.out = out;
            this.digest = digest;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            digest.update(bytes, from, length);
            written += length;
        }
    }

    private static final class Limited extends InputStream {
        private final InputStream in;
        private final MessageDigest digest;
        private long left;

        Limited(InputStream in, long size, MessageDigest digest) {
            this.in = in;
            this.left = size;
            this.digest = digest;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(bytes, from, (int) Math.min(length, left));
            if (read < 0) {
                throw new IOException("cut short");
            }
            digest.update(bytes, from, read);
            left -= read;
            return read;
        }

        /** Reads what nobody wanted. */
        void finish() throws IOException {
            transferTo(OutputStream.nullOutputStream());
        }
    }
}

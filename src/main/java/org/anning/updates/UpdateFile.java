package org.anning.updates;

import org.anning.common.Refusal;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A package of a newer program, as a release has it: beside it lie {@code SHA256SUMS} and, signed
 * with the key of those who made the release (Ed25519), {@code SHA256SUMS.sig}. A program knows the
 * key that it was built with.
 */
public final class UpdateFile {

    static final String SUMS = "SHA256SUMS";
    static final String SIGNATURE = "SHA256SUMS.sig";

    private static final int MOST_BYTES = 100_000;
    private static final int AT_A_TIME = 1 << 16;
    private static final Pattern VERSION = Pattern.compile("[-_](\\d+(?:\\.\\d+){1,3})(?=[-_.])");

    private UpdateFile() {}

    /**
     * What was found out about a file.
     *
     * @param sum its SHA-256 in hexadecimal
     * @param version as the name that was signed says, or "?" where the key is not known
     * @param standing what may be made of it
     */
    public record Checked(String sum, String version, Standing standing) {}

    /** What may be made of a file. */
    public enum Standing {
        /** It is what the makers of this program released, and newer. */
        NEWER,
        /** It is what they released, but not newer than this program. */
        NOT_NEWER,
        /** This program was built without a key: only the sum can be compared, by a person. */
        NO_KEY
    }

    /**
     * Reads a public key as the build keeps it beside the program.
     *
     * @return null where there is none
     */
    public static @Nullable PublicKey key(@Nullable Path file) {
        if (file == null || !Files.isRegularFile(file)) {
            return null;
        }
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(decoded(file)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException damaged) {
            throw new Refusal("updates.key");
        }
    }

    /**
     * Compares a package with what was signed.
     *
     * @param key of those who made this program, or null
     * @param running the version of this program
     * @param read told how many bytes have been read so far; may throw to stop
     * @throws Refusal in a sentence, when it is not what was released or cannot be read
     */
    public static Checked check(
            Path file, @Nullable PublicKey key, String running, LongConsumer read) {
        try {
            String sum = sum(file, read);
            if (key == null) {
                return new Checked(sum, "?", Standing.NO_KEY);
            }
            byte[] sums = beside(file, SUMS);
            if (!signed(sums, decoded(beside(file, SIGNATURE)), key)) {
                throw new Refusal("updates.notSigned");
            }
            Path name = file.getFileName();
            boolean named =
                    new String(sums, StandardCharsets.UTF_8)
                            .lines()
                            .anyMatch(line -> line.equals(sum + "  " + name));
            if (!named) {
                throw new Refusal("updates.changed");
            }
            Matcher version = VERSION.matcher(name.toString());
            if (!version.find()) {
                throw new Refusal("updates.changed");
            }
            boolean newer = Version.parse(version.group(1)).compareTo(Version.parse(running)) > 0;
            return new Checked(sum, version.group(1), newer ? Standing.NEWER : Standing.NOT_NEWER);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new Refusal("updates.unreadable");
        }
    }

    private static byte[] beside(Path file, String name) throws IOException {
        Path other = file.resolveSibling(name);
        if (!Files.isRegularFile(other) || Files.size(other) > MOST_BYTES) {
            throw new Refusal("updates.missing", SUMS, SIGNATURE);
        }
        return Files.readAllBytes(other);
    }

    private static boolean signed(byte[] what, byte[] signature, PublicKey key) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(what);
            return check.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    private static byte[] decoded(Path file) throws IOException {
        return decoded(Files.readAllBytes(file));
    }

    /** Nothing where it is not Base64: no signature then fits. */
    private static byte[] decoded(byte[] text) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    private static String sum(Path file, LongConsumer read) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] some = new byte[AT_A_TIME];
            long all = 0;
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                digest.update(some, 0, n);
                all += n;
                read.accept(all);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

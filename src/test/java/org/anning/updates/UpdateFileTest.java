package org.anning.updates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.anning.common.Refusal;
import org.anning.updates.UpdateFile.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;

class UpdateFileTest {

    private static final String NAME = "anning_1.1.0_amd64.deb";

    @TempDir Path folder;
    private KeyPair makers;
    private Path file;

    @BeforeEach
    void aRelease() throws IOException, GeneralSecurityException {
        makers = keys();
        file = Files.writeString(folder.resolve(NAME), "the package");
        sums(sumOf("the package") + "  " + NAME + "\n");
    }

    private static KeyPair keys() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static String sumOf(String text) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Signed as the installer does it. */
    private void sums(String lines) throws IOException, GeneralSecurityException {
        Files.writeString(folder.resolve(UpdateFile.SUMS), lines);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(makers.getPrivate());
        signature.update(lines.getBytes(StandardCharsets.UTF_8));
        Files.writeString(
                folder.resolve(UpdateFile.SIGNATURE),
                Base64.getMimeEncoder().encodeToString(signature.sign()) + "\n");
    }

    private UpdateFile.Checked check(@Nullable PublicKey key, String running) {
        return UpdateFile.check(file, key, running, _ -> {});
    }

    private String refused() {
        return assertThrows(Refusal.class, () -> check(makers.getPublic(), "1.0.0")).textKey();
    }

    @Test
    void saysWhetherWhatWasReleasedIsNewer() throws Exception {
        assertEquals(
                new UpdateFile.Checked(sumOf("the package"), "1.1.0", Standing.NEWER),
                check(makers.getPublic(), "1.0.0"));
        assertEquals(Standing.NOT_NEWER, check(makers.getPublic(), "1.1.0").standing());
        assertEquals(Standing.NOT_NEWER, check(makers.getPublic(), "1.10.0").standing());
    }

    @Test
    void aChangedByteOrAnotherNameIsNoticed() throws Exception {
        Files.writeString(file, "the Package");
        assertEquals("updates.changed", refused());

        Files.writeString(file, "the package");
        file = Files.move(file, folder.resolve("anning_9.9.9_amd64.deb"));
        assertEquals("updates.changed", refused());
    }

    @Test
    void sumsThatAreNotSignedByTheMakersAreWorthNothing() throws Exception {
        String lines = Files.readString(folder.resolve(UpdateFile.SUMS));
        Files.writeString(folder.resolve(UpdateFile.SUMS), lines + "\n");
        assertEquals("updates.notSigned", refused());

        sums(lines);
        KeyPair others = keys();
        assertEquals(
                "updates.notSigned",
                assertThrows(Refusal.class, () -> check(others.getPublic(), "1.0.0")).textKey());

        Files.writeString(folder.resolve(UpdateFile.SIGNATURE), "不是签名");
        assertEquals("updates.notSigned", refused());
    }

    @Test
    void whatIsMissingOrFarTooLongIsSaid() throws Exception {
        Files.writeString(folder.resolve(UpdateFile.SUMS), "0".repeat(1_000_000));
        assertEquals("updates.missing", refused());
        Files.delete(folder.resolve(UpdateFile.SUMS));
        assertEquals("updates.missing", refused());
        Files.delete(file);
        Files.createDirectory(file);
        assertEquals("updates.unreadable", refused());
    }

    @Test
    void withoutAKeyOnlyTheSumIsSaid() throws Exception {
        assertEquals(
                new UpdateFile.Checked(sumOf("the package"), "?", Standing.NO_KEY),
                check(null, "1.0.0"));
    }

    @Test
    void aKeyIsReadAsItWasWrittenOrIsSaidToBeDamaged() throws Exception {
        Path kept = folder.resolve("release.pub");
        assertNull(UpdateFile.key(kept));
        assertNull(UpdateFile.key(null));
        Files.writeString(
                kept,
                Base64.getMimeEncoder().encodeToString(makers.getPublic().getEncoded()) + "\n");
        assertEquals(makers.getPublic(), UpdateFile.key(kept));
        Files.writeString(kept, "AAAA");
        assertEquals(
                "updates.key", assertThrows(Refusal.class, () -> UpdateFile.key(kept)).textKey());
    }
}

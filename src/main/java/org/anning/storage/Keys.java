package org.anning.storage;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The random master key of a casebook and what is derived from it. The passphrase never reaches the
 * database (decision 0003); it only unwraps this key.
 */
final class Keys {

    static final int LENGTH = 32;
    static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte[] master;

    Keys(byte[] master) {
        this.master = master.clone();
    }

    static Keys random(SecureRandom random) {
        return new Keys(randomBytes(random, LENGTH));
    }

    static byte[] randomBytes(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /**
     * The key that a passphrase stands for. The passphrase is normalised (NFKC), because Chinese
     * input methods type full-width digits and letters.
     */
    static byte[] fromPassphrase(char[] passphrase, byte[] salt, KdfCost cost) {
        String normal = Normalizer.normalize(CharBuffer.wrap(passphrase), Normalizer.Form.NFKC);
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(normal);
        byte[] secret = new byte[encoded.remaining()];
        encoded.get(secret);
        byte[] key = new byte[LENGTH];
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withSalt(salt)
                        .withMemoryAsKB(cost.memoryKib())
                        .withIterations(cost.passes())
                        .withParallelism(cost.lanes())
                        .build());
        argon.generateBytes(secret, key);
        Arrays.fill(secret, (byte) 0);
        return key;
    }

    /** The key for one purpose, such as {@code journal}. */
    SecretKey forPurpose(String purpose) {
        return derive(master, purpose);
    }

    /** The 64 hex characters that H2 gets as its file password. */
    String databasePassword() {
        return HexFormat.of().formatHex(forPurpose("h2-file").getEncoded());
    }

    /** The password of the database's only user. */
    String databaseUserPassword() {
        return HexFormat.of().formatHex(forPurpose("h2-user").getEncoded());
    }

    static SecretKey derive(byte[] secret, String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .thenExpand(
                                            ("anning " + purpose).getBytes(StandardCharsets.UTF_8),
                                            LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Optional<Keys> unwrapped(
            byte[] wrappingKey, byte[] nonce, byte[] bound, byte[] wrapped) {
        return open(secret(wrappingKey), nonce, bound, wrapped).map(Keys::new);
    }

    static SecretKey secret(byte[] key) {
        return new SecretKeySpec(key, "AES");
    }

    /** The master key, to be opened by whoever has the private half of this public key. */
    SlotPair.Sealed sealedFor(byte[] publicKey, byte[] bound) {
        return SlotPair.seal(publicKey, bound, master);
    }

    /** Encrypts and authenticates with AES-256-GCM; {@code bound} is authenticated only. */
    static byte[] seal(SecretKey key, byte[] nonce, byte[] bound, byte[] plain) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound);
            return cipher.doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The plain bytes, or empty when the key is another one or a bit was changed. */
    static Optional<byte[]> open(SecretKey key, byte[] nonce, byte[] bound, byte[] sealed) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound);
            return Optional.of(cipher.doFinal(sealed));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same key, to be forgotten on its own. */
    Keys copy() {
        return new Keys(master);
    }

    /** Overwrites the master key. */
    void forget() {
        Arrays.fill(master, (byte) 0);
    }
}

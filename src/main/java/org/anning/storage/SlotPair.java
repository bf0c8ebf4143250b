package org.anning.storage;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.DecapsulateException;
import javax.crypto.KEM;

/**
 * The key pair of one way into a casebook (X25519, DHKEM of RFC 9180). A new master key is sealed
 * for its public half, so that it reaches everybody without anybody's passphrase.
 */
record SlotPair(byte[] publicKey, byte[] privateKey) {

    private static final String CURVE = "X25519";

    /** Every sealing has a key of its own, so its nonce need not differ. */
    private static final byte[] NONCE = new byte[Keys.NONCE];

    /**
     * A key sealed for a public key.
     *
     * @param encapsulation base 64, from which the private key finds the secret
     * @param content base 64
     */
    record Sealed(String encapsulation, String content) {}

    /** Java's own: without its name every provider of every library would be made and asked. */
    private static KEM kem() throws GeneralSecurityException {
        return KEM.getInstance("DHKEM", "SunJCE");
    }

    static SlotPair random() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(CURVE).generateKeyPair();
            return new SlotPair(pair.getPublic().getEncoded(), pair.getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Sealed seal(byte[] publicKey, byte[] bound, byte[] plain) {
        try {
            KEM.Encapsulated secret =
                    kem().newEncapsulator(
                                    KeyFactory.getInstance(CURVE)
                                            .generatePublic(new X509EncodedKeySpec(publicKey)))
                            .encapsulate(0, Keys.LENGTH, "AES");
            return new Sealed(
                    Base64.getEncoder().encodeToString(secret.encapsulation()),
                    Base64.getEncoder()
                            .encodeToString(Keys.seal(secret.key(), NONCE, bound, plain)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was sealed, or empty when the key is another one or a bit was changed. */
    static Optional<byte[]> open(byte[] privateKey, Sealed sealed, byte[] bound) {
        try {
            return Keys.open(
                    kem().newDecapsulator(
                                    KeyFactory.getInstance(CURVE)
                                            .generatePrivate(new PKCS8EncodedKeySpec(privateKey)))
                            .decapsulate(
                                    Base64.getDecoder().decode(sealed.encapsulation()),
                                    0,
                                    Keys.LENGTH,
                                    "AES"),
                    NONCE,
                    bound,
                    Base64.getDecoder().decode(sealed.content()));
        } catch (DecapsulateException | IllegalArgumentException damaged) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

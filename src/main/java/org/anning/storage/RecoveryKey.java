package org.anning.storage;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The second way into a casebook, printed on paper when it is made: 256 random bits as 52 Crockford
 * base-32 characters and 4 check characters, in 14 groups of 4.
 */
public final class RecoveryKey {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int DATA = 52;
    private static final int CHECK = 4;

    private final byte[] secret;

    private RecoveryKey(byte[] secret) {
        this.secret = secret.clone();
    }

    static RecoveryKey random(SecureRandom random) {
        return new RecoveryKey(Keys.randomBytes(random, Keys.LENGTH));
    }

    /**
     * Reads what was typed from the paper; spaces, hyphens and easily confused letters do not
     * matter.
     */
    public static Optional<RecoveryKey> parse(String typed) {
        String tidy =
                java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        if (tidy.length() != DATA + CHECK) {
            return Optional.empty();
        }
        BigInteger number = BigInteger.ZERO;
        for (char c : tidy.substring(0, DATA).toCharArray()) {
            int digit = ALPHABET.indexOf(c);
            if (digit < 0) {
                return Optional.empty();
            }
            number = number.shiftLeft(5).or(BigInteger.valueOf(digit));
        }
        if (number.bitLength() > Keys.LENGTH * 8) {
            return Optional.empty();
        }
        byte[] secret = new byte[Keys.LENGTH];
        byte[] raw = number.toByteArray();
        int skip = Math.max(0, raw.length - secret.length);
        System.arraycopy(raw, skip, secret, secret.length - (raw.length - skip), raw.length - skip);
        return tidy.endsWith(check(secret))
                ? Optional.of(new RecoveryKey(secret))
                : Optional.empty();
    }

    /** The 14 groups of 4 characters as they stand on the paper. */
    public List<String> groups() {
        StringBuilder text = new StringBuilder();
        BigInteger number = new BigInteger(1, secret);
        for (int i = DATA - 1; i >= 0; i--) {
            text.append(ALPHABET.charAt(number.shiftRight(5 * i).intValue() & 31));
        }
        text.append(check(secret));
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < text.length(); i += 4) {
            groups.add(text.substring(i, i + 4));
        }
        return List.copyOf(groups);
    }

    private static String check(byte[] secret) {
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    ("anning recovery " + new BigInteger(1, secret).toString(16))
                                            .getBytes(StandardCharsets.UTF_8));
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < CHECK; i++) {
                text.append(ALPHABET.charAt(sum[i] & 31));
            }
            return text.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key that wraps the master key. 256 random bits need no slow derivation. */
    byte[] wrappingKey() {
        return Keys.derive(secret, "recovery").getEncoded();
    }

    /** Never the key itself, so that no log line can show it. */
    @Override
    public String toString() {
        return "RecoveryKey";
    }
}

package org.anning.storage;

import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.hibernate.Session;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * One random key for each case, wrapped by the casebook's own key and kept beside the case: the
 * only place where keys of files lie. Once a case's key is erased, its files cannot be read again.
 */
public final class CaseKeys {

    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    CaseKeys(Keys keys) {
        this.keys = keys;
    }

    /**
     * The key of a case; it is made when there is none yet, so call this in a write.
     *
     * @throws Refusal when the stored key is damaged
     */
    public SecretKey orNew(Session session, CaseId caseId) {
        return find(session, caseId).orElseGet(() -> make(session, caseId));
    }

    /** The key of a case; empty when it has none, was erased, or was damaged. */
    public Optional<SecretKey> find(Session session, CaseId caseId) {
        CaseKey kept = session.find(CaseKey.class, caseId.value());
        return kept == null
                ? Optional.empty()
                : Keys.open(wrapping(), kept.nonce(), bound(caseId), kept.wrapped())
                        .map(key -> new SecretKeySpec(key, "AES"));
    }

    /** Forgets the key of a case for good: its files are unreadable from then on. */
    public void erase(Session session, CaseId caseId) {
        CaseKey kept = session.find(CaseKey.class, caseId.value());
        if (kept != null) {
            session.remove(kept);
        }
    }

    /**
     * The key of a case, or one that will be its key once it is {@linkplain #keep kept}.
     *
     * @throws Refusal when the stored key is damaged
     */
    public SecretKey prepared(Session session, CaseId caseId) {
        Optional<SecretKey> kept = find(session, caseId);
        if (kept.isEmpty() && session.find(CaseKey.class, caseId.value()) != null) {
            throw new Refusal("storage.caseKey");
        }
        return kept.orElseGet(
                () -> new SecretKeySpec(Keys.randomBytes(random, Keys.LENGTH), "AES"));
    }

    /** Keeps a prepared key with its case. */
    public void keep(Session session, CaseId caseId, SecretKey key) {
        if (session.find(CaseKey.class, caseId.value()) == null) {
            persist(session, caseId, key.getEncoded());
        }
    }

    private void persist(Session session, CaseId caseId, byte[] key) {
        byte[] nonce = Keys.randomBytes(random, Keys.NONCE);
        session.persist(
                new CaseKey(
                        caseId.value(), nonce, Keys.seal(wrapping(), nonce, bound(caseId), key)));
    }

    private SecretKey make(Session session, CaseId caseId) {
        if (session.find(CaseKey.class, caseId.value()) != null) {
            throw new Refusal("storage.caseKey");
        }
        byte[] key = Keys.randomBytes(random, Keys.LENGTH);
        persist(session, caseId, key);
        return new SecretKeySpec(key, "AES");
    }

    private SecretKey wrapping() {
        return wrapping(keys);
    }

    private static SecretKey wrapping(Keys keys) {
        return keys.forPurpose("evidence-wrap");
    }

    /** The key that a case had and the one that it has now. */
    record Renewed(SecretKey old, SecretKey fresh) {}

    /**
     * Gives every case another key, wrapped by the casebook's fresh one; a key that cannot be read
     * stays as it is.
     */
    static Map<UUID, Renewed> renew(
            Connection connection, Keys old, Keys fresh, SecureRandom random) throws SQLException {
        Map<UUID, Renewed> renewed = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select case_id, nonce, wrapped from case_key");
                PreparedStatement update =
                        connection.prepareStatement(
                                "update case_key set nonce = ?, wrapped = ? where case_id = ?")) {
            while (rows.next()) {
                UUID id = rows.getObject(1, UUID.class);
                byte[] bound = bound(new CaseId(id));
                Optional<byte[]> before =
                        Keys.open(wrapping(old), rows.getBytes(2), bound, rows.getBytes(3));
                if (before.isPresent()) {
                    byte[] key = Keys.randomBytes(random, Keys.LENGTH);
                    byte[] nonce = Keys.randomBytes(random, Keys.NONCE);
                    renewed.put(
                            id,
                            new Renewed(
                                    new SecretKeySpec(before.get(), "AES"),
                                    new SecretKeySpec(key, "AES")));
                    update.setBytes(1, nonce);
                    update.setBytes(2, Keys.seal(wrapping(fresh), nonce, bound, key));
                    update.setObject(3, id);
                    update.executeUpdate();
                }
            }
        }
        return renewed;
    }

    private static byte[] bound(CaseId caseId) {
        return ("case key|" + caseId.value()).getBytes(StandardCharsets.UTF_8);
    }
}

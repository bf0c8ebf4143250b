package org.anning.storage;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;

import org.anning.common.CaseId;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;

import javax.crypto.SecretKey;

/** How a file of a case lies on the disk: where, under which cipher, and bound to what. */
public final class FileSeal {

    /** How many bytes are sealed at a time. */
    public static final int PART = 1 << 20;

    /** What a file is called until its row is written. */
    public static final String UNSETTLED = ".new";

    private FileSeal() {}

    /** Tink's streaming AES-256-GCM under the key of a case. */
    public static AesGcmHkdfStreaming cipher(SecretKey key) {
        try {
            return new AesGcmHkdfStreaming(key.getEncoded(), "HmacSha256", 32, PART, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a file is bound to, so that none can be put in another's place. */
    public static byte[] bound(CaseId caseId, UUID id) {
        return ("evidence|" + caseId.value() + "|" + id).getBytes(StandardCharsets.UTF_8);
    }

    /** Where a file lies below the folder of the evidence. */
    public static Path place(Path evidence, UUID id) {
        return evidence.resolve(id.toString().substring(0, 2)).resolve(id.toString());
    }
}

package org.anning.evidence;

import org.anning.common.CaseId;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * The program that the kill test kills: it takes files in without end and says so only after each
 * is taken.
 */
final class IntakeWriter {

    private IntakeWriter() {}

    /** File {@code n}; both sides can make it. */
    static byte[] content(int n) {
        byte[] bytes = new byte[n % 4 == 0 ? 6_000_000 : 1000 + 997 * n % 300_000];
        new Random(n).nextBytes(bytes);
        return bytes;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        AnEvidenceCase house =
                AnEvidenceCase.at(Path.of(args[0]), new CaseId(UUID.fromString(args[1])));
        house.files.sweep();
        out.println("READY");
        for (int n = Integer.parseInt(args[2]); ; n++) {
            house.files.take(
                    house.caseId,
                    EvidenceFacts.titled(EvidenceKind.CHAT, Integer.toString(n)),
                    Incoming.of(n + ".png", content(n)),
                    List.of(),
                    _ -> {});
            out.println("ACK " + n);
        }
    }
}

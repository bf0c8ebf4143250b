package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.advice.Group;
import org.anning.clients.ClientFacts;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.EvidenceKind;
import org.anning.evidence.Incoming;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class EvidenceCommandTest {

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int verify(Path casebook, String number) {
        return Commands.run(
                List.of("evidence", "verify", "--casebook", casebook.toString(), "--case", number),
                new Terminal(
                        Map.of("ANNING_PASSPHRASE", TestCasebook.PASSPHRASE),
                        new PrintWriter(out),
                        new PrintWriter(err),
                        TestCasebook.CLOCK,
                        _ -> null,
                        () -> {
                            throw new IllegalStateException();
                        },
                        () -> Group.UNKNOWN));
    }

    @Test
    void aChangedFileIsNamedAndRefused() throws IOException {
        Path casebook = TestCasebook.create(folder);
        String number;
        try (Services services =
                Services.open(
                        casebook,
                        TestCasebook.PASSPHRASE.toCharArray(),
                        TestCasebook.CLOCK,
                        () -> "甲",
                        () -> false)) {
            CaseId id =
                    services.cases()
                            .open(
                                    new ClientId(
                                            services.clients()
                                                    .write(ClientFacts.named("小林"))
                                                    .id()));
            services.evidenceFiles()
                    .take(
                            id,
                            EvidenceFacts.titled(EvidenceKind.CHAT, "聊天"),
                            Incoming.of("聊天.txt", new byte[] {65, 66}),
                            List.of(),
                            _ -> {});
            number = services.cases().row(id).number();
        }
        assertEquals(0, verify(casebook, number), err.toString());
        assertTrue(out.toString().contains("与收存时一致"), out.toString());
        Path file;
        try (Stream<Path> all = Files.walk(casebook.resolve("evidence"))) {
            file = all.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        byte[] sealed = Files.readAllBytes(file);
        sealed[sealed.length - 1] ^= 1;
        Files.write(file, sealed);

        assertEquals(1, verify(casebook, number));
        assertTrue(out.toString().contains("证据 1“聊天”（文件 聊天.txt）：文件与收存时不一致"));
        assertTrue(err.toString().contains("1 份证据与收存时不一致"), err.toString());
    }
}

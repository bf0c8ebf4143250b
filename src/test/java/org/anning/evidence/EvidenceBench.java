package org.anning.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Taking in 1 GB against copying and hashing the same file, both down to the disk. */
@Tag("bench")
class EvidenceBench {

    private static final int MEGABYTES = 1024;

    @TempDir Path folder;

    @Test
    void takingInOneGigabyteTakesAtMostTwiceTheCopyAndTheHash() throws Exception {
        Path file = folder.resolve("video.mp4");
        Random random = new Random(1);
        byte[] part = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < MEGABYTES; i++) {
                random.nextBytes(part);
                out.write(part);
            }
        }
        try (AnEvidenceCase house = new AnEvidenceCase(folder)) {
            house.take("热身", "a.bin", new byte[50 << 20]);
            hash(file);
            long start = System.nanoTime();
            Path copy = folder.resolve("copy");
            Files.copy(file, copy);
            try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            String floorHash = hash(copy);
            long floor = System.nanoTime() - start;
            Files.delete(copy);
            long before = used();
            long[] most = new long[1];

            start = System.nanoTime();
            EvidenceFacts facts =
                    house.files
                            .take(
                                    house.caseId,
                                    EvidenceFacts.titled(EvidenceKind.CCTV, "监控"),
                                    Incoming.of(file),
                                    List.of(),
                                    _ -> most[0] = Math.max(most[0], used() - before))
                            .value();
            long taken = System.nanoTime() - start;

            assertEquals(floorHash, facts.sha256());
            double ratio = (double) taken / floor;
            System.out.printf(
                    "BENCH evidence intake 1 GB: %d ms, copy + SHA-256: %d ms, ratio %.2f, heap +%d MB%n",
                    taken / 1_000_000, floor / 1_000_000, ratio, most[0] >> 20);
            assertTrue(ratio <= 2, "ratio " + ratio);
            assertTrue(most[0] < 300L << 20, "the file was read into memory");
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String hash(Path file)
            throws IOException, java.security.GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] part = new byte[1 << 20];
        try (InputStream in = Files.newInputStream(file)) {
            int read;
            while ((read = in.read(part)) > 0) {
                digest.update(part, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

package org.anning.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class PackageFileTest {

    private static final char[] PASSPHRASE = "蜗牛-薄荷-雨伞-铁轨".toCharArray();
    private static final byte[] CONTENT = "一些内容".getBytes(StandardCharsets.UTF_8);
    private static final KdfCost CHEAP = new KdfCost(64, 1, 1);

    @TempDir Path folder;

    private final KeyPair pair = PackageFile.signingPair();

    private static PackageFile.Part part(String name, byte[] content) {
        Packages.Part part = Packages.Part.of(name, content);
        return new PackageFile.Part(part.name(), part.size(), part.sha256());
    }

    private PackageFile.Contents contents(List<PackageFile.Part> parts) {
        return contents(PackageFile.FORMAT, "李", parts);
    }

    private PackageFile.Contents contents(int format, String from, List<PackageFile.Part> parts) {
        return new PackageFile.Contents(
                format,
                Instant.parse("2026-11-24T04:00:00Z"),
                from,
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                parts);
    }

    private Path written(PackageFile.Contents contents, KdfCost cost, KeyPair signer)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PackageFile.write(
                    bytes,
                    contents,
                    signer.getPrivate().getEncoded(),
                    PASSPHRASE,
                    cost,
                    new SecureRandom(),
                    (part, out) -> out.write(CONTENT));
        } catch (IOException onPurpose) {
            assertEquals("a part changed", onPurpose.getMessage());
        }
        return Files.write(folder.resolve("x.lac"), bytes.toByteArray());
    }

    private Path whole() throws IOException {
        return written(
                contents(List.of(part("case.json", CONTENT), part("b", CONTENT))), CHEAP, pair);
    }

    private static String refusal(Path file, char[] passphrase) {
        return assertThrows(
                        Refusal.class,
                        () ->
                                PackageFile.read(
                                        file, passphrase, (_, _, in) -> in.readNBytes(1 << 20)))
                .textKey();
    }

    @Test
    void whatWasWrittenIsReadPartByPart() throws IOException {
        List<String> names = new ArrayList<>();

        PackageFile.Contents read =
                PackageFile.read(
                        whole(),
                        PASSPHRASE,
                        (_, part, in) -> {
                            names.add(part.name());
                            assertArrayEquals(CONTENT, in.readAllBytes());
                        });

        assertEquals(List.of("case.json", "b"), names);
        assertEquals("李", read.from());
        assertEquals(
                "storage.package.wrongPassphrase",
                refusal(folder.resolve("x.lac"), "另一个口令另一个口令".toCharArray()));
    }

    @Test
    void oneChangedBitAnywhereAndItIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(whole());
        Random random = new Random(20261128);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(folder.resolve("changed.lac"), changed);
            String said = refusal(file, PASSPHRASE);
            assertTrue(said.startsWith("storage.package."), said + " at " + at);
        }
        assertTrue(whole.length > 500);
    }

    @Test
    void cutShortOrWithSomethingAfterItIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(whole());
        for (int length = 0; length < whole.length; length += 7) {
            Path file = Files.write(folder.resolve("cut.lac"), Arrays.copyOf(whole, length));
            assertTrue(refusal(file, PASSPHRASE).startsWith("storage.package."));
        }
        Path longer =
                Files.write(folder.resolve("long.lac"), Arrays.copyOf(whole, whole.length + 1));
        assertTrue(refusal(longer, PASSPHRASE).startsWith("storage.package."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../x",
                "/etc/passwd",
                "a/b",
                "..\\x",
                "C:x",
                "",
                "CASE.JSON",
                "名字",
                "a b"
            })
    void aNameThatIsAPathIsRefused(String name) throws IOException {
        Path file = written(contents(List.of(part(name, CONTENT))), CHEAP, pair);

        assertEquals("storage.package.damaged", refusal(file, PASSPHRASE));
    }

    @Test
    void listsThatPromiseTooMuchAreRefusedBeforeAnythingIsRead() throws IOException {
        String hash = HexFormat.of().formatHex(PackageFile.sha256().digest(CONTENT));
        List<List<PackageFile.Part>> hostile =
                List.of(
                        List.of(new PackageFile.Part("a", 1L << 50, hash)),
                        List.of(new PackageFile.Part("a", -1, hash)),
                        List.of(new PackageFile.Part("a", Long.MAX_VALUE, hash)),
                        List.of(
                                new PackageFile.Part("a", 400, hash),
                                new PackageFile.Part("b", 400, hash),
                                new PackageFile.Part("c", 400, hash)),
                        List.of(part("a", CONTENT), part("a", CONTENT)),
                        List.of(new PackageFile.Part("a", CONTENT.length, "nonsense")),
                        IntStream.range(0, 6_000)
                                .mapToObj(i -> part("p" + i, new byte[0]))
                                .toList());
        for (List<PackageFile.Part> parts : hostile) {
            Path file = written(contents(parts), CHEAP, pair);
            assertEquals("storage.package.damaged", refusal(file, PASSPHRASE), parts.size() + "");
        }
    }

    @Test
    void aSignatureOfSomebodyElseIsRefused() throws IOException {
        Path file =
                written(
                        contents(List.of(part("case.json", CONTENT))),
                        CHEAP,
                        PackageFile.signingPair());

        assertEquals("storage.package.signature", refusal(file, PASSPHRASE));
    }

    @Test
    void aPartThatIsNotWhatWasSignedIsRefused() throws IOException {
        byte[] other = "别的内容".getBytes(StandardCharsets.UTF_8);
        PackageFile.Part lie =
                new PackageFile.Part("case.json", CONTENT.length, part("x", other).sha256());

        assertEquals(
                "storage.package.damaged",
                refusal(written(contents(List.of(lie)), CHEAP, pair), PASSPHRASE));
    }

    @Test
    void aNewerPackageAndAForeignFileAreNamedAsThat() throws IOException {
        Path newer = written(contents(2, "李", List.of()), CHEAP, pair);
        assertEquals("storage.package.newer", refusal(newer, PASSPHRASE));
        Path foreign = Files.writeString(folder.resolve("a.zip"), "PK nonsense and more");
        assertEquals("storage.package.foreign", refusal(foreign, PASSPHRASE));
    }

    @Test
    void aPackageThatWouldExhaustTheMachineIsRefused() throws IOException {
        String text = Files.readString(whole(), StandardCharsets.ISO_8859_1);
        String hostile = text.replace("\"passes\":1,", "\"passes\":99,");
        // One character more in the header, so its length too.
        byte[] bytes = hostile.getBytes(StandardCharsets.ISO_8859_1);
        bytes[11]++;
        Path file = Files.write(folder.resolve("hostile.lac"), bytes);

        assertEquals(text.length() + 1, bytes.length);
        assertEquals("storage.package.damaged", refusal(file, PASSPHRASE));
    }
}

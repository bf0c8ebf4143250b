package org.anning.openzip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.anning.common.Lang;
import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class ZipSourceTest {

    @TempDir Path folder;
    private Path fourParts;

    @BeforeEach
    void fourCasesAndNothingElse() throws IOException {
        fourParts = folder.resolve("four.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(fourParts))) {
            for (int i = 1; i <= 4; i++) {
                zip.putNextEntry(new ZipEntry("cases/" + new UUID(0, i) + ".json"));
            }
        }
    }

    private Refusal refused(int mostParts) {
        return assertThrows(Refusal.class, () -> ZipSource.open(fourParts, mostParts).close());
    }

    @Test
    void onePartTooManyIsRefusedWithTheNumber() {
        assertEquals(
                "The zip holds more than 3 files. Nothing was changed.",
                Texts.of(Lang.EN).sentence(refused(3)));
    }

    @Test
    void asManyPartsAsAreAllowedAreLookedAt() {
        assertEquals("openzip.notOne", refused(4).textKey());
    }
}

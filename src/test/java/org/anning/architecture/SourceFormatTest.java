package org.anning.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class SourceFormatTest {

    @Test
    void everySourceFileIsInTheHousesFormat() throws Exception {
        List<Path> off = new ArrayList<>();

        for (Path file : SourceFormat.sources()) {
            String source = Files.readString(file);
            if (!SourceFormat.formatted(source).equals(source)) {
                off.add(file);
            }
        }

        assertEquals(List.of(), off, "run this: mvn -q test-compile exec:exec@format");
    }

    @Test
    void aFileOutOfFormatIsSeen() throws Exception {
        String source = "class  A{ void a( ) {if(true) {var _ = 1;}}}\n";

        assertNotEquals(source, SourceFormat.formatted(source));
    }
}

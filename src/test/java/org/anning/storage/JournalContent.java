package org.anning.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What whoever has the keys can still read in the journals of a casebook. */
public final class JournalContent {

    private JournalContent() {}

    /** Every frame of every journal, decrypted. */
    public static List<byte[]> of(Path place) throws IOException {
        Keys keys =
                KeyHeader.open(new CasebookFolder(place), "", TestCasebook.PASSPHRASE.toCharArray())
                        .orElseThrow()
                        .keys();
        List<byte[]> frames = new ArrayList<>();
        try (Stream<Path> files = Files.list(place.resolve("journal"))) {
            for (Path file : files.toList()) {
                boolean saves = file.getFileName().toString().startsWith("saves");
                frames.addAll(Journal.read(file, keys.forPurpose(saves ? "saves" : "journal")));
            }
        }
        return frames;
    }
}

package org.anning.storage;

import org.anning.common.CaseId;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The list of erased cases that lies plainly beside a casebook and beside its backups: random
 * numbers and nothing else. A backup from before an erasure holds the case and not the erasure;
 * whoever restores it finds the list there, and the case is erased again.
 */
public final class ErasedCases {

    private static final String NAME = "erased.txt";
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private ErasedCases() {}

    /** The erased cases that the list in this folder names; none when there is no list. */
    public static Set<CaseId> in(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Set.of();
        }
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> UUID_TEXT.matcher(line).matches())
                    .map(line -> new CaseId(UUID.fromString(line)))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            return Set.of();
        }
    }

    /** Adds cases to the list in this folder; what it names already stays. */
    public static void add(Path folder, Set<CaseId> erased) throws IOException {
        Set<CaseId> all = new HashSet<>(in(folder));
        if (all.addAll(erased)) {
            Set<String> lines = new TreeSet<>();
            all.forEach(id -> lines.add(id.value().toString()));
            CasebookFolder.writeDurably(
                    folder.resolve(NAME),
                    (String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }
}

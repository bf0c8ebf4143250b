package org.anning.fx;

import java.util.List;

/**
 * What files a file chooser offers.
 *
 * @param name what the user reads, such as "PDF"
 * @param endings with their dot, such as ".pdf"; none means any file
 */
public record FileKind(String name, List<String> endings) {

    public FileKind {
        endings = List.copyOf(endings);
    }

    public FileKind(String name, String... endings) {
        this(name, List.of(endings));
    }
}

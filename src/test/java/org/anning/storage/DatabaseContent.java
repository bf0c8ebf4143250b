package org.anning.storage;

import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What whoever has the keys can read in a database file, in pages that nothing uses any more too.
 */
public final class DatabaseContent {

    private DatabaseContent() {}

    /** Whether these words stand anywhere in the file, in any usual form and in H2's own. */
    public static boolean holds(Path place, String words) throws IOException {
        String content = new String(of(place), StandardCharsets.ISO_8859_1);
        List<byte[]> forms = new ArrayList<>(List.of(inH2(words)));
        for (Charset set :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16BE,
                        StandardCharsets.UTF_16LE,
                        Charset.forName("GB18030"))) {
            forms.add(words.getBytes(set));
        }
        return forms.stream()
                .anyMatch(form -> content.contains(new String(form, StandardCharsets.ISO_8859_1)));
    }

    /**
     * Like UTF-8 but for the second and third byte of a character, whose highest bit is not set.
     */
    private static byte[] inH2(String words) {
        byte[] form = words.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < form.length; i++) {
            if ((form[i] & 0xC0) == 0x80) {
                form[i] &= 0x7F;
            }
        }
        return form;
    }

    private static byte[] of(Path place) throws IOException {
        CasebookFolder folder = new CasebookFolder(place);
        Keys keys =
                KeyHeader.open(folder, "", TestCasebook.PASSPHRASE.toCharArray())
                        .orElseThrow()
                        .keys();
        try (FileEncrypt file =
                new FileEncrypt(
                        "x",
                        FilePathEncrypt.getPasswordBytes(keys.databasePassword().toCharArray()),
                        FileChannel.open(folder.databaseFile()))) {
            ByteBuffer bytes = ByteBuffer.allocate((int) file.size());
            while (bytes.hasRemaining() && file.read(bytes, bytes.position()) > 0) {
                // Reads to the end.
            }
            return bytes.array();
        }
    }
}

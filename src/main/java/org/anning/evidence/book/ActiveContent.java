package org.anning.evidence.book;

import org.anning.evidence.Media;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds out, while the bytes of a file pass by, whether another program that opens it might run
 * something of it: a drawing or web page with scripts, a program, a PDF with actions or files in
 * it. Such a file is handed over as it is, because its hash is the proof, and whoever gets it is
 * told. What cannot be looked into counts as such a file.
 */
public final class ActiveContent extends FilterOutputStream {

    /** A larger PDF is not looked into. */
    private static final int LARGEST_PDF = 64 << 20;

    private static final Set<String> HARMLESS =
            Set.of(
                    "", "jpg", "jpeg", "png", "gif", "bmp", "webp", "tif", "tiff", "heic", "heif",
                    "avif", "pdf", "txt", "csv", "log", "md", "json", "mp3", "wav", "amr", "aac",
                    "ogg", "m4a", "flac", "mp4", "3gp", "mov", "avi", "mkv", "webm", "silk");
    private static final Set<String> ACTIONS =
            Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "Rendition", "GoToE");
    private static final List<COSName> CARRIERS =
            List.of(
                    COSName.JS,
                    COSName.getPDFName("XFA"),
                    COSName.EF,
                    COSName.getPDFName("RichMediaContent"));

    private final @Nullable String name;
    private final byte[] head = new byte[Media.HEAD];
    private final ByteArrayOutputStream whole = new ByteArrayOutputStream();
    private int headLength;
    private @Nullable Media media;
    private long size;

    /**
     * @param name what the file was called
     * @param out where its bytes go
     */
    public ActiveContent(@Nullable String name, OutputStream out) {
        super(out);
        this.name = name;
    }

    /** Whether a file that is at hand might run something. */
    public static boolean mayRun(@Nullable String name, byte[] content) {
        ActiveContent looked = new ActiveContent(name, OutputStream.nullOutputStream());
        looked.see(content, 0, content.length);
        return looked.mayRun();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        see(bytes, from, length);
    }

    private void see(byte[] bytes, int from, int length) {
        int more = Math.min(length, head.length - headLength);
        System.arraycopy(bytes, from, head, headLength, more);
        headLength += more;
        size += length;
        if (media == null && headLength == head.length) {
            media = Media.of(head);
        }
        if ((media == null || media == Media.PDF) && size <= LARGEST_PDF) {
            whole.write(bytes, from, length);
        } else {
            whole.reset();
        }
    }

    /** Whether it might run something; to be asked when all of it has passed. */
    public boolean mayRun() {
        Media kind = media == null ? Media.of(Arrays.copyOf(head, headLength)) : media;
        return !kind.viewable()
                || !HARMLESS.contains(ending())
                || kind == Media.PDF && (size > LARGEST_PDF || acts(whole.toByteArray()));
    }

    /** What a system goes by when the file is opened; a name may be told to be anything. */
    private String ending() {
        int dot = name == null ? -1 : name.lastIndexOf('.');
        return name == null || dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean acts(byte[] pdf) {
        try (PDDocument document = PdfEvidence.opened(pdf)) {
            var objects = document.getDocument();
            for (COSObjectKey key : List.copyOf(objects.getXrefTable().keySet())) {
                if (acts(objects.getObjectFromPool(key).getObject())) {
                    return true;
                }
            }
            return acts(objects.getTrailer());
        } catch (IOException | RuntimeException | StackOverflowError notReadable) {
            return true;
        }
    }

    /** What it refers to is an object of its own, and looked at there. */
    private static boolean acts(@Nullable COSBase object) {
        Deque<COSBase> open = new ArrayDeque<>();
        for (COSBase each = object; each != null; each = open.poll()) {
            if (each instanceof COSDictionary dictionary) {
                String kind = dictionary.getNameAsString(COSName.S);
                if (kind != null && ACTIONS.contains(kind)
                        || CARRIERS.stream().anyMatch(dictionary::containsKey)) {
                    return true;
                }
                open.addAll(dictionary.getValues());
            } else if (each instanceof COSArray array) {
                for (COSBase item : array) {
                    if (item != null) {
                        open.add(item);
                    }
                }
            }
        }
        return false;
    }
}

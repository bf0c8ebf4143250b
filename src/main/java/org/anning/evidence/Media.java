package org.anning.evidence;

import org.anning.common.Coded;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a file is, told by its first bytes and never by its name. */
public enum Media implements Coded {
    JPEG(".jpg"),
    PNG(".png"),
    GIF(".gif"),
    BMP(".bmp"),
    WEBP(".webp"),
    TIFF(".tif"),
    HEIC(".heic"),
    PDF(".pdf"),
    AUDIO(".m4a"),
    VIDEO(".mp4"),
    TEXT(".txt"),
    /** May hold scripts: kept, never drawn. */
    SVG(".svg"),
    OTHER(".bin");

    /** How many bytes from the start of a file {@link #of} wants to see. */
    public static final int HEAD = 4096;

    private static final Set<Media> PICTURES = Set.of(JPEG, PNG, GIF, BMP, WEBP, TIFF);
    private static final List<String> AUDIO_BRANDS = List.of("M4A ", "M4B ", "F4A ");
    private static final List<String> HEIC_BRANDS =
            List.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif", "avis");

    private final String ending;

    Media(String ending) {
        this.ending = ending;
    }

    /** The ending that programs of the system know such a file by, with its dot. */
    public String ending() {
        return ending;
    }

    /** Whether the program can draw it. */
    public boolean picture() {
        return PICTURES.contains(this);
    }

    /** Whether it may be handed to a viewer outside: nothing that could run. */
    public boolean viewable() {
        return this != SVG && this != OTHER;
    }

    /** What a file is that begins with these bytes. */
    public static Media of(byte[] head) {
        if (starts(head, 0, 0xFF, 0xD8, 0xFF)) {
            return JPEG;
        } else if (starts(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n')) {
            return PNG;
        } else if (starts(head, 0, 'G', 'I', 'F', '8')) {
            return GIF;
        } else if (starts(head, 0, 'B', 'M') && starts(head, 6, 0, 0, 0, 0)) {
            return BMP;
        } else if (starts(head, 0, 'I', 'I', 42, 0) || starts(head, 0, 'M', 'M', 0, 42)) {
            return TIFF;
        } else if (starts(head, 0, 'R', 'I', 'F', 'F')) {
            return riff(head);
        } else if (starts(head, 4, 'f', 't', 'y', 'p')) {
            return boxed(head);
        } else if (text(head, 0, Math.min(head.length, 1024)).contains("%PDF-")) {
            return PDF;
        }
        return streamed(head);
    }

    private static Media riff(byte[] head) {
        return switch (text(head, 8, 4)) {
            case "WEBP" -> WEBP;
            case "WAVE" -> AUDIO;
            case "AVI " -> VIDEO;
            default -> OTHER;
        };
    }

    private static Media boxed(byte[] head) {
        String brand = text(head, 8, 4);
        if (HEIC_BRANDS.contains(brand)) {
            return HEIC;
        }
        return AUDIO_BRANDS.contains(brand) ? AUDIO : VIDEO;
    }

    private static Media streamed(byte[] head) {
        boolean mp3 =
                starts(head, 0, 'I', 'D', '3')
                        || head.length > 2 && starts(head, 0, 0xFF) && (head[1] & 0xE0) == 0xE0;
        if (mp3
                || starts(head, 0, '#', '!', 'A', 'M', 'R')
                || starts(head, 0, 'O', 'g', 'g', 'S')
                || starts(head, 0, 'f', 'L', 'a', 'C')
                || starts(head, 0, '#', '!', 'S', 'I', 'L', 'K')) {
            return AUDIO;
        } else if (starts(head, 0, 0x1A, 0x45, 0xDF, 0xA3)) {
            return VIDEO;
        } else if (!words(head)) {
            return OTHER;
        }
        String start = new String(head, StandardCharsets.UTF_8);
        return start.contains("<svg") ? SVG : start.stripLeading().startsWith("<") ? OTHER : TEXT;
    }

    /** Whether these bytes are UTF-8 without anything that no text holds. */
    private static boolean words(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return false;
            }
        }
        // A head that was cut may end within a character.
        return !StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(
                                ByteBuffer.wrap(head),
                                CharBuffer.allocate(head.length),
                                head.length < HEAD)
                        .isError()
                && head.length > 0;
    }

    private static boolean starts(byte[] head, int at, int... wanted) {
        if (head.length < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((head[at + i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] head, int from, int length) {
        int end = Math.min(head.length, from + length);
        return from >= end
                ? ""
                : new String(Arrays.copyOfRange(head, from, end), StandardCharsets.ISO_8859_1);
    }
}

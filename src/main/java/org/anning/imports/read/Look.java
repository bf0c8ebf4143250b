package org.anning.imports.read;

import org.anning.common.Coded;
import org.anning.common.Refusal;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;

/**
 * What the bytes of a file say about it: its form, its encoding and its hash. One pass over the
 * file in constant memory.
 *
 * @param charset of its text; UTF-8 where it is no text
 * @param skip bytes of the byte order mark
 */
record Look(Form form, Charset charset, int skip, String sha256, long size) {

    /** The forms that can be read. */
    enum Form implements Coded {
        TEXT,
        HTML,
        XML,
        XLS,
        XLSX
    }

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int HEAD = 4096;
    private static final int CHUNK = 1 << 16;
    private static final long MEGABYTE = 1024L * 1024;

    /** Looks through a file. */
    static Look at(SourceFile file, Watch watch) {
        long size = file.size();
        if (size == 0) {
            throw new Refusal("imports.problem.empty");
        }
        byte[] head = head(file);
        Form form = form(head);
        limit(form, size);
        Look look;
        try (InputStream in = file.open()) {
            look = through(in, form, head, size, watch);
        } catch (IOException e) {
            throw file.unreadable(e);
        }
        if (look.charset == GB18030) {
            mustBeChinese(file);
        }
        return look;
    }

    /** The text of the file from its first character on; what cannot be decoded is replaced. */
    Reader text(SourceFile file) throws IOException {
        InputStream in = file.open();
        in.skipNBytes(skip);
        return new InputStreamReader(in, charset);
    }

    private static byte[] head(SourceFile file) {
        try (InputStream in = file.open()) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    /** The most that is read of each form, so that a file costs bounded time and memory. */
    private static void limit(Form form, long size) {
        long most =
                switch (form) {
                    case XML -> 2000 * MEGABYTE;
                    case TEXT -> 256 * MEGABYTE;
                    case HTML, XLSX -> 64 * MEGABYTE;
                    case XLS -> 48 * MEGABYTE;
                };
        if (size > most) {
            throw new Refusal("imports.problem.tooBig", size / MEGABYTE, most / MEGABYTE);
        }
    }

    private static Form form(byte[] head) {
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Form.XLS;
        }
        if (starts(head, 'P', 'K')) {
            return Form.XLSX;
        }
        if (starts(head, 0x25, 'P', 'D', 'F')
                || starts(head, 0x89, 'P', 'N', 'G')
                || starts(head, 0xFF, 0xD8, 0xFF)
                || starts(head, 0x1F, 0x8B)
                || starts(head, 'R', 'a', 'r', '!')
                || starts(head, '7', 'z', 0xBC, 0xAF)) {
            throw new Refusal("imports.problem.notAList");
        }
        String text =
                new String(
                                head,
                                Objects.requireNonNullElse(mark(head), StandardCharsets.ISO_8859_1))
                        .replace("\uFEFF", "")
                        .replaceFirst("^\\xEF\\xBB\\xBF", "")
                        .stripLeading()
                        .toLowerCase(Locale.ROOT);
        if (!text.startsWith("<")) {
            return Form.TEXT;
        }
        boolean html =
                text.contains("<html")
                        || text.contains("<table")
                        || text.contains("<!doctype html");
        return html ? Form.HTML : Form.XML;
    }

    private static boolean starts(byte[] head, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Charset mark(byte[] head) {
        if (starts(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return starts(head, 0xEF, 0xBB, 0xBF) ? StandardCharsets.UTF_8 : null;
    }

    private static Look through(InputStream in, Form form, byte[] head, long size, Watch watch)
            throws IOException {
        MessageDigest digest = digest();
        Charset marked = mark(head);
        boolean text = form != Form.XLS && form != Form.XLSX;
        boolean wide = marked != null && marked != StandardCharsets.UTF_8;
        Strict utf8 = new Strict(StandardCharsets.UTF_8);
        byte[] chunk = new byte[CHUNK];
        long done = 0;
        for (int n = in.read(chunk); n > 0; n = in.read(chunk)) {
            digest.update(chunk, 0, n);
            if (text && !wide) {
                noZero(chunk, n, done);
                utf8.take(chunk, n);
            }
            done += n;
            watch.at(done, size);
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        if (!text) {
            return new Look(form, StandardCharsets.UTF_8, 0, hash, done);
        }
        if (marked != null && wide) {
            return new Look(form, marked, 2, hash, done);
        }
        return utf8.whole()
                ? new Look(form, StandardCharsets.UTF_8, marked == null ? 0 : 3, hash, done)
                : new Look(form, GB18030, 0, hash, done);
    }

    /** Makes sure that a text that is not UTF-8 is GB18030, in a pass of its own. */
    private static void mustBeChinese(SourceFile file) {
        Strict chinese = new Strict(GB18030);
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = file.open()) {
            for (int n = in.read(chunk); n > 0; n = in.read(chunk)) {
                chinese.take(chunk, n);
            }
        } catch (IOException e) {
            throw file.unreadable(e);
        }
        if (!chinese.whole()) {
            throw new Refusal("imports.problem.encoding", chinese.wrongLine());
        }
    }

    private static void noZero(byte[] chunk, int length, long before) {
        for (int i = 0; i < length; i++) {
            if (chunk[i] == 0) {
                throw new Refusal("imports.problem.zero", before + i + 1);
            }
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Decodes a stream piece by piece and remembers whether it ever was wrong, and where. */
    private static final class Strict {

        private final CharsetDecoder decoder;
        private final CharBuffer out = CharBuffer.allocate(CHUNK);
        private byte[] left = new byte[0];
        private long lines = 1;
        private boolean wrong;

        Strict(Charset charset) {
            decoder =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        void take(byte[] chunk, int length) {
            if (wrong) {
                return;
            }
            ByteBuffer in = ByteBuffer.allocate(left.length + length);
            in.put(left).put(chunk, 0, length).flip();
            decode(in, false);
            left = new byte[in.remaining()];
            in.get(left);
        }

        private void decode(ByteBuffer in, boolean last) {
            CoderResult result;
            do {
                out.clear();
                result = decoder.decode(in, out, last);
                out.flip();
                while (out.hasRemaining()) {
                    if (out.get() == '\n') {
                        lines++;
                    }
                }
                wrong |= result.isError();
            } while (result.isOverflow());
        }

        /** Whether all of it was right; to be asked at the end. */
        boolean whole() {
            if (!wrong) {
                decode(ByteBuffer.wrap(left), true);
            }
            return !wrong;
        }

        long wrongLine() {
            return lines;
        }
    }
}

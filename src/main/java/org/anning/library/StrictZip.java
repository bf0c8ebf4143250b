package org.anning.library;

import org.anning.common.Refusal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a small zip wholly in memory, and only the plainest kind: no comment, no encryption, no
 * spanning, no links, no folders, no name that was not foreseen, no two entries over the same
 * bytes, no attributes, nothing before, between or after, nothing larger than it says, both
 * descriptions of an entry the same. Whatever else it is, it is refused whole.
 */
final class StrictZip {

    /** The most bytes that a file may have. */
    static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int MOST_ENTRIES = 300;
    private static final int MOST_ENTRY = 4 * 1024 * 1024;
    private static final long MOST_TOTAL = 20L * 1024 * 1024;
    private static final int MOST_RATIO = 100;
    private static final int SMALL = 64 * 1024;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int CENTRAL = 0x02014b50;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;

    /** From the version to the size: what both descriptions of an entry say alike. */
    private static final int DESCRIBED = 22;

    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ENCRYPTED = 1;
    private static final int TYPE = 0xF000;
    private static final int LINK = 0xA000;

    /** An entry as the directory at the end describes it. */
    private record Entry(
            String name,
            byte[] rawName,
            byte[] described,
            int method,
            long crc,
            int packed,
            int size,
            int offset) {}

    private final ByteBuffer bytes;

    private StrictZip(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The contents by name, in the order of the file.
     *
     * @param allowed which names are foreseen
     * @throws Refusal naming what is wrong
     */
    static Map<String, byte[]> read(byte[] bytes, Predicate<String> allowed) {
        if (bytes.length > MOST_BYTES) {
            throw new Refusal("library.pack.tooBig", MOST_BYTES / 1024 / 1024);
        }
        try {
            return new StrictZip(bytes).read(allowed);
        } catch (IndexOutOfBoundsException
                | java.nio.BufferUnderflowException
                | IllegalArgumentException
                | DataFormatException broken) {
            throw new Refusal("library.pack.broken");
        }
    }

    private Map<String, byte[]> read(Predicate<String> allowed) throws DataFormatException {
        int end = bytes.limit() - END_LENGTH;
        if (end < 0 || bytes.getInt(end) != END || unsigned(end + 20) != 0) {
            throw new Refusal("library.pack.notOne");
        }
        int count = unsigned(end + 10);
        if (count > MOST_ENTRIES) {
            throw new Refusal("library.pack.tooMany", MOST_ENTRIES);
        }
        long directory = Integer.toUnsignedLong(bytes.getInt(end + 16));
        long length = Integer.toUnsignedLong(bytes.getInt(end + 12));
        boolean spanning =
                unsigned(end + 4) != 0
                        || unsigned(end + 6) != 0
                        || unsigned(end + 8) != count
                        || directory + length != end;
        if (spanning) {
            throw new Refusal("library.pack.broken");
        }
        Map<String, Entry> entries = directory((int) directory, end, count, allowed);
        Map<String, byte[]> contents = new LinkedHashMap<>();
        int at = 0;
        for (Entry entry : entries.values()) {
            if (entry.offset != at) {
                throw new Refusal("library.pack.broken");
            }
            contents.put(entry.name, content(entry));
            at = start(entry) + entry.packed;
        }
        if (at != directory) {
            throw new Refusal("library.pack.broken");
        }
        return contents;
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private Map<String, Entry> directory(int from, int end, int count, Predicate<String> allowed) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        long total = 0;
        int at = from;
        for (int i = 0; i < count; i++) {
            if (bytes.getInt(at) != CENTRAL) {
                throw new Refusal("library.pack.broken");
            }
            Entry entry = entry(at, allowed);
            total += entry.size;
            if (total > MOST_TOTAL) {
                throw new Refusal("library.pack.bomb", entry.name);
            }
            if (entries.put(entry.name, entry) != null) {
                throw new Refusal("library.pack.twice", entry.name);
            }
            at += CENTRAL_LENGTH + unsigned(at + 28) + unsigned(at + 30) + unsigned(at + 32);
        }
        if (at != end) {
            throw new Refusal("library.pack.broken");
        }
        return entries;
    }

    private Entry entry(int at, Predicate<String> allowed) {
        byte[] rawName = new byte[unsigned(at + 28)];
        bytes.get(at + CENTRAL_LENGTH, rawName);
        String name = new String(rawName, StandardCharsets.UTF_8);
        if (((bytes.getInt(at + 38) >>> 16) & TYPE) == LINK) {
            throw new Refusal("library.pack.link", shown(name));
        }
        if (!allowed.test(name)) {
            throw new Refusal("library.pack.name", shown(name));
        }
        byte[] described = new byte[DESCRIBED];
        bytes.get(at + 6, described);
        boolean attributes =
                unsigned(at + 34) != 0 || unsigned(at + 36) != 0 || bytes.getInt(at + 38) != 0;
        if (attributes || unsigned(at + 4) != unsigned(at + 6)) {
            throw new Refusal("library.pack.broken");
        }
        int method = unsigned(at + 10);
        int packed = bytes.getInt(at + 20);
        int size = bytes.getInt(at + 24);
        if ((unsigned(at + 8) & ENCRYPTED) != 0 || method != STORED && method != DEFLATED) {
            throw new Refusal("library.pack.kind", name);
        }
        if (packed < 0 || packed > bytes.limit()) {
            throw new Refusal("library.pack.broken");
        }
        if (size < 0 || size > MOST_ENTRY) {
            throw new Refusal("library.pack.bomb", name);
        }
        if (size > SMALL && size / MOST_RATIO > packed) {
            throw new Refusal("library.pack.bomb", name);
        }
        return new Entry(
                name,
                rawName,
                described,
                method,
                Integer.toUnsignedLong(bytes.getInt(at + 16)),
                packed,
                size,
                bytes.getInt(at + 42));
    }

    /** Where the content of an entry begins. */
    private int start(Entry entry) {
        return entry.offset
                + LOCAL_LENGTH
                + unsigned(entry.offset + 26)
                + unsigned(entry.offset + 28);
    }

    private byte[] content(Entry entry) throws DataFormatException {
        byte[] localName = new byte[unsigned(entry.offset + 26)];
        bytes.get(entry.offset + LOCAL_LENGTH, localName);
        byte[] described = new byte[DESCRIBED];
        bytes.get(entry.offset + 4, described);
        if (bytes.getInt(entry.offset) != LOCAL
                || !Arrays.equals(described, entry.described)
                || !Arrays.equals(localName, entry.rawName)) {
            throw new Refusal("library.pack.broken");
        }
        byte[] packed = new byte[entry.packed];
        bytes.get(start(entry), packed);
        byte[] content = entry.method == STORED ? packed : inflated(packed, entry);
        CRC32 crc = new CRC32();
        crc.update(content);
        if (content.length != entry.size || crc.getValue() != entry.crc) {
            throw new Refusal("library.pack.damaged", entry.name);
        }
        return content;
    }

    /** Unpacks at most what the entry says it has, and one byte more to see that it lied. */
    private static byte[] inflated(byte[] packed, Entry entry) throws DataFormatException {
        byte[] content = new byte[entry.size + 1];
        int done = 0;
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            while (done < content.length && !inflater.finished()) {
                int more = inflater.inflate(content, done, content.length - done);
                if (more == 0) {
                    break;
                }
                done += more;
            }
            if (done == content.length) {
                throw new Refusal("library.pack.bomb", entry.name);
            }
            if (!inflater.finished() || inflater.getRemaining() != 0) {
                throw new Refusal("library.pack.damaged", entry.name);
            }
        } finally {
            inflater.end();
        }
        return Arrays.copyOf(content, done);
    }

    /** A name as it may be shown: short and without anything that changes what stands around. */
    static String shown(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}]", "?");
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }
}

package org.anning.openzip;

import org.anning.common.Json;
import org.anning.common.Refusal;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An open zip that is being read. Nothing of it is ever written anywhere under a name that it
 * gives. Whatever does not agree with its own list is refused whole: other names, twice the same, a
 * link, encryption, parts over each other, sizes that are not so, a hash that is not so.
 */
final class ZipSource implements AutoCloseable {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern NAMES =
            Pattern.compile(
                    "manifest\\.json|lenders\\.json|papers\\.json|README\\.(zh|en)\\.txt"
                            + "|schema/case\\.schema\\.json|tables/[a-z_]{1,40}\\.csv"
                            + "|(cases/ID\\.json)|(evidence/ID(\\.[A-Za-z0-9]{1,5})?)"
                                    .replace("ID", ID)
                            + "|(papers/ID\\.pdf)".replace("ID", ID));
    private static final int MOST_PARTS = 500_000;
    private static final long MOST_LIST = 128L << 20;
    private static final long SMALL = 1 << 20;
    private static final int MOST_RATIO = 200;
    private static final String MANIFEST = "manifest.json";

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private final Map<String, Manifest.Part> parts = new LinkedHashMap<>();
    private final Manifest manifest;

    private ZipSource(ZipFile zip, long length, int mostParts) {
        this.zip = zip;
        long packed = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            check(entry);
            packed += entry.getCompressedSize();
            if (entries.put(entry.getName(), entry) != null) {
                throw new Refusal("openzip.broken", shown(entry.getName()));
            }
            if (entries.size() > mostParts) {
                throw new Refusal("openzip.tooMany", mostParts);
            }
        }
        // Parts that lie over each other would together be longer than the file.
        if (packed > length) {
            throw new Refusal("openzip.bomb");
        }
        if (!entries.containsKey(MANIFEST)) {
            throw new Refusal("openzip.notOne");
        }
        if (size(MANIFEST) > MOST_LIST) {
            throw new Refusal("openzip.bomb");
        }
        manifest = readManifest();
        for (Manifest.Part part : manifest.parts()) {
            ZipArchiveEntry entry = entries.get(part.name());
            if (entry == null) {
                throw new Refusal("openzip.missing", shown(part.name()));
            }
            boolean fits =
                    !part.name().equals(MANIFEST)
                            && entry.getSize() == part.size()
                            && parts.put(part.name(), part) == null;
            if (!fits) {
                throw new Refusal("openzip.broken", shown(part.name()));
            }
        }
        for (String name : entries.keySet()) {
            if (!parts.containsKey(name) && !name.equals(MANIFEST)) {
                throw new Refusal("openzip.name", shown(name));
            }
        }
        for (String name : List.of("lenders.json", "papers.json")) {
            if (!parts.containsKey(name)) {
                throw new Refusal("openzip.missing", name);
            }
        }
    }

    /**
     * Opens a zip and reads its list.
     *
     * @throws Refusal naming what is wrong
     */
    static ZipSource open(Path file) {
        return open(file, MOST_PARTS);
    }

    /** The same, of at most so many parts. */
    static ZipSource open(Path file, int mostParts) {
        if (!Files.isReadable(file)) {
            throw new Refusal("openzip.unreadable", file.getFileName());
        }
        try {
            long length = Files.size(file);
            ZipFile zip =
                    ZipFile.builder()
                            .setPath(file)
                            .setCharset(StandardCharsets.UTF_8)
                            .setUseUnicodeExtraFields(false)
                            .get();
            try {
                return new ZipSource(zip, length, mostParts);
            } catch (RuntimeException refused) {
                zip.close();
                throw refused instanceof Refusal ? refused : new Refusal("openzip.notOne");
            }
        } catch (IOException | IllegalArgumentException notZip) {
            throw new Refusal("openzip.notOne");
        }
    }

    private static void check(ZipArchiveEntry entry) {
        String name = entry.getName();
        if (!NAMES.matcher(name).matches() || entry.isDirectory()) {
            throw new Refusal("openzip.name", shown(name));
        }
        if (entry.isUnixSymlink()) {
            throw new Refusal("openzip.link", shown(name));
        }
        boolean plain =
                !entry.getGeneralPurposeBit().usesEncryption()
                        && (entry.getMethod() == ZipArchiveEntry.STORED
                                || entry.getMethod() == ZipArchiveEntry.DEFLATED);
        if (!plain || entry.getSize() < 0 || entry.getCompressedSize() < 0) {
            throw new Refusal("openzip.broken", shown(name));
        }
        if (entry.getSize() > SMALL && entry.getSize() / MOST_RATIO > entry.getCompressedSize()) {
            throw new Refusal("openzip.bomb");
        }
    }

    private Manifest readManifest() {
        String text = text(MANIFEST);
        Json json = new Json();
        if (json.outerInt(text, "format").orElse(0) != Manifest.FORMAT) {
            throw new Refusal("openzip.format", Manifest.FORMAT);
        }
        return json.read(text, Manifest.class);
    }

    Manifest manifest() {
        return manifest;
    }

    /** Reads every part to its end and compares it with the list. */
    void verify(Watch watch) {
        long total = parts.values().stream().mapToLong(Manifest.Part::size).sum();
        long done = 0;
        byte[] some = new byte[1 << 16];
        for (Manifest.Part part : parts.values()) {
            MessageDigest digest = ZipParts.sha256();
            long size = 0;
            try (InputStream in = new DigestInputStream(open(part.name()), digest)) {
                int count;
                while (size <= part.size() && (count = in.read(some)) > 0) {
                    size += count;
                    watch.at(done + size, total);
                }
            } catch (IOException broken) {
                throw new Refusal("openzip.broken", shown(part.name()));
            }
            if (size != part.size()
                    || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
                throw new Refusal("openzip.changed", shown(part.name()));
            }
            done += size;
        }
    }

    /** The names of the parts that begin like this, in the order of the list. */
    List<String> in(String folder) {
        return parts.keySet().stream().filter(name -> name.startsWith(folder)).toList();
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** The hash that the list says. */
    String sha256(String name) {
        return Objects.requireNonNull(parts.get(name)).sha256();
    }

    long size(String name) {
        return Objects.requireNonNull(entries.get(name)).getSize();
    }

    /** The content of a part; whoever opens it closes it, and never reads past its size. */
    InputStream open(String name) throws IOException {
        return zip.getInputStream(Objects.requireNonNull(entries.get(name)));
    }

    /** A part that is a text. */
    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** The content of a part that is not large. */
    byte[] bytes(String name) {
        if (size(name) > MOST_LIST) {
            throw new Refusal("openzip.bomb");
        }
        try (InputStream in = open(name)) {
            return in.readNBytes((int) size(name));
        } catch (IOException broken) {
            throw new Refusal("openzip.broken", shown(name));
        }
    }

    /** The id that the name of a part holds. */
    static UUID id(String part) {
        String name = part.substring(part.indexOf('/') + 1);
        return UUID.fromString(name.substring(0, 36));
    }

    /** A name as it may be shown: short and without anything that changes what stands around. */
    static String shown(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}]", "?");
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException closed) {
            throw new Refusal("openzip.notOne");
        }
    }
}

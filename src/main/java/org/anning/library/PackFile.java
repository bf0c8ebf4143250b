package org.anning.library;

import org.anning.common.Json;
import org.anning.common.Problem;
import org.anning.common.Refusal;
import org.anning.law.LawTables;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The file of a content pack: written the same for the same contents, read with distrust. Whatever
 * is wrong with a file is a {@link Refusal} of one sentence that names the place, and nothing of it
 * is taken.
 */
public final class PackFile {

    private static final int MOST_ROWS = 20_000;
    private static final Pattern NAME =
            Pattern.compile(
                    "manifest\\.json|law/[a-z][a-z_]{0,40}\\.tsv"
                            + "|templates/[a-z][a-z0-9-]{0,60}\\.(zh|en)\\.md");
    private static final String LAW = "law/";
    private static final String TEMPLATES = "templates/";

    private final Json json = new Json();
    private final LibraryService library;

    /**
     * @param library what the pack is written from or held against
     */
    public PackFile(LibraryService library) {
        this.library = library;
    }

    /**
     * Everything the casebook has of its own, as a file.
     *
     * @param title what it brings, in words
     * @param by who made it
     */
    public byte[] write(String title, String by, Instant at) {
        Map<String, StringBuilder> texts = new TreeMap<>();
        library.holdings().own().entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().toString()))
                .forEach(e -> {
                    Spot spot = e.getKey();
                    if (spot.law()) {
                        texts.computeIfAbsent(LAW + spot.shelf(), _ -> heading(spot.shelf()))
                                .append(e.getValue())
                                .append('\n');
                    } else if (spot.shelf().equals(Spot.TEMPLATES)) {
                        texts.put(TEMPLATES + spot.item() + ".md", new StringBuilder(e.getValue()));
                    }
                });
        if (texts.isEmpty()) {
            throw new Refusal("library.pack.nothing");
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        texts.forEach(
                (name, text) -> files.put(name, text.toString().getBytes(StandardCharsets.UTF_8)));
        List<ContentPack.FilePart> parts =
                files.entrySet().stream()
                        .map(e ->
                                new ContentPack.FilePart(
                                        e.getKey(), e.getValue().length, sha256(e.getValue())))
                        .toList();
        ContentPack.Manifest manifest =
                new ContentPack.Manifest(
                        ContentPack.FORMAT,
                        ContentPack.VERSION,
                        library.law().dataVersion(),
                        at,
                        by,
                        title,
                        parts);
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(ContentPack.MANIFEST, json.writePretty(manifest).getBytes(StandardCharsets.UTF_8));
        all.putAll(files);
        return zip(all);
    }

    private static StringBuilder heading(String file) {
        return new StringBuilder("# ")
                .append(String.join("\t", LawTables.columns(file)))
                .append('\n');
    }

    /** A zip of these files; the same bytes for the same files. */
    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
                // Sizes stand before the contents, so that there is nothing between the entries.
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(file.getValue().length);
                CRC32 crc = new CRC32();
                crc.update(file.getValue());
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The bytes of a file, or one more than a pack may have; the caller closes them. */
    public static byte[] bytes(InputStream in) throws IOException {
        return in.readNBytes(StrictZip.MOST_BYTES + 1);
    }

    /** A few letters that two people can compare by telephone: the same for the same file only. */
    public static String fingerprint(byte[] pack) {
        return sha256(pack).substring(0, 16).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /**
     * What a pack would change here.
     *
     * @throws Refusal naming the place when the pack is damaged, hostile or does not fit
     */
    public PackDifferences read(byte[] bytes) {
        Map<String, byte[]> files = StrictZip.read(bytes, name -> NAME.matcher(name).matches());
        ContentPack.Manifest manifest = manifest(files);
        checkDataVersion(manifest.dataVersion());
        Map<Spot, String> items = new LinkedHashMap<>();
        for (ContentPack.FilePart part : manifest.parts()) {
            byte[] content = files.get(part.name());
            if (content == null) {
                throw new Refusal("library.pack.lacks", StrictZip.shown(part.name()));
            }
            if (content.length != part.bytes() || !sha256(content).equals(part.sha256())) {
                throw new Refusal("library.pack.damaged", part.name());
            }
            String text = text(part.name(), content);
            if (part.name().startsWith(LAW)) {
                items.putAll(rows(part.name(), text));
            } else {
                String item =
                        part.name()
                                .substring(
                                        TEMPLATES.length(), part.name().length() - ".md".length());
                items.put(new Spot(Spot.TEMPLATES, item), text);
            }
        }
        return differences(new ContentPack(manifest, items));
    }

    private ContentPack.Manifest manifest(Map<String, byte[]> files) {
        byte[] bytes = files.get(ContentPack.MANIFEST);
        if (bytes == null) {
            throw new Refusal("library.pack.lacks", ContentPack.MANIFEST);
        }
        String text = text(ContentPack.MANIFEST, bytes);
        int version = json.outerInt(text, "version").orElse(ContentPack.VERSION);
        if (version > ContentPack.VERSION) {
            throw new Refusal("library.pack.newer");
        }
        ContentPack.Manifest manifest;
        try {
            manifest = json.read(text, ContentPack.Manifest.class);
        } catch (Refusal wrong) {
            throw new Refusal("library.pack.in", ContentPack.MANIFEST, wrong);
        }
        if (!manifest.format().equals(ContentPack.FORMAT)
                || manifest.version() != ContentPack.VERSION) {
            throw new Refusal("library.pack.notOne");
        }
        Set<String> named = new LinkedHashSet<>();
        named.add(ContentPack.MANIFEST);
        for (ContentPack.FilePart part : manifest.parts()) {
            if (!named.add(part.name())) {
                throw new Refusal("library.pack.twice", StrictZip.shown(part.name()));
            }
        }
        for (String name : files.keySet()) {
            if (!named.contains(name)) {
                throw new Refusal("library.pack.unnamed", name);
            }
        }
        return manifest;
    }

    private void checkDataVersion(String theirs) {
        try {
            LocalDate day = LocalDate.parse(day(theirs));
            if (day.isBefore(LocalDate.parse(day(library.law().dataVersion())))) {
                throw new Refusal(
                        "library.pack.older", day.toString(), day(library.law().dataVersion()));
            }
        } catch (DateTimeParseException notADay) {
            throw new Refusal("library.pack.dataVersion", StrictZip.shown(theirs));
        }
    }

    private static String day(String dataVersion) {
        return dataVersion.split("\\+", 2)[0];
    }

    private static String text(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notText) {
            throw new Refusal("library.pack.notText", name);
        }
    }

    private Map<Spot, String> rows(String name, String text) {
        String file = name.substring(LAW.length());
        LawShelf shelf =
                LawShelf.find(file)
                        .orElseThrow(() -> new Refusal("library.pack.name", StrictZip.shown(name)));
        List<String> lines = new ArrayList<>(text.lines().toList());
        String heading = heading(file).toString().strip();
        if (lines.isEmpty() || !lines.getFirst().strip().equals(heading)) {
            throw new Refusal("library.pack.columns", name);
        }
        if (lines.size() > MOST_ROWS) {
            throw new Refusal("library.pack.rows", name, MOST_ROWS);
        }
        Map<Spot, String> rows = new LinkedHashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            List<String> cells = List.of(lines.get(i).split("\t", -1));
            if (cells.size() != shelf.columns().size()) {
                throw new Refusal("library.pack.cells", name, i + 1, shelf.columns().size());
            }
            LawRow row = new LawRow(shelf, cells);
            if (rows.put(row.spot(), row.kept()) != null) {
                throw new Refusal("library.pack.keyTwice", name, i + 1, StrictZip.shown(row.key()));
            }
        }
        return rows;
    }

    /** What of the pack is not here already; every item is checked as if it were typed. */
    private PackDifferences differences(ContentPack pack) {
        List<Difference> all = new ArrayList<>();
        LawTables now = library.law().tables();
        LawTables then = library.holdings().with(pack.items()).law();
        pack.items()
                .forEach((spot, becomes) -> {
                    String was =
                            spot.law()
                                    ? kept(now, spot)
                                    : library.text(spot)
                                            .orElseThrow(() ->
                                                    new Refusal(
                                                            "library.pack.noTemplate",
                                                            spot.item()));
                    if (spot.law()) {
                        checkRow(spot, was, becomes, then);
                    } else {
                        refuse(spot, library.check(spot, becomes));
                    }
                    boolean same =
                            was != null
                                    && (spot.law()
                                            ? was.equals(becomes)
                                            : Versions.unversioned(was)
                                                    .equals(Versions.unversioned(becomes)));
                    if (!same) {
                        boolean own = library.holdings().own(spot).isPresent();
                        all.add(new Difference(spot, was, becomes, own));
                    }
                });
        library.mustFit(then);
        return new PackDifferences(pack, all);
    }

    private static @Nullable String kept(LawTables tables, Spot spot) {
        LawRow row = LawShelf.of(spot.shelf()).byKey(tables).get(spot.item());
        return row == null ? null : row.kept();
    }

    private void checkRow(Spot spot, @Nullable String was, String becomes, LawTables then) {
        LawRow row = LawShelf.of(spot.shelf()).row(becomes);
        boolean another =
                was == null
                        ? library.holdings().everUsed(spot)
                        : !LawShelf.of(spot.shelf()).row(was).cell("from").equals(row.cell("from"));
        if (another) {
            throw new Refusal("library.pack.keyTaken", spot.shelf(), spot.item());
        }
        refuse(spot, LawRowChecks.check(row, then));
    }

    private static void refuse(Spot spot, List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.blocks()) {
                throw new Refusal(
                        "library.pack.in",
                        spot.shelf() + "/" + spot.item(),
                        new Refusal(problem.textKey(), problem.args().toArray()));
            }
        }
    }

    /** SHA-256 of these bytes, in hexadecimal digits. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

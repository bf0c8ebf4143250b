package org.anning.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.app.Services;
import org.anning.casefile.CaseImport;
import org.anning.casefile.Sample;
import org.anning.cases.CaseRow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A small casebook as this version of the program makes it, packed into one file: one invented
 * person, one unfinished interview, one backup. Made once for each schema that was released, and
 * kept for the tests of all later versions.
 */
public final class KeptCasebook {

    /** The oldest schema that was released. */
    public static final String OLDEST = "050";

    static final String FORM = "interview/kept";
    static final String DRAFT = "{\"kept\":\"没说完\"}";
    private static final String RECOVERY = "recovery.txt";

    private KeptCasebook() {}

    /** Packs a casebook of the newest schema into the folder that is named. */
    public static void main(String[] args) throws IOException {
        Path work = Files.createTempDirectory("kept");
        Path place = work.resolve("案卷 1");
        RecoveryKey recovery = TestCasebook.createAt(place);
        String schema;
        try (Services services = opened(place)) {
            services.caseImport().importCase(Sample.BANXIA.text(), CaseImport.Ids.KEPT);
            services.casebook().drafts().write(FORM, DRAFT);
            services.casebook().backups().make(() -> false);
            schema = services.casebook().backups().now().schema();
        }
        Files.writeString(place.resolve(RECOVERY), String.join(" ", recovery.groups()));
        Path file = Path.of(args[0]).resolve("casebook-" + schema + ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                Stream<Path> files = Files.walk(place)) {
            for (Path one : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(place.relativize(one).toString()));
                Files.copy(one, zip);
            }
        }
        Casebook.empty(work);
    }

    public static Services opened(Path place) {
        return Services.open(
                place,
                TestCasebook.PASSPHRASE.toCharArray(),
                TestCasebook.CLOCK,
                () -> "志愿者甲",
                () -> false);
    }

    /** The schemas that were kept. */
    static List<String> all() {
        return List.of(OLDEST, "101");
    }

    /** Fails when what was kept is not in it. */
    public static void holdsItsCase(Services services) {
        List<CaseRow> rows = services.cases().rows();
        assertEquals(List.of("示例-0002"), rows.stream().map(CaseRow::number).toList());
        assertTrue(services.timeline().entriesOf(rows.getFirst().caseId()).size() > 2);
    }

    /** Fails when what was being typed is not in it; a backup holds no drafts. */
    public static void holdsItsDraft(Services services) {
        assertEquals(DRAFT, services.casebook().drafts().of(FORM).orElseThrow().content());
    }

    /** Unpacks the casebook of a schema. */
    public static Path unpacked(String schema, Path to) throws IOException {
        try (InputStream in =
                        KeptCasebook.class.getResourceAsStream("kept/casebook-" + schema + ".zip");
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                Path file = to.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
        return to;
    }

    /** What was on the paper of a kept casebook. */
    static RecoveryKey recovery(Path place) throws IOException {
        return RecoveryKey.parse(Files.readString(place.resolve(RECOVERY))).orElseThrow();
    }
}

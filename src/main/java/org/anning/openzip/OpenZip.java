package org.anning.openzip;

import org.anning.advice.PaperFacts;
import org.anning.advice.PaperService;
import org.anning.casefile.CaseExport;
import org.anning.casefile.CaseImport;
import org.anning.casefile.CaseJson;
import org.anning.casefile.Keyed;
import org.anning.cases.CaseLog;
import org.anning.cases.CaseRow;
import org.anning.cases.CaseService;
import org.anning.cases.Deed;
import org.anning.cases.LogLine;
import org.anning.common.CaseId;
import org.anning.common.Csv;
import org.anning.common.Json;
import org.anning.common.Lang;
import org.anning.common.LenderId;
import org.anning.common.PersonalData;
import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.anning.evidence.EvidenceFiles;
import org.anning.evidence.EvidenceRow;
import org.anning.evidence.EvidenceService;
import org.anning.evidence.KeptFile;
import org.anning.evidence.book.ActiveContent;
import org.anning.lenders.LenderFacts;
import org.anning.lenders.LenderService;
import org.anning.storage.Casebook;
import org.anning.storage.ErasedCases;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * All data of a casebook as a plain zip that any program can read, out and in again. It is not
 * encrypted: whoever has the file can read everything. These methods read and write files and must
 * not run on the window's thread; what a {@link Watch} throws stops them with nothing half-done.
 */
public final class OpenZip {

    /** How the name of the file ends. */
    public static final String ENDING = ".zip";

    private static final String LENDERS = "lenders.json";
    private static final String PAPERS = "papers.json";
    private static final String MANIFEST = "manifest.json";

    private final Casebook casebook;
    private final Clock clock;
    private final String program;
    private final CaseService cases;
    private final CaseLog log;
    private final LenderService lenders;
    private final EvidenceService evidence;
    private final EvidenceFiles files;
    private final PaperService papers;
    private final CaseExport export;
    private final CaseImport importing;
    private final Json json = new Json();

    /**
     * @param program the name and version of this program
     */
    public OpenZip(
            Casebook casebook,
            Clock clock,
            String program,
            CaseService cases,
            CaseLog log,
            LenderService lenders,
            EvidenceService evidence,
            EvidenceFiles files,
            PaperService papers,
            CaseExport export,
            CaseImport importing) {
        this.casebook = casebook;
        this.clock = clock;
        this.program = program;
        this.cases = cases;
        this.log = log;
        this.lenders = lenders;
        this.evidence = evidence;
        this.files = files;
        this.papers = papers;
        this.export = export;
        this.importing = importing;
    }

    /**
     * What was written.
     *
     * @param cases how many cases
     * @param files how many files of evidence
     * @param mayRun how many of these may run something ({@link ActiveContent}); the README names
     *     them
     */
    public record Made(int cases, int files, int mayRun) {

        /** What was written, in sentences. */
        public String told(Texts texts, Path zip) {
            String made = texts.get("openzip.made", zip, cases, files);
            return mayRun == 0 ? made : made + " " + texts.get("openzip.mayRun", mayRun);
        }
    }

    /**
     * What an open zip holds, beside what is here.
     *
     * @param fresh cases that are not here yet and would be taken
     * @param same cases that are here just so
     * @param differing numbers of cases that are here and say something else; they stay as they are
     * @param erased how many were erased here and stay away
     * @param files how many files of evidence come with the fresh cases
     */
    @PersonalData
    public record Seen(
            Instant madeAt,
            String madeBy,
            int fresh,
            int same,
            List<String> differing,
            int erased,
            int files) {

        @Override
        public String toString() {
            return "Seen";
        }
    }

    /** Printed copies as they are listed in the zip. */
    @PersonalData
    record PaperJson(UUID id, UUID caseId, PaperFacts facts) {

        @Override
        public String toString() {
            return "PaperJson";
        }
    }

    /** Lists as files of their own. */
    @PersonalData
    record PapersJson(List<PaperJson> papers) {

        @Override
        public String toString() {
            return "PapersJson";
        }
    }

    /** Lenders of the whole casebook, those of no case too. */
    @PersonalData
    record LendersJson(List<Keyed<LenderFacts>> lenders) {

        @Override
        public String toString() {
            return "LendersJson";
        }
    }

    /** Whether the person at the keyboard may take everything out and in. */
    public boolean allowed() {
        return casebook.people().myRole().mayTakeAllOut();
    }

    private void mustBeAllowed() {
        if (!allowed()) {
            throw new Refusal("openzip.notAllowed");
        }
    }

    /**
     * Writes everything, whole or not at all, and notes the hand-over in the log of every case.
     *
     * @throws Refusal when the person may not, a file of the evidence is not what was taken in, or
     *     the zip cannot be written
     */
    public Made write(Path zip, Watch watch) {
        mustBeAllowed();
        Path fresh = zip.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            try {
                Made made;
                try (ZipParts out = new ZipParts(fresh)) {
                    made = fill(out, watch);
                }
                Files.move(fresh, zip, StandardCopyOption.REPLACE_EXISTING);
                noteAll();
                return made;
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException unwritable) {
            throw new Refusal("openzip.unwritable", Objects.requireNonNull(zip.getFileName()));
        }
    }

    private void noteAll() {
        List<CaseRow> all = cases.rows();
        casebook.work()
                .write(session -> {
                    for (CaseRow row : all) {
                        log.note(session, row.caseId(), "case", row.id(), Deed.HANDED_OVER, null);
                    }
                    return all.size();
                });
    }

    private Made fill(ZipParts out, Watch watch) throws IOException {
        List<CaseRow> all =
                cases.rows().stream().sorted(Comparator.comparing(CaseRow::number)).toList();
        CaseTables tables = new CaseTables();
        StringBuilder lines = new StringBuilder(Csv.BYTE_ORDER_MARK).append(Csv.line(LOG_COLUMNS));
        Map<UUID, String> shared = new HashMap<>();
        List<String> mayRun = new ArrayList<>();
        int kept = 0;
        int done = 0;
        for (CaseRow row : all) {
            watch.at(done, all.size());
            CaseJson file = export.export(row.caseId());
            unchanged(shared, file);
            String text = json.writePretty(file);
            out.add("cases/" + row.id() + ".json", text);
            tables.add(CaseTables.tree(text));
            log.of(row.caseId()).reversed().forEach(line -> lines.append(logLine(row.id(), line)));
            int at = done;
            kept += evidence(out, row.caseId(), mayRun, () -> watch.at(at, all.size()));
            done++;
        }
        watch.at(done, all.size());
        int printed = papers(out, () -> watch.at(all.size(), all.size()));
        List<Keyed<LenderFacts>> known =
                lenders.all().stream()
                        .map(lender -> new Keyed<>(lender.id(), lender.value()))
                        .sorted(Comparator.comparing(lender -> lender.id().toString()))
                        .toList();
        out.add(LENDERS, json.writePretty(new LendersJson(known)));
        tables.end((name, content) -> out.add(name, content, false));
        out.add("tables/log.csv", lines.toString());
        out.add("schema/case.schema.json", json.writePretty(CaseSchema.make()));
        for (Lang lang : Lang.values()) {
            readMe(out, lang, mayRun);
        }
        out.manifest(
                MANIFEST,
                json.writePretty(
                        new Manifest(
                                Manifest.FORMAT,
                                clock.instant(),
                                log.volunteer().isBlank() ? "?" : log.volunteer(),
                                program,
                                new Manifest.Counts(all.size(), known.size(), kept, printed),
                                out.parts())));
        return new Made(all.size(), kept, mayRun.size());
    }

    private static final List<String> LOG_COLUMNS =
            List.of("caseId", "at", "who", "subject", "subjectId", "deed", "was");

    private static String logLine(UUID caseId, LogLine line) {
        return Csv.line(
                List.of(
                        caseId.toString(),
                        line.at().toString(),
                        line.who(),
                        line.subject(),
                        line.subjectId().toString(),
                        line.deed().code(),
                        Objects.requireNonNullElse(line.before(), "")));
    }

    /** Somebody may type meanwhile: two cases must not tell the same client in two ways. */
    private void unchanged(Map<UUID, String> shared, CaseJson file) {
        once(shared, file.client().id(), json.write(file.client()));
        file.lenders().forEach(lender -> once(shared, lender.id(), json.write(lender)));
    }

    private static void once(Map<UUID, String> shared, UUID id, String now) {
        String before = shared.put(id, Integer.toString(now.hashCode()));
        if (before != null && !before.equals(Integer.toString(now.hashCode()))) {
            throw new Refusal("openzip.changedMeanwhile");
        }
    }

    private static void readMe(ZipParts out, Lang lang, List<String> mayRun) throws IOException {
        String name = "README." + lang.code() + ".txt";
        try (InputStream in =
                Objects.requireNonNull(OpenZip.class.getResourceAsStream(name), name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String beware =
                    "\n"
                            + Texts.of(lang).get("openzip.mayRun.which")
                            + "\n  "
                            + String.join("\n  ", mayRun)
                            + "\n";
            out.add(name, mayRun.isEmpty() ? text : text + beware);
        }
    }

    private int evidence(ZipParts out, CaseId id, List<String> mayRun, Runnable watch)
            throws IOException {
        Map<UUID, KeptFile> of = files.of(id);
        int count = 0;
        for (EvidenceRow row : evidence.of(id)) {
            KeptFile file = of.get(row.id());
            if (file != null) {
                String name = "evidence/" + row.id() + ending(row.facts().fileName());
                out.add(
                        name,
                        to -> {
                            ActiveContent looked = new ActiveContent(name, to);
                            files.passOn(file, looked, _ -> watch.run());
                            if (looked.mayRun()) {
                                mayRun.add(name);
                            }
                        });
                count++;
            }
        }
        return count;
    }

    private static String ending(@Nullable String name) {
        int dot = name == null ? -1 : name.lastIndexOf('.');
        String end = name == null || dot < 0 ? "" : name.substring(dot);
        return end.matches("\\.[A-Za-z0-9]{1,5}") ? end : "";
    }

    private int papers(ZipParts out, Runnable watch) throws IOException {
        List<PaperJson> listed =
                papers.all().stream()
                        .map(copy ->
                                new PaperJson(
                                        copy.paper().id(),
                                        copy.caseId().value(),
                                        copy.paper().value()))
                        .sorted(Comparator.comparing(paper -> paper.id().toString()))
                        .toList();
        for (PaperJson paper : listed) {
            watch.run();
            byte[] pdf = papers.bytes(paper.id());
            out.add("papers/" + paper.id() + ".pdf", to -> to.write(pdf));
        }
        out.add(PAPERS, json.writePretty(new PapersJson(listed)));
        return listed.size();
    }

    /** A zip that was read to its end and is what its list says. */
    private final class Arrived {
        final Manifest manifest;
        final List<UUID> fresh = new ArrayList<>();
        final Map<UUID, UUID> pieces = new HashMap<>();
        final List<PaperJson> papers;
        final List<Keyed<LenderFacts>> lenders;
        int same;
        int erased;
        final List<String> differing = new ArrayList<>();

        Arrived(ZipSource zip, Watch watch) {
            manifest = zip.manifest();
            zip.verify(watch);
            papers = json.read(zip.text(PAPERS), PapersJson.class).papers();
            lenders = json.read(zip.text(LENDERS), LendersJson.class).lenders();
            Set<UUID> known = new HashSet<>();
            Map<UUID, String> hashes = new HashMap<>();
            for (String part : zip.in("cases/")) {
                CaseJson file = caseIn(zip, part);
                if (!known.add(file.id()) || !part.equals("cases/" + file.id() + ".json")) {
                    throw new Refusal("openzip.broken", ZipSource.shown(part));
                }
                file.evidence()
                        .forEach(piece -> {
                            pieces.put(piece.id(), file.id());
                            hashes.put(
                                    piece.id(),
                                    Objects.requireNonNullElse(piece.facts().sha256(), ""));
                        });
                judge(file);
            }
            for (String part : zip.in("evidence/")) {
                if (!zip.sha256(part).equals(hashes.get(ZipSource.id(part)))) {
                    throw new Refusal("openzip.broken", ZipSource.shown(part));
                }
            }
            for (PaperJson paper : papers) {
                String part = "papers/" + paper.id() + ".pdf";
                if (!known.contains(paper.caseId())
                        || !zip.has(part)
                        || !zip.sha256(part).equals(paper.facts().sha256())) {
                    throw new Refusal("openzip.broken", PAPERS);
                }
            }
            boolean counted =
                    manifest.counts()
                            .equals(
                                    new Manifest.Counts(
                                            known.size(),
                                            lenders.size(),
                                            zip.in("evidence/").size(),
                                            papers.size()));
            if (!counted || zip.in("papers/").size() != papers.size()) {
                throw new Refusal("openzip.broken", MANIFEST);
            }
        }

        private void judge(CaseJson file) {
            CaseId id = new CaseId(file.id());
            if (ErasedCases.in(casebook.folder().root()).contains(id)) {
                erased++;
            } else if (!casebook.work().read(s -> cases.exists(s, file.id()))) {
                fresh.add(file.id());
            } else if (CaseTables.comparable(json.write(file))
                    .equals(CaseTables.comparable(json.write(export.export(id))))) {
                same++;
            } else {
                differing.add(file.facts().number());
            }
        }

        Seen seen() {
            Set<UUID> coming = new HashSet<>(fresh);
            int many = (int) pieces.values().stream().filter(coming::contains).count();
            return new Seen(
                    manifest.madeAt(),
                    manifest.madeBy(),
                    fresh.size(),
                    same,
                    List.copyOf(differing),
                    erased,
                    many);
        }
    }

    private CaseJson caseIn(ZipSource zip, String part) {
        try (InputStream in = zip.open(part)) {
            return importing.parse(CaseImport.text(in));
        } catch (IOException broken) {
            throw new Refusal("openzip.broken", ZipSource.shown(part));
        }
    }

    /**
     * Reads a zip from its beginning to its end and compares it with what is here; nothing changes.
     *
     * @throws Refusal when it is damaged, hostile or not such a zip
     */
    public Seen look(Path file, Watch watch) {
        mustBeAllowed();
        try (ZipSource zip = ZipSource.open(file)) {
            return new Arrived(zip, watch).seen();
        }
    }

    /**
     * Takes in every case that is not here yet, in one transaction or not at all; what is here
     * stays as it is.
     *
     * @throws Refusal when it is damaged, hostile or not such a zip; nothing has changed then
     */
    public Seen take(Path file, Watch watch) {
        mustBeAllowed();
        try (ZipSource zip = ZipSource.open(file)) {
            Arrived arrived = new Arrived(zip, watch);
            Map<UUID, EvidenceFiles.Arrival> sealed = new LinkedHashMap<>();
            try {
                seal(zip, arrived, sealed, watch);
                casebook.work()
                        .write(session -> {
                            store(session, zip, arrived, sealed, watch);
                            return true;
                        });
                sealed.values().forEach(EvidenceFiles.Arrival::settle);
            } finally {
                sealed.values().forEach(EvidenceFiles.Arrival::close);
            }
            return arrived.seen();
        }
    }

    private void seal(
            ZipSource zip, Arrived arrived, Map<UUID, EvidenceFiles.Arrival> sealed, Watch watch) {
        Set<UUID> fresh = new HashSet<>(arrived.fresh);
        List<String> parts = zip.in("evidence/");
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            UUID piece = ZipSource.id(part);
            UUID caseId = Objects.requireNonNull(arrived.pieces.get(piece));
            watch.at(i, parts.size());
            if (fresh.contains(caseId)) {
                int at = i;
                try (InputStream in = zip.open(part)) {
                    sealed.computeIfAbsent(caseId, id -> files.arriving(new CaseId(id)))
                            .add(piece, part, zip.size(part), in, _ -> watch.at(at, parts.size()));
                } catch (IOException broken) {
                    throw new Refusal("openzip.broken", ZipSource.shown(part));
                }
            }
        }
    }

    private void store(
            Session session,
            ZipSource zip,
            Arrived arrived,
            Map<UUID, EvidenceFiles.Arrival> sealed,
            Watch watch) {
        for (Keyed<LenderFacts> lender : arrived.lenders) {
            LenderId id = new LenderId(lender.id());
            if (!lenders.exists(session, id)) {
                lenders.write(session, id, lender.facts());
            }
        }
        int done = 0;
        for (UUID id : arrived.fresh) {
            watch.at(done++, arrived.fresh.size());
            importing.store(session, caseIn(zip, "cases/" + id + ".json"));
            EvidenceFiles.Arrival arrival = sealed.get(id);
            if (arrival != null) {
                arrival.write(session);
            }
            for (PaperJson paper : arrived.papers) {
                if (paper.caseId().equals(id)) {
                    papers.bring(
                            session,
                            new CaseId(id),
                            paper.id(),
                            paper.facts(),
                            zip.bytes("papers/" + paper.id() + ".pdf"));
                }
            }
            session.flush();
            session.clear();
        }
    }
}

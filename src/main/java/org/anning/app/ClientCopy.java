package org.anning.app;

import org.anning.cases.CaseFacts;
import org.anning.cases.ConsentFacts;
import org.anning.cases.Deed;
import org.anning.cases.StepFacts;
import org.anning.clients.ClientFacts;
import org.anning.common.CaseId;
import org.anning.common.Json;
import org.anning.common.Stored;
import org.anning.common.Texts;
import org.anning.evidence.EntryLine;
import org.anning.evidence.EvidenceRow;
import org.anning.evidence.KeptFile;
import org.anning.evidence.Showing;
import org.anning.evidence.book.ActiveContent;
import org.anning.loans.LoanRow;
import org.anning.printing.Block;
import org.anning.printing.Fonts;
import org.anning.printing.Run;
import org.anning.printing.Sheet;
import org.anning.printing.SheetPdf;
import org.anning.timeline.EntryRow;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Everything that is kept of a client, for the client (pipl-45): one zip with a page to read, the
 * case file for another program, and the evidence. Names of third parties are replaced in both
 * texts before anything is laid out, so nothing lies under a bar; of a picture with a changed copy
 * only the copy goes along. Beside the zip lies the receipt that both sign.
 */
final class ClientCopy {

    static final String MASKED = "\u25A0\u25A0";

    /** Shorter than this a name is also part of other words. */
    private static final int SHORTEST_NAME = 2;

    private final Services services;
    private final Texts texts;

    ClientCopy(Services services, Texts texts) {
        this.services = services;
        this.texts = texts;
    }

    /**
     * Writes the copy, whole or not at all, and notes the hand-over in the case's log.
     *
     * @param cancelled asked between the files of the evidence
     * @return the names of the files in it that may run something ({@link ActiveContent}); nothing
     *     at all when it was cancelled
     */
    Optional<List<String>> write(CaseId id, Path zip, BooleanSupplier cancelled)
            throws IOException {
        Path fresh = zip.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            List<String> mayRun;
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            try (OutputStream file = Files.newOutputStream(fresh);
                    ZipOutputStream out = new ZipOutputStream(new DigestOutputStream(file, hash))) {
                mayRun = fill(id, out, cancelled);
            }
            if (cancelled.getAsBoolean()) {
                return Optional.empty();
            }
            Files.write(
                    HandoverReceipt.beside(zip, texts),
                    receipt(id, fresh, HexFormat.of().formatHex(hash.digest())).pdf(zip, texts));
            Files.move(fresh, zip, StandardCopyOption.REPLACE_EXISTING);
            services.log().note(id, "case", id.value(), Deed.HANDED_OVER);
            return Optional.of(mayRun);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private HandoverReceipt receipt(CaseId id, Path copy, String sha256) throws IOException {
        try (ZipFile written = new ZipFile(copy.toFile())) {
            return new HandoverReceipt(
                    services.cases().caseFile(id).value().number(),
                    services.cases().clientOf(id).value().displayName(),
                    services.casebook().people().myName(""),
                    services.clock().instant().atZone(services.clock().getZone()),
                    written.size(),
                    thirdParties(id).size(),
                    sha256);
        }
    }

    /** What to say after it was written: where it is, and of which files to beware. */
    static String done(Texts texts, Path zip, List<String> mayRun) {
        String done = texts.get("app.copy.done", zip, HandoverReceipt.beside(zip, texts));
        return mayRun.isEmpty() ? done : done + "\n\n" + beware(texts, mayRun);
    }

    private static String beware(Texts texts, List<String> mayRun) {
        return texts.get("app.copy.mayRun", String.join(texts.get("app.copy.and"), mayRun));
    }

    private List<String> fill(CaseId id, ZipOutputStream out, BooleanSupplier cancelled)
            throws IOException {
        List<String> names = thirdParties(id);
        String json = new Json().writePretty(services.caseExport().export(id));
        entry(out, "case.json", masked(json, names).getBytes(StandardCharsets.UTF_8));
        Map<UUID, KeptFile> files = services.evidenceFiles().of(id);
        Map<UUID, String> called = new HashMap<>();
        List<String> mayRun = new ArrayList<>();
        int number = 0;
        for (EvidenceRow row : pieces(id)) {
            number++;
            KeptFile file = files.get(row.id());
            if (file != null && !cancelled.getAsBoolean()) {
                String name = Objects.requireNonNullElse(row.facts().fileName(), "");
                String fresh = String.format(Locale.ROOT, "%03d%s", number, ending(name));
                byte[] content = services.evidenceFiles().read(file, true);
                entry(out, "evidence/" + fresh, content);
                called.put(row.id(), fresh);
                if (ActiveContent.mayRun(fresh, content)) {
                    mayRun.add(fresh);
                }
            }
        }
        entry(
                out,
                texts.get("app.copy.page"),
                new SheetPdf(new Fonts())
                        .of(sheet(id, names, called, mayRun), services.clock().instant()));
        return mayRun;
    }

    /** The client's own name for a file may name others, so only its ending goes along. */
    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        String end = dot < 0 ? "" : name.substring(dot);
        return end.matches("\\.[A-Za-z0-9]{1,5}") ? end : "";
    }

    private static void entry(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    /** Pieces that are not struck; an original of which there is a changed copy stays here. */
    private List<EvidenceRow> pieces(CaseId id) {
        List<EvidenceRow> all =
                services.evidence().of(id).stream().filter(row -> !row.struck()).toList();
        Set<UUID> changed =
                all.stream()
                        .map(row -> row.facts().derivedFrom())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return all.stream()
                .filter(row -> !changed.contains(row.id()))
                .filter(row -> row.facts().showing() != Showing.NEVER_KEPT)
                .toList();
    }

    /** The longest first, so that no part of a name is left beside the mask. */
    private List<String> thirdParties(CaseId id) {
        return services.timeline().entriesOf(id).stream()
                .map(row -> row.facts().targetName())
                .flatMap(Stream::ofNullable)
                .map(String::strip)
                .filter(name -> name.length() >= SHORTEST_NAME)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private static String masked(String text, List<String> names) {
        String shown = text;
        for (String name : names) {
            shown = shown.replace(name, MASKED);
        }
        return shown;
    }

    private Sheet sheet(
            CaseId id, List<String> names, Map<UUID, String> called, List<String> mayRun) {
        ClientFacts client = services.cases().clientOf(id).value();
        CaseFacts facts = services.cases().caseFile(id).value();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, line(texts.get("app.copy.title"), names)));
        blocks.add(
                new Block.Note(
                        line(
                                texts.get(
                                        "app.copy.what",
                                        services.clock()
                                                .instant()
                                                .atZone(services.clock().getZone())
                                                .toLocalDate()),
                                names)));
        if (!mayRun.isEmpty()) {
            blocks.add(new Block.Note(line(beware(texts, mayRun), List.of())));
        }
        List<String[]> known = new ArrayList<>();
        add(known, "displayName", client.displayName());
        add(known, "legalName", client.legalName());
        add(known, "idNumber", client.idNumber());
        add(known, "phone", client.phone());
        add(known, "safeContact", client.safeContact());
        add(known, "region", client.region());
        add(known, "address", client.address());
        add(known, "household", client.household());
        add(known, "number", facts.number());
        known.add(
                new String[] {
                    texts.get("cases.field.status"), texts.name("cases.status", facts.status())
                });
        add(known, "openedOn", facts.openedOn());
        add(known, "mainWorry", facts.mainWorry());
        add(known, "effect", facts.effect());
        add(known, "wishes", facts.wishes());
        add(known, "outcome", facts.outcome());
        blocks.add(table(known, names));
        section(
                blocks,
                "app.copy.loans",
                services.loans().loansOf(id).stream().map(this::loan).toList(),
                names);
        section(
                blocks,
                "app.copy.entries",
                services.timeline().entriesOf(id).stream().map(this::entryOf).toList(),
                names);
        section(
                blocks,
                "app.copy.evidence",
                pieces(id).stream()
                        .map(row ->
                                new String[] {
                                    (called.getOrDefault(row.id(), "") + " " + row.facts().title())
                                            .strip(),
                                    said(row.facts().sha256())
                                })
                        .toList(),
                names);
        section(
                blocks,
                "app.copy.steps",
                services.steps().of(id).stream().map(Stored::value).map(this::step).toList(),
                names);
        section(
                blocks,
                "app.copy.consents",
                services.consents().of(id).stream().map(Stored::value).map(this::consent).toList(),
                names);
        return new Sheet(
                "client-copy",
                texts.lang(),
                texts.get("app.copy.title"),
                "1",
                "Anning",
                CaseFacts.isSample(facts.number()),
                false,
                false,
                blocks);
    }

    private void add(List<String[]> rows, String field, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            rows.add(new String[] {texts.get("cases.field." + field), value.toString()});
        }
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private String[] loan(LoanRow row) {
        return new String[] {row.lender().value().legalName(), said(row.loan().value().number())};
    }

    private String[] entryOf(EntryRow row) {
        String words =
                Stream.of(row.facts().number(), row.facts().words(), row.facts().account())
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.joining(" \u00B7 "));
        return new String[] {EntryLine.of(row, texts), words};
    }

    private String[] step(StepFacts step) {
        return new String[] {
            step.happenedOn() + " " + texts.name("cases.stepKind", step.kind()), said(step.answer())
        };
    }

    private String[] consent(ConsentFacts consent) {
        String state =
                consent.withdrawnOn() != null
                        ? texts.get("cases.consent.withdrawn") + " " + consent.withdrawnOn()
                        : texts.get(
                                        consent.given()
                                                ? "cases.consent.given"
                                                : "cases.consent.refused")
                                + " "
                                + consent.givenOn();
        return new String[] {texts.name("cases.consent", consent.purpose()), state};
    }

    private void section(
            List<Block> blocks, String title, List<String[]> rows, List<String> names) {
        if (!rows.isEmpty()) {
            blocks.add(new Block.Heading(2, line(texts.get(title), names)));
            blocks.add(table(rows, names));
        }
    }

    private static Block table(List<String[]> rows, List<String> names) {
        return new Block.Table(
                List.of(),
                rows.stream()
                        .map(row -> List.of(line(row[0], names), line(row[1], names)))
                        .toList());
    }

    private static List<Run> line(String text, List<String> names) {
        return Run.plain(masked(text, names));
    }
}

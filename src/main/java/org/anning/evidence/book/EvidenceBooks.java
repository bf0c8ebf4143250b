package org.anning.evidence.book;

import org.anning.cases.CaseService;
import org.anning.common.CaseId;
import org.anning.common.PersonalData;
import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.anning.evidence.Checked;
import org.anning.evidence.CustodyLine;
import org.anning.evidence.EntryLine;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.EvidenceFiles;
import org.anning.evidence.EvidenceRow;
import org.anning.evidence.EvidenceService;
import org.anning.evidence.Integrity;
import org.anning.evidence.KeptFile;
import org.anning.evidence.Media;
import org.anning.evidence.pictures.Pictures;
import org.anning.printing.Fonts;
import org.anning.printing.SheetPdf;
import org.anning.timeline.TimelineService;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Makes the evidence book of a case: contents, the pieces page by page under stable numbers, and
 * the hash and custody of every file, each read again while the book is made. What cannot be
 * printed gets a page that says so.
 */
public final class EvidenceBooks {

    /** Enough for a page at 300 dots per inch, and for a long screenshot at half of it. */
    private static final long MOST_PIXELS = 40_000_000;

    private static final long LONGEST_TEXT = 1 << 20;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final CaseService cases;
    private final EvidenceService pieces;
    private final EvidenceFiles files;
    private final TimelineService timeline;
    private final Supplier<Fonts> fonts;
    private final Clock clock;

    public EvidenceBooks(
            CaseService cases,
            EvidenceService pieces,
            EvidenceFiles files,
            TimelineService timeline,
            Supplier<Fonts> fonts,
            Clock clock) {
        this.cases = cases;
        this.pieces = pieces;
        this.files = files;
        this.timeline = timeline;
        this.fonts = fonts;
        this.clock = clock;
    }

    /**
     * A finished book.
     *
     * @param pages the labels of the pages of each piece
     * @param checked what the check of each file found
     */
    @PersonalData
    public record Book(byte[] pdf, Map<UUID, List<String>> pages, List<Checked> checked) {

        @Override
        public String toString() {
            return "Book";
        }
    }

    /** One piece on its way into the book; numbered from 1. */
    private record Piece(
            int number,
            EvidenceRow row,
            @Nullable KeptFile file,
            Checked checked,
            List<String> entries,
            List<CustodyLine> custody) {

        EvidenceFacts facts() {
            return row.facts();
        }
    }

    /**
     * Makes the book of all pieces that are not struck, in the order of the list.
     *
     * @param watch gets the bytes read so far; what it throws stops the work
     */
    public Book make(CaseId caseId, Texts texts, LongConsumer watch) {
        List<Piece> all = gather(caseId, texts, watch);
        String number = cases.row(caseId).number();
        Instant now = clock.instant();
        Fonts used = fonts.get();
        try (BookPages pages = new BookPages(used)) {
            Map<UUID, Integer> counts = new LinkedHashMap<>();
            for (Piece piece : all) {
                int before = pages.count();
                if (piece.file() != null) {
                    draw(piece, piece.file(), pages, texts);
                }
                counts.put(piece.row().id(), pages.count() - before);
            }
            Map<UUID, List<String>> labels = PageLabels.of(counts, handedOut(caseId));
            stamp(all, labels, pages, texts);
            SheetPdf layout = new SheetPdf(used);
            BookSheets sheets =
                    new BookSheets(
                            texts, number, when(now), used, MINUTE.withZone(clock.getZone()));
            byte[] front = layout.of(sheets.contents(lines(all, labels)), now);
            byte[] back = layout.of(sheets.hashes(lines(all, labels)), now);
            return new Book(
                    joined(front, pages.document(), back),
                    labels,
                    all.stream().map(Piece::checked).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers the page numbers of a book that leaves the house; later pages become 12a. */
    public void handedOut(CaseId caseId, Book book) {
        Map<UUID, String> kept = new HashMap<>();
        book.pages().forEach((id, labels) -> kept.put(id, PageLabels.kept(labels)));
        if (!kept.isEmpty()) {
            pieces.keepPages(caseId, kept);
        }
    }

    /** Numbers the next book from 1 again. */
    public void numberAnew(CaseId caseId) {
        pieces.keepPages(caseId, Map.of());
    }

    private Map<UUID, List<String>> handedOut(CaseId caseId) {
        Map<UUID, List<String>> labels = new HashMap<>();
        pieces.pages(caseId).forEach((id, kept) -> labels.put(id, PageLabels.read(kept)));
        return labels;
    }

    private List<Piece> gather(CaseId caseId, Texts texts, LongConsumer watch) {
        List<EvidenceRow> rows = pieces.of(caseId).stream().filter(row -> !row.struck()).toList();
        Map<UUID, KeptFile> kept = files.of(caseId);
        Map<UUID, String> entries =
                timeline.entriesOf(caseId).stream()
                        .collect(Collectors.toMap(e -> e.id(), e -> EntryLine.of(e, texts)));
        List<Checked> checked = files.verifyForBook(caseId, rows, watch);
        List<Piece> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            EvidenceRow row = rows.get(i);
            Checked found = checked.get(i);
            all.add(
                    new Piece(
                            i + 1,
                            row,
                            kept.get(row.id()),
                            found,
                            found.entries().stream()
                                    .map(id -> entries.getOrDefault(id, ""))
                                    .sorted()
                                    .toList(),
                            files.custody(row.id())));
        }
        return all;
    }

    private void draw(Piece piece, KeptFile file, BookPages pages, Texts texts) throws IOException {
        if (piece.checked().state() != Integrity.UNCHANGED) {
            instead(
                    piece,
                    pages,
                    texts,
                    texts.name("evidence.book.state", piece.checked().state()));
            return;
        }
        try {
            Media media = file.media();
            if (media.picture()) {
                pages.picture(
                        Pictures.upright(files.read(file, false), MOST_PIXELS),
                        media == Media.JPEG || media == Media.WEBP);
            } else if (media == Media.PDF) {
                pages.pdf(files.read(file, false));
            } else if (media == Media.TEXT && file.sizeBytes() <= LONGEST_TEXT) {
                String text = new String(files.read(file, false), StandardCharsets.UTF_8);
                pages.words(piece.facts().title(), Arrays.asList(text.split("\\R", -1)));
            } else {
                instead(piece, pages, texts, texts.name("evidence.book.media", media));
            }
        } catch (Refusal unread) {
            instead(piece, pages, texts, texts.sentence(unread));
        }
    }

    /** The page of a piece that cannot be printed: what it is, and why it is not here. */
    private static void instead(Piece piece, BookPages pages, Texts texts, String why)
            throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(why);
        lines.add("");
        lines.add(texts.get("evidence.book.file", String.valueOf(piece.facts().fileName())));
        lines.add(texts.get("evidence.book.sha", String.valueOf(piece.facts().sha256())));
        if (piece.facts().description() != null) {
            lines.add(piece.facts().description());
        }
        pages.words(piece.facts().title(), lines);
    }

    private static void stamp(
            List<Piece> all, Map<UUID, List<String>> labels, BookPages pages, Texts texts)
            throws IOException {
        int page = 0;
        for (Piece piece : all) {
            for (String label : labels.getOrDefault(piece.row().id(), List.of())) {
                pages.stamp(
                        page++,
                        texts.get(
                                "evidence.book.above",
                                Integer.toString(piece.number()),
                                piece.facts().title()),
                        texts.get("evidence.book.page", label));
            }
        }
    }

    private static List<BookSheets.Line> lines(List<Piece> all, Map<UUID, List<String>> labels) {
        return all.stream()
                .map(piece ->
                        new BookSheets.Line(
                                piece.number(),
                                piece.facts(),
                                piece.file(),
                                piece.checked(),
                                piece.entries(),
                                piece.custody(),
                                PageLabels.span(labels.getOrDefault(piece.row().id(), List.of()))))
                .toList();
    }

    /** The list of the case for a spreadsheet, with what the last check of each file found. */
    public EvidenceTable table(CaseId caseId, Texts texts, LongConsumer watch) {
        Map<UUID, List<String>> labels = handedOut(caseId);
        return EvidenceTable.of(lines(gather(caseId, texts, watch), labels), texts);
    }

    private String when(Instant at) {
        return MINUTE.withZone(clock.getZone()).format(at);
    }

    private static byte[] joined(byte[] front, PDDocument body, byte[] back) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument book = Loader.loadPDF(front);
                PDDocument last = Loader.loadPDF(back)) {
            // The fonts of the body are cut down to what was used only when it is saved.
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            body.save(saved);
            try (PDDocument middle = Loader.loadPDF(saved.toByteArray())) {
                PDFMergerUtility merger = new PDFMergerUtility();
                if (middle.getNumberOfPages() > 0) {
                    merger.appendDocument(book, middle);
                }
                merger.appendDocument(book, last);
                book.save(out);
            }
        }
        return out.toByteArray();
    }
}

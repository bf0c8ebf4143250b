package org.anning.evidence.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.evidence.Checked;
import org.anning.evidence.CustodyLine;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.EvidenceFiles;
import org.anning.evidence.EvidenceKind;
import org.anning.evidence.EvidenceRow;
import org.anning.evidence.EvidenceService;
import org.anning.evidence.Gap;
import org.anning.evidence.Gaps;
import org.anning.evidence.Incoming;
import org.anning.evidence.KeptFile;
import org.anning.evidence.Proof;
import org.anning.evidence.book.EvidenceBooks;
import org.anning.evidence.book.EvidenceTable;
import org.anning.evidence.pictures.Pictures;
import org.anning.fx.Background;
import org.anning.fx.Job;
import org.anning.fx.Language;
import org.anning.fx.Progress;
import org.anning.law.Law;
import org.anning.printing.PageImage;
import org.anning.timeline.EntryRow;
import org.anning.timeline.EventTime;
import org.anning.timeline.TimelineService;
import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * The evidence of a case: its pieces in the order of the book, the one that is looked at, what
 * nothing proves yet, and the long work with files, of which one runs at a time.
 */
public final class EvidenceViewModel {

    /** The longer side of the pictures in the list and beside it, in pixels. */
    private static final int SMALL = 128;

    private static final int LARGE = 1100;

    private final EvidenceService pieces;
    private final EvidenceFiles files;
    private final EvidenceBooks books;
    private final TimelineService timeline;
    private final Law law;
    private final CaseId caseId;
    private final Background background;
    private final Language language;
    private final Clock clock;

    private final ObservableList<Piece> rows = FXCollections.observableArrayList();
    private final ObservableList<EntryRow> entries = FXCollections.observableArrayList();
    private final ObservableList<CustodyLine> custody = FXCollections.observableArrayList();
    private final ObservableMap<UUID, PageImage> small = FXCollections.observableHashMap();
    private final ObservableMap<UUID, Checked> checked = FXCollections.observableHashMap();
    private final ObjectProperty<@Nullable Piece> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable PageImage> picture =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Refusal> unread = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Job<?>> working = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Gaps> gaps;
    private final Set<UUID> seen = new HashSet<>();
    private @Nullable UUID lookedAt;
    private final BooleanProperty showStruck = new SimpleBooleanProperty();
    private final BooleanProperty loaded = new SimpleBooleanProperty();

    EvidenceViewModel(
            EvidenceService pieces,
            EvidenceFiles files,
            EvidenceBooks books,
            TimelineService timeline,
            Law law,
            CaseId caseId,
            Background background,
            Language language,
            Clock clock) {
        this.pieces = pieces;
        this.files = files;
        this.books = books;
        this.timeline = timeline;
        this.law = law;
        this.caseId = caseId;
        this.background = background;
        this.language = language;
        this.clock = clock;
        gaps = new ReadOnlyObjectWrapper<>(new Gaps(List.of(), today()));
        showStruck.subscribe((_, _) -> load());
        selected.subscribe(this::look);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), EventTime.ZONE);
    }

    private record Found(
            List<EvidenceRow> rows,
            Map<UUID, KeptFile> files,
            List<Proof> proofs,
            List<EntryRow> entries) {}

    /** Reads everything afresh and keeps the chosen piece chosen. */
    void load() {
        background.run(this::read).onSuccess(this::show).start();
    }

    private Found read() {
        return new Found(
                pieces.of(caseId),
                files.of(caseId),
                pieces.proofs(caseId),
                timeline.entriesOf(caseId));
    }

    private void show(Found found) {
        UUID chosen = selected.get() == null ? null : selected.get().id();
        Map<UUID, EntryRow> byId = new HashMap<>();
        found.entries.forEach(entry -> byId.put(entry.id(), entry));
        Map<UUID, Integer> numbers = new HashMap<>();
        found.rows.stream()
                .filter(row -> !row.struck())
                .forEach(row -> numbers.put(row.id(), numbers.size() + 1));
        List<Piece> now = new ArrayList<>();
        for (EvidenceRow row : found.rows) {
            if (!row.struck() || showStruck.get()) {
                UUID original = row.facts().derivedFrom();
                now.add(
                        new Piece(
                                numbers.getOrDefault(row.id(), 0),
                                row,
                                found.files.get(row.id()),
                                found.proofs.stream()
                                        .filter(p -> p.evidenceId().equals(row.id()))
                                        .map(p -> byId.get(p.entryId()))
                                        .filter(Objects::nonNull)
                                        .toList(),
                                original == null ? 0 : numbers.getOrDefault(original, 0)));
            }
        }
        rows.setAll(now);
        entries.setAll(found.entries.stream().filter(entry -> !entry.struck()).toList());
        gaps.set(Gaps.of(found.entries, found.rows, found.proofs, law, today()));
        loaded.set(true);
        select(chosen);
        drawSmall();
    }

    /** Chooses the piece with this id. */
    void select(@Nullable UUID id) {
        selected.set(rows.stream().filter(piece -> piece.id().equals(id)).findFirst().orElse(null));
    }

    private void drawSmall() {
        List<Piece> due =
                rows.stream()
                        .filter(piece -> piece.drawable() && !piece.folded())
                        .filter(piece -> !small.containsKey(piece.id()))
                        .toList();
        for (Piece piece : due) {
            KeptFile file = Objects.requireNonNull(piece.file());
            background
                    .chore(_ -> image(Pictures.small(files.read(file, false), SMALL)))
                    .onSuccess(image -> small.put(piece.id(), image))
                    .onRefusal(_ -> {})
                    .start();
        }
    }

    private void look(@Nullable Piece piece) {
        if (piece != null && piece.id().equals(lookedAt) && picture.get() != null) {
            readCustody(piece);
            return;
        }
        lookedAt = piece == null ? null : piece.id();
        picture.set(null);
        unread.set(null);
        custody.clear();
        if (piece != null) {
            readCustody(piece);
            if (!piece.folded()) {
                open(piece);
            }
        }
    }

    private void readCustody(Piece piece) {
        background
                .run(() -> files.custody(piece.id()))
                .onSuccess(lines -> {
                    if (chosen(piece)) {
                        custody.setAll(lines);
                    }
                })
                .start();
    }

    private boolean chosen(Piece piece) {
        Piece now = selected.get();
        return now != null && now.id().equals(piece.id());
    }

    /**
     * Shows the picture of the chosen piece; that somebody saw it is noted, once while the case is
     * open.
     */
    void open(Piece piece) {
        KeptFile file = piece.file();
        if (file == null || !piece.drawable()) {
            return;
        }
        boolean first = seen.add(piece.id());
        background
                .chore(_ -> {
                    BufferedImage whole =
                            Pictures.upright(files.read(file, first), 4L * LARGE * LARGE);
                    double scale = (double) LARGE / Math.max(whole.getWidth(), whole.getHeight());
                    return image(Pictures.scaled(whole, Math.min(1, scale)));
                })
                .onSuccess(image -> {
                    if (chosen(piece)) {
                        picture.set(image);
                        readCustody(piece);
                    }
                })
                .onRefusal(refusal -> {
                    if (chosen(piece)) {
                        unread.set(refusal);
                    }
                })
                .start();
    }

    /** The whole picture for the editor. */
    void whole(Piece piece, Consumer<BufferedImage> then) {
        KeptFile file = piece.file();
        if (file != null) {
            background
                    .chore(_ -> Pictures.upright(files.read(file, true), 40_000_000))
                    .onSuccess(then)
                    .start();
        }
    }

    static PageImage image(BufferedImage picture) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        return new PageImage(w, h, picture.getRGB(0, 0, w, h, null, 0, w));
    }

    /** Takes files in, all with these facts; with several, each is called by its own name. */
    void add(List<Incoming> incoming, EvidenceFacts facts, List<UUID> proved) {
        work(
                progress -> {
                    UUID last = null;
                    long total = incoming.stream().mapToLong(Incoming::sizeBytes).sum();
                    long before = 0;
                    for (Incoming file : incoming) {
                        long start = before;
                        EvidenceFacts named =
                                incoming.size() == 1
                                        ? facts
                                        : EvidenceFormViewModel.titled(facts, stem(file.name()));
                        last =
                                files.take(
                                                caseId,
                                                named,
                                                file,
                                                proved,
                                                bytes ->
                                                        watch(progress, total)
                                                                .accept(start + bytes))
                                        .id();
                        before += file.sizeBytes();
                    }
                    return Objects.requireNonNull(last);
                },
                this::reload);
    }

    /** A file's name without its ending. */
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Lists a piece without a file, such as a witness. */
    void list(EvidenceFacts facts) {
        background.run(() -> pieces.write(caseId, facts).id()).onSuccess(this::reload).start();
    }

    /** Takes in the file of a piece that is listed already. */
    void attach(Piece piece, Path file) {
        work(
                progress -> {
                    Incoming incoming = Incoming.of(file);
                    return files.attach(
                                    piece.row().stored(),
                                    incoming,
                                    watch(progress, incoming.sizeBytes()))
                            .id();
                },
                this::reload);
    }

    /** Corrects what is known of a piece. */
    void correct(Stored<EvidenceFacts> corrected) {
        background.run(() -> pieces.correct(corrected).id()).onSuccess(this::reload).start();
    }

    /** Keeps a changed copy of a piece as a piece of its own. */
    void derive(Piece original, BufferedImage changed, String how, EvidenceFacts facts) {
        work(
                _ -> {
                    byte[] png = Pictures.png(changed);
                    String name =
                            stem(Objects.requireNonNullElse(original.row().facts().fileName(), ""))
                                    + "-"
                                    + how.replace(' ', '-')
                                    + ".png";
                    return files.derive(
                                    caseId,
                                    facts,
                                    Incoming.of(name, png),
                                    original.entries().stream().map(EntryRow::id).toList(),
                                    how)
                            .id();
                },
                this::reload);
    }

    /** Strikes a piece for a reason, or lets it count again. */
    void strike(Piece piece, String why) {
        background
                .run(() ->
                        piece.row().struck()
                                ? pieces.restore(piece.row().stored()).id()
                                : pieces.strike(piece.row().stored(), why).id())
                .onSuccess(this::reload)
                .start();
    }

    /** Notes that a piece proves an entry. */
    void link(Piece piece, EntryRow entry) {
        background
                .run(() -> {
                    pieces.link(new Proof(piece.id(), entry.id()));
                    return piece.id();
                })
                .onSuccess(this::reload)
                .start();
    }

    /** Takes such a note away. */
    void unlink(Piece piece, EntryRow entry) {
        background
                .run(() -> {
                    pieces.unlink(new Proof(piece.id(), entry.id()));
                    return piece.id();
                })
                .onSuccess(this::reload)
                .start();
    }

    /** Moves a piece to another place of the list and the book. */
    void move(Piece piece, int to) {
        List<Piece> order = new ArrayList<>(rows);
        order.removeIf(other -> other.id().equals(piece.id()));
        order.add(Math.clamp(to, 0, order.size()), piece);
        background
                .run(() -> {
                    pieces.order(caseId, order.stream().map(Piece::id).toList());
                    return piece.id();
                })
                .onSuccess(this::reload)
                .start();
    }

    private void reload(UUID chosen) {
        background
                .run(this::read)
                .onSuccess(found -> {
                    show(found);
                    select(chosen);
                })
                .start();
    }

    /** Reads all files again. */
    void verify(Consumer<List<Checked>> then) {
        work(
                progress -> files.verify(caseId, watch(progress, totalBytes())),
                found -> {
                    found.forEach(one -> checked.put(one.row().id(), one));
                    look(selected.get());
                    then.accept(found);
                });
    }

    private long totalBytes() {
        return rows.stream()
                .map(Piece::file)
                .filter(Objects::nonNull)
                .mapToLong(KeptFile::sizeBytes)
                .sum();
    }

    /** Writes the evidence book; its page numbers stay from then on. */
    void book(Path to, Consumer<List<Checked>> then) {
        work(
                progress -> {
                    EvidenceBooks.Book book =
                            books.make(caseId, language.texts(), watch(progress, totalBytes()));
                    write(to, book.pdf());
                    books.handedOut(caseId, book);
                    return book.checked();
                },
                found -> {
                    found.forEach(one -> checked.put(one.row().id(), one));
                    look(selected.get());
                    then.accept(found);
                });
    }

    /** Numbers the pages of the next book from 1. */
    void numberAnew() {
        background
                .run(() -> {
                    books.numberAnew(caseId);
                    return true;
                })
                .start();
    }

    /** Writes the list for a spreadsheet. */
    void table(Path to, Function<EvidenceTable, byte[]> format, Runnable then) {
        work(
                progress -> {
                    write(
                            to,
                            format.apply(
                                    books.table(
                                            caseId,
                                            language.texts(),
                                            watch(progress, totalBytes()))));
                    return to;
                },
                _ -> then.run());
    }

    /** Copies the original files out. */
    void export(List<Piece> some, Path folder, Consumer<Integer> then) {
        work(
                progress ->
                        files.export(
                                        caseId,
                                        some.stream().map(Piece::id).toList(),
                                        folder,
                                        watch(progress, totalBytes()))
                                .size(),
                count -> {
                    look(selected.get());
                    then.accept(count);
                });
    }

    /** Makes a copy for a viewer outside. */
    void outside(Piece piece, Consumer<Path> viewer) {
        KeptFile file = piece.file();
        if (file != null) {
            work(
                    progress -> files.outside(piece.row(), file, watch(progress, file.sizeBytes())),
                    copy -> {
                        look(piece);
                        viewer.accept(copy);
                    });
        }
    }

    private static void write(Path to, byte[] content) {
        try {
            Path part = to.resolveSibling(to.getFileName() + ".part");
            Files.write(part, content);
            Files.move(part, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Refusal("evidence.problem.unwritable", to.getFileName());
        }
    }

    private <T> void work(Function<Progress, T> work, Consumer<T> then) {
        Job<T> job = background.chore(work).named(language.texts().get("evidence.working"));
        working.set(job);
        job.onSuccess(then)
                .onEnd(() -> {
                    if (working.get() == job) {
                        working.set(null);
                    }
                })
                .start();
    }

    private static LongConsumer watch(Progress progress, long total) {
        return done -> {
            progress.at(Math.min(done, total), Math.max(1, total));
            progress.stopIfCancelled();
        };
    }

    /** How evidence of this kind is best kept. */
    String keeping(EvidenceKind kind) {
        return law.keepingRule(kind.code()).map(rule -> rule.keep(language.lang())).orElse("");
    }

    ObservableList<Piece> rows() {
        return rows;
    }

    /** The entries of the case that are not struck. */
    ObservableList<EntryRow> entries() {
        return entries;
    }

    /** The custody log of the chosen piece. */
    ObservableList<CustodyLine> custody() {
        return custody;
    }

    /** Small pictures by piece. */
    ObservableMap<UUID, PageImage> small() {
        return small;
    }

    /** What the last check of each piece found. */
    ObservableMap<UUID, Checked> checked() {
        return checked;
    }

    ObjectProperty<@Nullable Piece> selectedProperty() {
        return selected;
    }

    /** The picture of the chosen piece. */
    ReadOnlyObjectProperty<@Nullable PageImage> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Why the picture of the chosen piece cannot be shown. */
    ReadOnlyObjectProperty<@Nullable Refusal> unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /** The long work that runs now. */
    ReadOnlyObjectProperty<@Nullable Job<?>> workingProperty() {
        return working.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Gaps> gapsProperty() {
        return gaps.getReadOnlyProperty();
    }

    BooleanProperty showStruckProperty() {
        return showStruck;
    }

    BooleanProperty loadedProperty() {
        return loaded;
    }

    /** Whether the chosen piece can be linked to this entry. */
    boolean linkable(Gap gap) {
        Piece piece = selected.get();
        return piece != null && !piece.row().struck() && !piece.entries().contains(gap.entry());
    }
}

package org.anning.evidence.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.anning.evidence.Checked;
import org.anning.evidence.CustodyLine;
import org.anning.evidence.EntryLine;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.EvidenceKind;
import org.anning.evidence.Gap;
import org.anning.evidence.Gaps;
import org.anning.evidence.Incoming;
import org.anning.evidence.Integrity;
import org.anning.evidence.Media;
import org.anning.evidence.Showing;
import org.anning.evidence.book.EvidenceTable;
import org.anning.evidence.pictures.Pictures;
import org.anning.fx.Action;
import org.anning.fx.Dialogs;
import org.anning.fx.DragOut;
import org.anning.fx.FileKind;
import org.anning.fx.FormDraft;
import org.anning.fx.Job;
import org.anning.fx.Language;
import org.anning.fx.Screen;
import org.anning.printing.PageImage;
import org.anning.timeline.EntryRow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Shows {@link EvidenceViewModel}: the list, the piece that is looked at, and what is missing. */
public final class EvidenceController implements Screen {

    private static final int MOST_GAPS = 100;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** The form of a piece without a file. */
    private static final String LISTED = "new";

    @FXML private VBox page;
    @FXML private HBox gapBand;
    @FXML private Label gapSentence;
    @FXML private Button gapShow;
    @FXML private ScrollPane gapScroll;
    @FXML private VBox gapList;
    @FXML private VBox badBand;
    @FXML private HBox workBand;
    @FXML private ProgressBar workBar;
    @FXML private VBox empty;
    @FXML private HBox both;
    @FXML private ListView<Piece> list;
    @FXML private CheckBox showStruck;
    @FXML private MenuButton export;
    @FXML private Button verify;
    @FXML private ScrollPane details;
    @FXML private Label hint;
    @FXML private Label title;
    @FXML private Label kind;
    @FXML private Label keeping;
    @FXML private Label state;
    @FXML private VBox pictureBox;
    @FXML private ImageView picture;
    @FXML private Label unread;
    @FXML private Button unfold;
    @FXML private FlowPane ways;
    @FXML private Button open;
    @FXML private Button attach;
    @FXML private Button change;
    @FXML private Button strike;
    @FXML private Button edit;
    @FXML private GridPane facts;
    @FXML private VBox proves;
    @FXML private Button link;
    @FXML private VBox custody;

    private final EvidenceViewModel model;
    private final CaseId caseId;
    private final EvidenceScreens screens;
    private final Language language;
    private final Dialogs dialogs;
    private final Clock clock;
    private final Consumer<Path> viewer;

    EvidenceController(
            EvidenceViewModel model,
            CaseId caseId,
            EvidenceScreens screens,
            Language language,
            Dialogs dialogs,
            Clock clock,
            Consumer<Path> viewer) {
        this.model = model;
        this.caseId = caseId;
        this.screens = screens;
        this.language = language;
        this.dialogs = dialogs;
        this.clock = clock;
        this.viewer = viewer;
    }

    private Texts texts() {
        return language.texts();
    }

    @FXML
    private void initialize() {
        list.setItems(model.rows());
        list.setCellFactory(_ -> new PieceCell(model, language));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(piece -> {
                    if (piece != null || model.rows().isEmpty()) {
                        model.selectedProperty().set(piece);
                    }
                });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.selectedProperty().subscribe(this::look);
        model.pictureProperty().subscribe(this::draw);
        model.unreadProperty().subscribe(this::sayUnread);
        model.custody().addListener((ListChangeListener<CustodyLine>) _ -> writeCustody());
        model.checked().addListener((MapChangeListener<UUID, Checked>) _ -> writeBad());
        model.gapsProperty().subscribe(this::writeGaps);
        model.workingProperty().subscribe(this::work);
        model.loadedProperty()
                .subscribe(loaded -> {
                    if (loaded) {
                        FormDraft.soon(this::openUnsaved);
                    }
                });
        showStruck.selectedProperty().bindBidirectional(model.showStruckProperty());
        var none = Bindings.isEmpty(model.rows());
        show(empty, none.and(model.loadedProperty()));
        show(both, none.not());
        var nothing = model.selectedProperty().isNull();
        show(details, nothing.not());
        show(hint, nothing);
        verify.disableProperty().bind(none.or(model.workingProperty().isNotNull()));
        export.disableProperty().bind(none.or(model.workingProperty().isNotNull()));
        DragOut handle =
                new DragOut(
                        texts().get("evidence.drag"),
                        texts().get("evidence.drag.copy"),
                        ready -> {
                            Piece piece = model.selectedProperty().get();
                            if (piece != null) {
                                model.outside(piece, ready);
                            }
                        });
        show(handle, open.visibleProperty());
        ways.getChildren().add(ways.getChildren().indexOf(open) + 1, handle);
        page.setOnDragOver(this::dragOver);
        page.setOnDragDropped(this::dropped);
        page.addEventHandler(KeyEvent.KEY_PRESSED, this::pasteKey);
        picture.fitWidthProperty().bind(details.widthProperty().subtract(60));
    }

    private static void show(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void pressed(KeyEvent event) {
        Piece piece = model.selectedProperty().get();
        int step = Action.MOVE_UP.fits(event) ? -1 : Action.MOVE_DOWN.fits(event) ? 1 : 0;
        if (piece != null && step != 0) {
            event.consume();
            model.move(piece, model.rows().indexOf(piece) + step);
        } else if (piece != null && Action.EDIT.fits(event)) {
            event.consume();
            onEdit();
        } else if (piece != null && Action.STRIKE.fits(event)) {
            event.consume();
            onStrike();
        }
    }

    private void pasteKey(KeyEvent event) {
        if (Action.PASTE.fits(event)) {
            event.consume();
            onPaste();
        }
    }

    private void dragOver(DragEvent event) {
        boolean own = event.getGestureSource() instanceof DragOut;
        if (!own && (event.getDragboard().hasFiles() || event.getDragboard().hasImage())) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            addFiles(event.getDragboard().getFiles().stream().map(f -> f.toPath()).toList());
            event.setDropCompleted(true);
            event.consume();
        } else if (event.getDragboard().hasImage()) {
            addImage(event.getDragboard().getImage());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    @FXML
    private void onPaste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            addFiles(clipboard.getFiles().stream().map(f -> f.toPath()).toList());
        } else if (clipboard.hasImage()) {
            addImage(clipboard.getImage());
        } else if (clipboard.hasString() && !clipboard.getString().isBlank()) {
            byte[] text = clipboard.getString().getBytes(StandardCharsets.UTF_8);
            add(List.of(Incoming.of(pasted(".txt"), text)), EvidenceKind.CHAT);
        } else {
            dialogs.inform(texts().get("evidence.paste"), texts().get("evidence.paste.nothing"));
        }
    }

    private String pasted(String ending) {
        String now =
                LocalDateTime.now(clock)
                        .format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT));
        return texts().get("evidence.paste.name", now) + ending;
    }

    private void addImage(Image image) {
        add(
                List.of(Incoming.of(pasted(".png"), Pictures.png(Images.pasted(image)))),
                EvidenceKind.TEXT_SCREENSHOT);
    }

    @FXML
    private void onAdd() {
        addFiles(
                dialogs.chooseOpenMany(
                        texts().get("evidence.add"),
                        new FileKind(texts().get("evidence.anyFile"))));
    }

    private void addFiles(List<Path> paths) {
        List<Incoming> files = new ArrayList<>();
        try {
            paths.forEach(path -> files.add(Incoming.of(path)));
        } catch (Refusal refusal) {
            dialogs.refused(refusal);
            return;
        }
        add(files, files.isEmpty() ? EvidenceKind.OTHER : guess(files.getFirst().name()));
    }

    private static EvidenceKind guess(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        if (small.matches(".*\\.(m4a|mp3|wav|amr|aac|ogg)")) {
            return EvidenceKind.CALL_RECORDING;
        } else if (small.matches(".*\\.(mp4|mov|avi|3gp|mkv)")) {
            return EvidenceKind.CCTV;
        } else if (small.matches(".*\\.(png|jpe?g|heic|webp|gif|bmp)")) {
            return EvidenceKind.TEXT_SCREENSHOT;
        } else if (small.matches(".*\\.(csv|xlsx?)")) {
            return EvidenceKind.ITEMISED_BILL;
        }
        return EvidenceKind.PAPERS;
    }

    private void add(List<Incoming> files, EvidenceKind guess) {
        if (files.isEmpty()) {
            return;
        }
        String first = files.getFirst().name();
        screens.form(
                caseId,
                UUID.nameUUIDFromBytes(first.getBytes(StandardCharsets.UTF_8)).toString(),
                "evidence.add",
                files.size() == 1
                        ? texts().get("evidence.add.one", first)
                        : texts().get("evidence.add.many", files.size(), first),
                EvidenceFacts.titled(guess, EvidenceViewModel.stem(first)),
                files.size() > 1,
                false,
                facts -> model.add(files, facts, List.of()));
    }

    @FXML
    private void onList() {
        screens.form(
                caseId,
                LISTED,
                "evidence.list",
                texts().get("evidence.list.intro"),
                EvidenceFacts.titled(EvidenceKind.WITNESS, ""),
                false,
                true,
                model::list);
    }

    @FXML
    private void onEdit() {
        Piece piece = model.selectedProperty().get();
        if (piece != null && !piece.row().struck()) {
            edit(piece);
        }
    }

    private void edit(Piece piece) {
        screens.form(
                caseId,
                piece.id().toString(),
                "evidence.edit",
                texts().get("evidence.edit.intro"),
                piece.row().facts(),
                false,
                piece.row().facts().showing() != Showing.NEVER_KEPT,
                facts -> model.correct(piece.row().stored().with(facts)));
    }

    /**
     * What was being typed before a lock or a crash is in its form again; of a new file, when that
     * file is chosen again.
     */
    private void openUnsaved() {
        if (page.getScene() == null) {
            return;
        }
        screens.unsaved(caseId)
                .ifPresent(thing -> {
                    if (thing.equals(LISTED)) {
                        onList();
                    } else {
                        model.rows().stream()
                                .filter(piece -> piece.id().toString().equals(thing))
                                .findFirst()
                                .ifPresent(this::edit);
                    }
                });
    }

    @FXML
    private void onStrike() {
        Piece piece = model.selectedProperty().get();
        if (piece == null) {
            return;
        }
        if (piece.row().struck()) {
            model.strike(piece, "");
        } else {
            dialogs.ask(
                            texts().get("evidence.strike"),
                            texts().get("evidence.strike.why", piece.row().facts().title()),
                            "")
                    .ifPresent(why -> model.strike(piece, why));
        }
    }

    @FXML
    private void onAttach() {
        Piece piece = model.selectedProperty().get();
        if (piece != null) {
            dialogs.chooseOpen(
                            texts().get("evidence.attach"),
                            new FileKind(texts().get("evidence.anyFile")))
                    .ifPresent(file -> model.attach(piece, file));
        }
    }

    @FXML
    private void onUnfold() {
        Piece piece = model.selectedProperty().get();
        if (piece != null) {
            model.open(piece);
        }
    }

    @FXML
    private void onOpen() {
        Piece piece = model.selectedProperty().get();
        String name = texts().get("evidence.open");
        if (piece != null && dialogs.agree(name, texts().get("evidence.open.copy"), name)) {
            model.outside(piece, viewer);
        }
    }

    @FXML
    private void onChange() {
        Piece piece = model.selectedProperty().get();
        if (piece == null) {
            return;
        }
        EvidenceFacts original = piece.row().facts();
        model.whole(
                piece,
                whole ->
                        screens.editor(
                                whole,
                                (changed, how) ->
                                        model.derive(
                                                piece,
                                                changed,
                                                how,
                                                new EvidenceFacts(
                                                        original.kind(),
                                                        texts().get(
                                                                        "evidence.edit.copy",
                                                                        original.title()),
                                                        original.description(),
                                                        original.obtainedOn(),
                                                        null,
                                                        null,
                                                        null,
                                                        original.sourceDevice(),
                                                        original.originalKept(),
                                                        null,
                                                        original.showing(),
                                                        piece.id()))));
    }

    @FXML
    private void onLink() {
        Piece piece = model.selectedProperty().get();
        if (piece == null) {
            return;
        }
        List<EntryRow> free =
                model.entries().stream()
                        .filter(entry -> !piece.entries().contains(entry))
                        .sorted(
                                Comparator.comparing((EntryRow e) -> e.facts().time().from())
                                        .reversed())
                        .toList();
        if (free.isEmpty()) {
            dialogs.inform(texts().get("evidence.link"), texts().get("evidence.link.none"));
            return;
        }
        dialogs.pick(
                        texts().get("evidence.link"),
                        texts().get("evidence.link.which", piece.row().facts().title()),
                        free,
                        this::line)
                .ifPresent(entry -> model.link(piece, entry));
    }

    private String line(EntryRow entry) {
        String words = entry.facts().account();
        String line = EntryLine.of(entry, texts());
        return words == null
                ? line
                : line + "  " + (words.length() > 40 ? words.substring(0, 40) + "…" : words);
    }

    @FXML
    private void onVerify() {
        model.verify(this::sayChecked);
    }

    private void sayChecked(List<Checked> found) {
        List<Checked> bad = found.stream().filter(Checked::bad).toList();
        long files = found.stream().filter(c -> c.state() != Integrity.NO_FILE).count();
        if (bad.isEmpty()) {
            dialogs.inform(
                    texts().get("evidence.verify"), texts().get("evidence.verify.good", files));
        } else {
            dialogs.inform(
                    texts().get("evidence.verify"),
                    texts().get("evidence.verify.bad", bad.size(), sentence(bad.getFirst())));
        }
    }

    private String sentence(Checked bad) {
        String why =
                bad.state() == Integrity.CHANGED || bad.state() == Integrity.MISSING
                        ? texts().name("evidence.book.state", bad.state())
                        : texts().get("evidence.book.custodyBroken");
        List<String> entries =
                model.entries().stream()
                        .filter(entry -> bad.entries().contains(entry.id()))
                        .map(entry -> EntryLine.of(entry, texts()))
                        .toList();
        int number =
                model.rows().stream()
                        .filter(piece -> piece.id().equals(bad.row().id()))
                        .mapToInt(Piece::number)
                        .findFirst()
                        .orElse(0);
        return texts().get(
                        "evidence.book.badLine",
                        Integer.toString(number),
                        bad.row().facts().title(),
                        String.valueOf(bad.row().facts().fileName()),
                        why,
                        entries.isEmpty()
                                ? texts().get("evidence.book.provesNone")
                                : String.join(texts().get("evidence.book.comma"), entries));
    }

    private void writeBad() {
        badBand.getChildren()
                .setAll(
                        model.checked().values().stream()
                                .filter(Checked::bad)
                                .map(bad -> {
                                    Label label =
                                            new Label(
                                                    sentence(bad),
                                                    new FontIcon("mdi2a-alert-outline"));
                                    label.setWrapText(true);
                                    return (Node) label;
                                })
                                .toList());
        show(badBand, !badBand.getChildren().isEmpty());
        list.refresh();
    }

    @FXML
    private void onBook() {
        save("evidence.book.title", "PDF", ".pdf")
                .ifPresent(to ->
                        model.book(
                                to,
                                found -> {
                                    if (found.stream().anyMatch(Checked::bad)) {
                                        sayChecked(found);
                                    } else {
                                        said("evidence.book.made", to);
                                    }
                                }));
    }

    private void said(String key, Path to) {
        dialogs.inform(
                texts().get("evidence.export"), texts().get(key, String.valueOf(to.getFileName())));
    }

    private Optional<Path> save(String nameKey, String kindName, String ending) {
        return dialogs.chooseSave(
                texts().get("evidence.export"),
                texts().get(nameKey) + ending,
                new FileKind(kindName, ending));
    }

    @FXML
    private void onXlsx() {
        table("Excel", ".xlsx", EvidenceTable::xlsx);
    }

    @FXML
    private void onCsv() {
        table("CSV", ".csv", EvidenceTable::csv);
    }

    private void table(String kindName, String ending, Function<EvidenceTable, byte[]> format) {
        save("evidence.book.title", kindName, ending)
                .ifPresent(to -> model.table(to, format, () -> said("evidence.list.made", to)));
    }

    @FXML
    private void onCopies() {
        List<Piece> kept =
                model.rows().stream()
                        .filter(piece -> piece.file() != null && !piece.row().struck())
                        .toList();
        dialogs.chooseFolder(texts().get("evidence.copies"))
                .ifPresent(folder ->
                        model.export(
                                kept,
                                folder,
                                count ->
                                        dialogs.inform(
                                                texts().get("evidence.copies"),
                                                texts().get("evidence.copies.made", count))));
    }

    @FXML
    private void onNumberAnew() {
        String name = texts().get("evidence.anew");
        if (dialogs.confirm(name, texts().get("evidence.anew.ask"), name)) {
            model.numberAnew();
        }
    }

    private void work(@Nullable Job<?> job) {
        show(workBand, job != null);
        workBar.progressProperty().unbind();
        if (job != null) {
            workBar.progressProperty().bind(job.progressProperty());
        }
    }

    @FXML
    private void onCancelWork() {
        Job<?> job = model.workingProperty().get();
        if (job != null) {
            job.cancel();
        }
    }

    private void writeGaps(Gaps gaps) {
        show(gapBand, !gaps.all().isEmpty());
        if (gaps.all().isEmpty()) {
            show(gapScroll, false);
            return;
        }
        gapSentence.setText(
                gaps.next() == null
                        ? texts().get("evidence.gaps.gone", gaps.all().size())
                        : texts().get(
                                        "evidence.gaps",
                                        gaps.all().size(),
                                        gaps.obtainable().size(),
                                        String.valueOf(gaps.next())));
        gapList.getChildren()
                .setAll(
                        gaps.all().stream()
                                .limit(MOST_GAPS)
                                .map(gap -> gapLine(gap, gaps))
                                .toList());
    }

    private Node gapLine(Gap gap, Gaps gaps) {
        Label what = new Label(line(gap.entry()));
        Label until = new Label();
        until.getStyleClass().add("hint");
        if (gap.deadline() == null) {
            until.setText(texts().get("evidence.gap.none"));
        } else {
            until.setText(
                    texts().get(
                                    gap.obtainable(gaps.today())
                                            ? "evidence.gap.until"
                                            : "evidence.gap.gone",
                                    gap.deadline().rule().act(language.lang()),
                                    String.valueOf(gap.until())));
        }
        what.setWrapText(true);
        until.setWrapText(true);
        Button here = new Button(texts().get("evidence.gap.link"));
        here.getStyleClass().add("small");
        here.disableProperty().bind(model.selectedProperty().isNull());
        here.setOnAction(_ -> {
            Piece piece = model.selectedProperty().get();
            if (piece != null && model.linkable(gap)) {
                model.link(piece, gap.entry());
            }
        });
        VBox words = new VBox(what, until);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(words, here);
        line.getStyleClass().add("evidence-line");
        return line;
    }

    @FXML
    private void onGaps() {
        show(gapScroll, !gapScroll.isVisible());
        gapShow.setText(
                texts().get(gapScroll.isVisible() ? "evidence.gaps.hide" : "evidence.gaps.show"));
    }

    private void look(@Nullable Piece piece) {
        list.getSelectionModel().select(piece);
        if (piece == null) {
            return;
        }
        EvidenceFacts known = piece.row().facts();
        title.setText(known.title());
        kind.setText(texts().name("evidence.kind", known.kind()));
        String how = model.keeping(known.kind());
        keeping.setText(how.isEmpty() ? "" : texts().get("evidence.keeping", how));
        show(keeping, !how.isEmpty());
        state.setText(stateOf(piece));
        show(state, !state.getText().isEmpty());
        boolean struck = piece.row().struck();
        strike.setText(texts().get(struck ? "evidence.restore" : "evidence.strike"));
        edit.setDisable(struck);
        link.setDisable(struck);
        show(open, piece.file() != null && piece.file().media().viewable());
        show(attach, piece.file() == null && !struck && known.showing() != Showing.NEVER_KEPT);
        show(change, piece.drawable() && !struck);
        show(unfold, piece.drawable() && piece.folded());
        sayUnread(null);
        writeFacts(piece);
        writeProves(piece);
    }

    private String stateOf(Piece piece) {
        List<String> says = new ArrayList<>();
        if (piece.row().struck()) {
            says.add(texts().get("evidence.struck", String.valueOf(piece.row().struckWhy())));
        }
        if (piece.originalNumber() > 0) {
            says.add(texts().get("evidence.copyOf", Integer.toString(piece.originalNumber())));
        }
        Checked found = model.checked().get(piece.id());
        if (found != null && found.bad()) {
            says.add(sentence(found));
        }
        return String.join("\n", says);
    }

    private void draw(@Nullable PageImage image) {
        picture.setImage(image == null ? null : Images.of(image));
        show(pictureBox, image != null);
        if (image != null) {
            show(unfold, false);
            picture.setFitHeight(Math.min(260, image.height()));
        }
    }

    private void sayUnread(@Nullable Refusal refusal) {
        Piece piece = model.selectedProperty().get();
        String words = "";
        if (refusal != null) {
            words = texts().sentence(refusal);
        } else if (piece != null && piece.file() != null && tells(piece.file().media())) {
            words = texts().name("evidence.book.media", piece.file().media());
        } else if (piece != null && piece.row().facts().showing() == Showing.NEVER_KEPT) {
            words = texts().get("evidence.neverKept");
        }
        unread.setText(words);
        show(unread, !words.isEmpty());
    }

    private static boolean tells(Media media) {
        return media == Media.HEIC || media == Media.SVG || media == Media.OTHER;
    }

    private void writeFacts(Piece piece) {
        EvidenceFacts known = piece.row().facts();
        facts.getChildren().clear();
        int row = 0;
        row = fact(row, "description", known.description());
        row = fact(row, "obtainedOn", known.obtainedOn());
        row = fact(row, "sourceDevice", known.sourceDevice());
        row = fact(row, "originalKept", texts().name("common.yesNo", known.originalKept()));
        row = fact(row, "note", known.note());
        row = fact(row, "fileName", known.fileName());
        row =
                fact(
                        row,
                        "sizeBytes",
                        known.sizeBytes() == null
                                ? null
                                : texts().get("evidence.size", known.sizeBytes()));
        row = fact(row, "sha256", known.sha256());
        String written = MINUTE.withZone(clock.getZone()).format(piece.row().writtenAt());
        fact(row, "taken", written + "  " + piece.row().writtenBy());
    }

    private int fact(int row, String field, @Nullable Object value) {
        if (value == null) {
            return row;
        }
        Label name = new Label(texts().get("evidence.field." + field));
        name.getStyleClass().add("field-label");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label text = new Label(value.toString());
        text.setWrapText(true);
        if (field.equals("sha256")) {
            text.getStyleClass().add("hash");
        }
        facts.addRow(row, name, text);
        return row + 1;
    }

    private void writeProves(Piece piece) {
        proves.getChildren().clear();
        if (piece.entries().isEmpty()) {
            Label none = new Label(texts().get("evidence.proves.none"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            proves.getChildren().add(none);
        }
        for (EntryRow entry : piece.entries()) {
            Label what = new Label(line(entry));
            what.setWrapText(true);
            HBox.setHgrow(what, Priority.ALWAYS);
            what.setMaxWidth(Double.MAX_VALUE);
            Button away = new Button(texts().get("evidence.unlink"));
            away.getStyleClass().add("small");
            away.setMinWidth(Region.USE_PREF_SIZE);
            away.setDisable(piece.row().struck());
            away.setOnAction(_ -> model.unlink(piece, entry));
            HBox row = new HBox(what, away);
            row.getStyleClass().add("evidence-line");
            proves.getChildren().add(row);
        }
    }

    private void writeCustody() {
        custody.getChildren()
                .setAll(
                        model.custody().stream()
                                .map(line -> {
                                    Label label =
                                            new Label(
                                                    texts().get(
                                                                    "evidence.custody.line",
                                                                    Integer.toString(line.line()),
                                                                    MINUTE.withZone(clock.getZone())
                                                                            .format(line.at()),
                                                                    line.by(),
                                                                    texts().name(
                                                                                    "evidence.custody",
                                                                                    line.deed())));
                                    label.setWrapText(true);
                                    return (Node) label;
                                })
                                .toList());
        if (model.custody().isEmpty()) {
            Label none = new Label(texts().get("evidence.custody.none"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            custody.getChildren().add(none);
        }
    }

    @Override
    public void shown() {
        model.load();
    }
}

package org.anning.bin.ui;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.bin.TakingBack;
import org.anning.common.Texts;
import org.anning.fx.Background;
import org.anning.fx.Language;
import org.anning.storage.Bin;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What was struck or removed, and bringing it back. */
public final class BinViewModel {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int DAY = 10;

    private final TakingBack back;
    private final Background background;
    private final Language language;
    private final ZoneId zone;
    private final ObservableList<BinRowView> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    public BinViewModel(TakingBack back, Background background, Language language, ZoneId zone) {
        this.back = back;
        this.background = background;
        this.language = language;
        this.zone = zone;
    }

    /** Reads the bin again. */
    public void load() {
        background
                .run(() -> back.bin().items().stream().map(this::words).toList())
                .onSuccess(rows::setAll)
                .start();
    }

    /** Lets the chosen things count again, one after the other. */
    public void bringBack(List<BinRowView> chosen) {
        if (chosen.isEmpty()) {
            return;
        }
        background
                .run(() -> {
                    chosen.forEach(row -> back.bin().bringBack(row.item()));
                    return chosen.size();
                })
                .onSuccess(count ->
                        said.set(
                                count == 1
                                        ? language.texts().get("bin.back", chosen.getFirst().what())
                                        : language.texts().get("bin.back.many", count)))
                .onEnd(this::load)
                .start();
    }

    private BinRowView words(Bin.Item item) {
        Texts texts = language.texts();
        Instant until = item.until();
        return new BinRowView(
                item,
                AT.format(item.at().atZone(zone)),
                DoneWords.subject(texts, item.table()),
                title(texts, item),
                back.caseNumber(item.caseId()).orElse(""),
                item.by(),
                item.why(),
                until == null
                        ? texts.get("bin.stays")
                        : texts.get("bin.until", until.atZone(zone).toLocalDate().toString()));
    }

    /** What it is, in a few words. */
    private static String title(Texts texts, Bin.Item item) {
        return switch (item.table()) {
            case "TIMELINE_ENTRY" ->
                    words(
                            day(item, "happened_from"),
                            name(texts, "timeline.channel", item, "channel"),
                            item.columns().get("actor_name"));
            case "CASE_STEP" ->
                    words(
                            item.columns().get("happened_on"),
                            name(texts, "cases.stepKind", item, "kind"));
            case "CASE_CONSENT" ->
                    words(
                            item.columns().get("given_on"),
                            name(texts, "cases.consent", item, "purpose"));
            case "LOAN" ->
                    words(
                            name(texts, "loans.product", item, "product"),
                            item.columns().get("number"),
                            item.columns().get("contract_on"));
            case "EVIDENCE_ITEM" -> words(item.columns().get("title"));
            case "ARRANGEMENT" ->
                    words(item.columns().get("offered_on"), item.columns().get("monthly"));
            case "FILE_IMPORT" -> words(day(item, "imported_at"), item.columns().get("file_name"));
            case "EVIDENCE_PROOF" -> words(day(item, "linked_at"));
            case "SAVED_VIEW" -> words(item.columns().get("name"));
            case "LENDER" ->
                    words(item.columns().get("legal_name"), item.columns().get("app_name"));
            default -> "";
        };
    }

    private static @Nullable String day(Bin.Item item, String column) {
        String at = item.columns().get(column);
        return at == null ? null : at.substring(0, DAY);
    }

    private static String name(Texts texts, String prefix, Bin.Item item, String column) {
        String code = Objects.requireNonNullElse(item.columns().get(column), "");
        String key = prefix + "." + code.toLowerCase(Locale.ROOT);
        return texts.has(key) ? texts.get(key) : "";
    }

    private static String words(@Nullable String... parts) {
        return String.join(
                "  ·  ",
                Stream.of(parts).filter(Objects::nonNull).filter(p -> !p.isBlank()).toList());
    }

    /** The rows, the latest first. */
    public ObservableList<BinRowView> rows() {
        return rows;
    }

    /** What was brought back last, in words. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }
}

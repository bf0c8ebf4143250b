package org.anning.app;

import org.anning.common.CaseId;
import org.anning.common.Texts;
import org.anning.desk.HitKind;
import org.anning.desk.SearchHit;
import org.anning.desk.SearchHits;
import org.anning.fx.Language;
import org.anning.search.Found;
import org.anning.search.FoundKind;
import org.anning.search.SearchAnswer;
import org.anning.search.SearchIndex;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what the index finds into the words and icons of the search box. */
final class Searching {

    private static final Map<FoundKind, String> ICONS =
            Map.of(
                    FoundKind.CASE, "mdi2f-folder-account-outline",
                    FoundKind.LENDER, "mdi2b-bank-outline",
                    FoundKind.RECORD, "mdi2t-timeline-text-outline",
                    FoundKind.PAPER, "mdi2f-file-document-outline");

    private final SearchIndex index;
    private final Language language;
    private final BiConsumer<Found, CaseId> open;

    /**
     * @param open opens what was found in its case, on the window's thread
     */
    Searching(SearchIndex index, Language language, BiConsumer<Found, CaseId> open) {
        this.index = index;
        this.language = language;
        this.open = open;
    }

    /**
     * What is found for these words. A lender that no case names cannot be opened and is left out.
     */
    SearchHits find(String words) {
        SearchAnswer answer = index.find(words);
        List<SearchHit> hits = answer.found().stream().flatMap(this::hit).toList();
        Map<HitKind, Integer> more = new EnumMap<>(HitKind.class);
        answer.all()
                .forEach((kind, all) ->
                        more.put(
                                kind(kind),
                                all
                                        - (int)
                                                answer.found().stream()
                                                        .filter(f -> f.kind() == kind)
                                                        .count()));
        return new SearchHits(hits, more);
    }

    private Stream<SearchHit> hit(Found found) {
        CaseId caseId = found.caseId();
        if (caseId == null) {
            return Stream.empty();
        }
        Texts texts = language.texts();
        return Stream.of(
                new SearchHit(
                        kind(found.kind()),
                        Objects.requireNonNull(ICONS.get(found.kind())),
                        found.title(),
                        detail(found, texts),
                        texts.name("app.found", found.kind()),
                        () -> open.accept(found, caseId)));
    }

    private static HitKind kind(FoundKind kind) {
        return switch (kind) {
            case CASE -> HitKind.CASE;
            case LENDER -> HitKind.LENDER;
            case RECORD -> HitKind.RECORD;
            case PAPER -> HitKind.PAPER;
        };
    }

    private static String detail(Found found, Texts texts) {
        return switch (found.kind()) {
            case CASE -> found.number();
            case LENDER -> texts.get("app.found.cases", found.cases());
            case RECORD, PAPER ->
                    Stream.of(found.on(), found.client(), found.number())
                            .map(Objects::toString)
                            .collect(Collectors.joining(" · "));
        };
    }
}

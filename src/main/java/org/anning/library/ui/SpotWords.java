package org.anning.library.ui;

import org.anning.common.Texts;
import org.anning.library.LawShelf;
import org.anning.library.Spot;

/** Where something stands in the library, in words. */
final class SpotWords {

    private SpotWords() {}

    static String name(Texts texts, Spot spot) {
        return LawShelf.find(spot.shelf())
                .map(s -> texts.get("library.shelf." + s.code()) + "  " + spot.item())
                .orElseGet(() -> TemplateWords.title(texts, spot));
    }
}

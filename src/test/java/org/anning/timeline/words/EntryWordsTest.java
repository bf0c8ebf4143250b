package org.anning.timeline.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.anning.common.Lang;
import org.anning.common.Texts;
import org.anning.timeline.AnEntry;
import org.anning.timeline.ContactFacts;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

class EntryWordsTest {

    @Test
    void everyTextOfAnEntryCanBeLookedFor() {
        ContactFacts full = AnEntry.full().facts();
        String searched = new EntryWords(() -> Texts.of(Lang.ZH)).search(full);

        assertEquals(
                List.of(),
                Arrays.stream(ContactFacts.class.getRecordComponents())
                        .filter(field ->
                                AnEntry.of(full, field) instanceof String text
                                        && !searched.contains(text.toLowerCase(Locale.ROOT)))
                        .map(field -> field.getName())
                        .toList(),
                "do this: add it to EntryWords.search");
    }
}

package org.anning.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** A draft carries every field of an entry. */
class ContactDraftTest {

    @Test
    void everyFieldCanBeSet() {
        ContactFacts empty = ContactFacts.at(EventTime.day(LocalDate.of(2026, 11, 3))).facts();

        assertEquals(
                List.of(),
                AnEntry.alike(AnEntry.full().facts(), empty),
                "do this: carry it through ContactDraft and give it a value in AnEntry.full");
    }

    @Test
    void everyFieldStaysWhenAnotherIsChanged() {
        ContactFacts full = AnEntry.full().facts();

        assertEquals(
                List.of("place"),
                AnEntry.differing(full, full.edit().place("单位").facts()),
                "do this: take it over in the constructor of ContactDraft");
    }
}

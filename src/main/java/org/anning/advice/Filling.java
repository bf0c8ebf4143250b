package org.anning.advice;

import org.anning.clients.ClientFacts;
import org.anning.timeline.EntryRow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A sheet being filled in: the case, the day, the language and for whom.
 *
 * @param view the case
 * @param today the day that stands on the paper
 * @param words the language of the paper
 * @param recipient for whom the copy is meant
 * @param numbers of the entries: the same on every part of a paper, their place in the timeline
 */
record Filling(
        CaseView view,
        LocalDate today,
        Words words,
        Recipient recipient,
        Map<UUID, Integer> numbers) {

    Filling(CaseView view, LocalDate today, Words words, Recipient recipient) {
        this(view, today, words, recipient, numbered(view.contacts()));
    }

    ClientFacts client() {
        return view.client().value();
    }

    /** The number of an entry on this paper, from 1. */
    int number(EntryRow entry) {
        return numbers.getOrDefault(entry.id(), 0);
    }

    private static Map<UUID, Integer> numbered(List<EntryRow> contacts) {
        Map<UUID, Integer> numbers = new HashMap<>();
        contacts.forEach(e -> numbers.put(e.id(), numbers.size() + 1));
        return numbers;
    }
}

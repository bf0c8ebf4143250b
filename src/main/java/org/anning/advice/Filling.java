package org.anning.advice;

import org.anning.clients.ClientFacts;
import org.anning.timeline.EntryRow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A sheet being filled in: the case on a day, the language and for whom. */
final class Filling {

    private final Circumstances circumstances;
    private final Words words;
    private final Recipient recipient;
    private final Map<UUID, Integer> numbers = new HashMap<>();

    /**
     * @param recipient for whom the copy is meant
     */
    Filling(Circumstances circumstances, Words words, Recipient recipient) {
        this.circumstances = circumstances;
        this.words = words;
        this.recipient = recipient;
        view().contacts().forEach(e -> numbers.put(e.id(), numbers.size() + 1));
    }

    Circumstances circumstances() {
        return circumstances;
    }

    CaseView view() {
        return circumstances.view();
    }

    LocalDate today() {
        return circumstances.today();
    }

    Words words() {
        return words;
    }

    Recipient recipient() {
        return recipient;
    }

    ClientFacts client() {
        return view().client().value();
    }

    /** The number of an entry, from 1: the same on every part of a paper. */
    int number(EntryRow entry) {
        return numbers.getOrDefault(entry.id(), 0);
    }

    boolean police(EntryRow entry) {
        return circumstances.police(entry);
    }
}

package org.anning.timeline.ui;

import org.anning.common.PersonalData;
import org.anning.common.Stored;
import org.anning.lenders.LenderFacts;
import org.anning.timeline.CallerNumber;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A lender to choose from.
 *
 * @param numbers the normalised numbers that it calls from
 */
@PersonalData
public record LenderChoice(UUID id, String name, Set<String> numbers) {

    /** The choice that a lender is. */
    static LenderChoice of(Stored<LenderFacts> lender) {
        LenderFacts facts = lender.value();
        String app = facts.appName();
        String name =
                facts.legalName().isEmpty()
                        ? Objects.requireNonNullElse(app, "?")
                        : facts.legalName();
        Set<String> numbers =
                Arrays.stream(Objects.requireNonNullElse(facts.numbers(), "").split("[\\s,，;；]+"))
                        .map(CallerNumber::normalise)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet());
        return new LenderChoice(lender.id(), name, numbers);
    }

    @Override
    public String toString() {
        return "LenderChoice";
    }
}

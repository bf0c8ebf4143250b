package org.anning.timeline.ui;

import org.anning.common.PersonalData;
import org.anning.common.Stored;
import org.anning.lenders.LenderFacts;
import org.anning.timeline.CallerNumber;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    public static LenderChoice of(Stored<LenderFacts> lender) {
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

    /** Whose each number is; null where several lenders call from it. */
    public static Map<String, @Nullable UUID> byNumber(List<LenderChoice> lenders) {
        Map<String, @Nullable UUID> found = new HashMap<>();
        for (LenderChoice lender : lenders) {
            for (String number : lender.numbers()) {
                found.put(number, found.containsKey(number) ? null : lender.id());
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return "LenderChoice";
    }
}

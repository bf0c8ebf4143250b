package org.anning.parties;

import org.anning.clients.ClientFacts;
import org.anning.common.PersonalData;
import org.anning.lenders.LenderFacts;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Somebody in a case, as far as it takes to know them again.
 *
 * @param id of the client or lender; made of the case and the name for others
 * @param caseId the case, or null for a lender, who is in the directory of all cases
 * @param names what they are called now
 * @param formerNames what they were called before
 * @param numbers their telephone numbers, in any writing
 * @param idNumber of an identity document, whole, masked or its end
 */
@PersonalData
public record Party(
        PartyKind kind,
        UUID id,
        @Nullable UUID caseId,
        List<String> names,
        List<String> formerNames,
        List<String> numbers,
        @Nullable String idNumber,
        @Nullable Integer birthYear) {

    private static final UUID NOBODY = new UUID(0, 0);

    /** A client of a case, or one who is being typed. */
    public static Party client(@Nullable UUID id, @Nullable UUID caseId, ClientFacts facts) {
        return new Party(
                PartyKind.CLIENT,
                id == null ? NOBODY : id,
                caseId,
                some(facts.displayName(), facts.legalName()),
                names(facts.formerNames()),
                some(facts.phone(), facts.otherPhones()),
                facts.idNumber(),
                facts.birthYear());
    }

    /** A lender or collector of the directory, or one that is being typed. */
    public static Party lender(@Nullable UUID id, LenderFacts facts) {
        return new Party(
                facts.collector() ? PartyKind.COLLECTOR : PartyKind.LENDER,
                id == null ? NOBODY : id,
                null,
                some(facts.legalName(), facts.appName()),
                List.of(),
                some(facts.numbers()),
                null,
                null);
    }

    /** Somebody of whom only a name and a number are known. */
    public static Party named(
            PartyKind kind, @Nullable UUID caseId, String name, List<String> numbers) {
        UUID id =
                UUID.nameUUIDFromBytes(
                        (caseId + kind.name() + name).getBytes(StandardCharsets.UTF_8));
        return new Party(
                kind,
                id,
                caseId,
                some(name),
                List.of(),
                some(numbers.toArray(String[]::new)),
                null,
                null);
    }

    private static List<String> some(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).filter(t -> !t.isBlank()).toList();
    }

    static List<String> names(@Nullable String several) {
        return some(Objects.toString(several, "").split("[、,，;；/\\n]+"));
    }

    /** What they are shown by. */
    public String name() {
        return names.isEmpty() ? "" : names.getFirst();
    }

    /** Each number in its one form. */
    public List<String> numbersApart() {
        return NumberForm.all(numbers);
    }

    @Override
    public String toString() {
        return "Party";
    }
}

package org.anning.casefile;

import org.anning.common.PersonalData;
import org.anning.deadlines.DeadlineFacts;
import org.anning.interview.FinishedInterview;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two copies of one case that went their own ways, put together field by field. What only one copy
 * has is kept; where both say something and not the same, a person chooses, and until then the copy
 * that is here stays. Nothing is taken away by a merge.
 */
final class CaseMerge {

    private final Map<String, Choice> choices;
    private final Map<String, Conflict> conflicts = new LinkedHashMap<>();
    private final Map<Section, Integer> fresh = new TreeMap<>();

    private CaseMerge(Map<String, Choice> choices) {
        this.choices = choices;
    }

    /**
     * What came of it.
     *
     * @param fresh how many things of each section are new here
     */
    @PersonalData
    record Merged(CaseJson file, List<Conflict> conflicts, Map<Section, Integer> fresh) {
        @Override
        public String toString() {
            return "Merged";
        }
    }

    /** Puts {@code theirs} into {@code ours}; both are of one case. */
    static Merged of(CaseJson ours, CaseJson theirs, Map<String, Choice> choices) {
        CaseMerge merge = new CaseMerge(choices);
        CaseJson file = merge.file(ours, theirs);
        return new Merged(file, List.copyOf(merge.conflicts.values()), merge.fresh);
    }

    private CaseJson file(CaseJson ours, CaseJson theirs) {
        Set<UUID> known = ours.evidence().stream().map(Noted::id).collect(Collectors.toSet());
        return new CaseJson(
                CaseJson.VERSION,
                ours.id(),
                keyed(Section.CLIENT, ours.client(), theirs.client()),
                facts(Section.CASE, ours.id(), ours.facts(), theirs.facts()),
                interviews(ours.interviews(), theirs.interviews()),
                byId(
                        Section.LENDERS,
                        ours.lenders(),
                        theirs.lenders(),
                        Keyed::id,
                        (a, b) -> keyed(Section.LENDERS, a, b)),
                byId(Section.LOANS, ours.loans(), theirs.loans(), LoanJson::id, this::loan),
                money(ours.money(), theirs.money()),
                byId(
                        Section.ENTRIES,
                        ours.entries(),
                        theirs.entries(),
                        Noted::id,
                        (a, b) -> noted(Section.ENTRIES, a, b)),
                some(
                        byId(
                                Section.IMPORTS,
                                list(ours.imports()),
                                list(theirs.imports()),
                                ImportJson::id,
                                (a, _) -> a)),
                byId(
                        Section.EVIDENCE,
                        ours.evidence(),
                        theirs.evidence(),
                        Noted::id,
                        (a, b) -> noted(Section.EVIDENCE, a, b)),
                union(ours.proofs(), theirs.proofs()),
                some(
                        // A chain of custody cannot be woven of two: the one that is here goes on.
                        union(
                                list(ours.custody()),
                                list(theirs.custody()).stream()
                                        .filter(line -> !known.contains(line.evidenceId()))
                                        .toList())),
                byId(
                        Section.STEPS,
                        ours.steps(),
                        theirs.steps(),
                        Keyed::id,
                        (a, b) -> keyed(Section.STEPS, a, b)),
                byId(
                        Section.CONSENTS,
                        ours.consents(),
                        theirs.consents(),
                        Keyed::id,
                        (a, b) -> keyed(Section.CONSENTS, a, b)),
                some(
                        byId(
                                Section.DEADLINES,
                                list(ours.deadlines()),
                                list(theirs.deadlines()),
                                d -> about(d.facts()),
                                (a, b) -> keyed(Section.DEADLINES, a, b))),
                work(ours.work(), theirs.work()));
    }

    private @Nullable WorkJson work(@Nullable WorkJson ours, @Nullable WorkJson theirs) {
        WorkJson here = Objects.requireNonNullElse(ours, WorkJson.NONE);
        WorkJson there = Objects.requireNonNullElse(theirs, WorkJson.NONE);
        WorkJson both =
                new WorkJson(
                        byId(
                                Section.TIMES,
                                here.times(),
                                there.times(),
                                Keyed::id,
                                (a, b) -> keyed(Section.TIMES, a, b)),
                        byId(
                                Section.OUTCOMES,
                                here.outcomes(),
                                there.outcomes(),
                                Keyed::id,
                                (a, b) -> keyed(Section.OUTCOMES, a, b)),
                        byId(
                                Section.REVIEW,
                                here.review(),
                                there.review(),
                                Keyed::id,
                                (a, _) -> a));
        return both.empty() ? null : both;
    }

    /** Each casebook gives its own id to what is said of the same deadline. */
    private static String about(DeadlineFacts facts) {
        return facts.code() + facts.subject() + facts.subjectId();
    }

    private static <T> List<T> list(@Nullable List<T> perhaps) {
        return Objects.requireNonNullElse(perhaps, List.of());
    }

    private static <T> @Nullable List<T> some(List<T> all) {
        return all.isEmpty() ? null : all;
    }

    private static <T> List<T> union(List<T> ours, List<T> theirs) {
        Set<T> all = new LinkedHashSet<>(ours);
        all.addAll(theirs);
        return List.copyOf(all);
    }

    private <T> List<T> byId(
            Section section,
            List<T> ours,
            List<T> theirs,
            Function<T, ?> id,
            BinaryOperator<T> both) {
        Map<Object, T> all = new LinkedHashMap<>();
        ours.forEach(one -> all.put(id.apply(one), one));
        for (T other : theirs) {
            T here = all.get(id.apply(other));
            if (here == null) {
                fresh.merge(section, 1, Integer::sum);
            }
            all.put(id.apply(other), here == null ? other : both.apply(here, other));
        }
        return List.copyOf(all.values());
    }

    private <T> Keyed<T> keyed(Section section, Keyed<T> ours, Keyed<T> theirs) {
        return new Keyed<>(ours.id(), facts(section, ours.id(), ours.facts(), theirs.facts()));
    }

    private <T> Noted<T> noted(Section section, Noted<T> ours, Noted<T> theirs) {
        if (ours.struck() != null) {
            return ours;
        }
        return new Noted<>(
                ours.id(),
                ours.writtenAt(),
                ours.writtenBy(),
                theirs.struck(),
                facts(section, ours.id(), ours.facts(), theirs.facts()));
    }

    private LoanJson loan(LoanJson ours, LoanJson theirs) {
        return new LoanJson(
                ours.id(),
                ours.struck() || theirs.struck(),
                facts(Section.LOANS, ours.id(), ours.facts(), theirs.facts()),
                values(Section.LOANS, ours.id(), "flows", ours.flows(), theirs.flows()));
    }

    private @Nullable MoneyJson money(@Nullable MoneyJson ours, @Nullable MoneyJson theirs) {
        if (ours == null || theirs == null) {
            return ours == null ? theirs : ours;
        }
        return new MoneyJson(
                byId(Section.BUDGETS, ours.budgets(), theirs.budgets(), Keyed::id, (a, _) -> a),
                byId(
                        Section.DEBTS,
                        ours.debts(),
                        theirs.debts(),
                        MoneyJson.DebtJson::loanId,
                        (a, b) ->
                                new MoneyJson.DebtJson(
                                        a.loanId(),
                                        facts(Section.DEBTS, a.loanId(), a.matter(), b.matter()),
                                        union(a.acts(), b.acts()))),
                byId(
                        Section.ARRANGEMENTS,
                        ours.arrangements(),
                        theirs.arrangements(),
                        MoneyJson.ArrangementJson::id,
                        (a, b) ->
                                new MoneyJson.ArrangementJson(
                                        a.id(),
                                        facts(Section.ARRANGEMENTS, a.id(), a.facts(), b.facts()),
                                        union(a.points(), b.points()))));
    }

    /** One interview that was corrected in both copies is kept twice: both were said. */
    private List<FinishedInterview> interviews(
            List<FinishedInterview> ours, List<FinishedInterview> theirs) {
        Map<UUID, FinishedInterview> here =
                ours.stream().collect(Collectors.toMap(FinishedInterview::id, i -> i));
        List<FinishedInterview> all = new ArrayList<>(ours);
        for (FinishedInterview other : theirs) {
            FinishedInterview same = here.get(other.id());
            FinishedInterview kept = same == null ? other : apart(other);
            if (!other.equals(same) && !here.containsKey(kept.id())) {
                fresh.merge(Section.INTERVIEWS, 1, Integer::sum);
                all.add(kept);
            }
        }
        return all;
    }

    private static FinishedInterview apart(FinishedInterview other) {
        String content = new org.anning.common.Json().write(other);
        return new FinishedInterview(
                UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)),
                other.catalogue(),
                other.startedAt(),
                other.finishedAt(),
                other.given(),
                other.notes());
    }

    @SuppressWarnings("unchecked") // The same constructor gives the same type.
    private <T> T facts(Section section, UUID id, T ours, T theirs) {
        if (ours.equals(theirs)) {
            return ours;
        }
        RecordComponent[] parts = ours.getClass().getRecordComponents();
        @Nullable Object[] values = new Object[parts.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                values[i] =
                        value(
                                section,
                                id,
                                parts[i].getName(),
                                parts[i].getAccessor().invoke(ours),
                                parts[i].getAccessor().invoke(theirs));
            }
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (T) ours.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object value(
            Section section,
            UUID id,
            String field,
            @Nullable Object ours,
            @Nullable Object theirs) {
        if (theirs == null || empty(theirs) || theirs.equals(ours)) {
            return ours;
        }
        if (ours == null || empty(ours)) {
            return theirs;
        }
        return ours instanceof List<?> mine && theirs instanceof List<?> others
                ? values(section, id, field, List.<Object>copyOf(mine), List.copyOf(others))
                : chosen(section, id, field, ours, theirs);
    }

    private static boolean empty(Object value) {
        return value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty();
    }

    /** A list to which only one copy added is that one; else a person chooses between the two. */
    @SuppressWarnings("unchecked") // What is chosen is one of the two.
    private <T> List<T> values(
            Section section, UUID id, String field, List<T> ours, List<T> theirs) {
        if (new LinkedHashSet<>(ours).containsAll(theirs)) {
            return ours;
        }
        return new LinkedHashSet<>(theirs).containsAll(ours)
                ? theirs
                : (List<T>) chosen(section, id, field, ours, theirs);
    }

    private Object chosen(Section section, UUID id, String field, Object ours, Object theirs) {
        Conflict conflict = new Conflict(section, id, field, ours, theirs);
        conflicts.put(conflict.key(), conflict);
        return conflict.value(choices.getOrDefault(conflict.key(), Choice.OURS));
    }
}

package org.anning.advice;

import org.anning.advice.Recommendation.Kind;
import org.anning.common.Lang;
import org.anning.common.PersonalData;
import org.anning.common.Texts;
import org.anning.law.ChannelNumbers;
import org.anning.law.Law;
import org.anning.law.Provision;
import org.anning.timeline.EntryRow;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * All advice for a case on a day, with the case it rests on.
 *
 * @param law what was chosen from
 * @param all what the rules say, the first to be done first
 * @param provisions what each contact may engage, by its own dates
 * @param crisis whether life may be in danger: then the safety page comes before any form
 */
@PersonalData
public record Advised(
        LocalDate day,
        Law law,
        CaseView view,
        List<Recommendation> all,
        Map<UUID, List<Provision>> provisions,
        boolean crisis) {

    public Advised {
        all = List.copyOf(all);
        provisions = Map.copyOf(provisions);
    }

    /** The sheets, the warnings or the steps, in order. */
    public List<Recommendation> of(Kind kind) {
        return all.stream().filter(r -> r.kind() == kind).toList();
    }

    /** What nobody has said and advice hangs on, each once, the most pressing first. */
    public List<Question> questions() {
        Map<String, Question> byFact = new LinkedHashMap<>();
        all.stream()
                .flatMap(r -> r.questions().stream())
                .forEach(f -> byFact.putIfAbsent(f, new Question(f, NamedFacts.place(f))));
        return List.copyOf(byFact.values());
    }

    /** A reason in words to the volunteer. */
    public String words(Reason reason, Texts texts) {
        return named(texts.get(reason.textKey(), reason.grounds().size()), texts);
    }

    /** A sentence with the telephone numbers it names, as they are on the day. */
    public String named(String sentence, Texts texts) {
        return ChannelNumbers.in(sentence, law, texts.lang(), day);
    }

    /** The contact with this identity. */
    public Optional<EntryRow> entry(UUID id) {
        return view.entries().stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /** What a contact may engage. */
    public List<Provision> provisions(UUID entryId) {
        return provisions.getOrDefault(entryId, List.of());
    }

    /** Such as 原第42条 → 现第50条, for a provision that was renumbered; else empty. */
    public Optional<String> arrow(Provision provision, Lang lang) {
        return law.successions().stream()
                .filter(s ->
                        begins(provision.key(), s.oldKey()) || begins(provision.key(), s.newKey()))
                .findFirst()
                .map(s -> s.arrow(lang));
    }

    private static boolean begins(String key, String with) {
        return !with.isEmpty() && (key.equals(with) || key.startsWith(with + "-"));
    }

    @Override
    public String toString() {
        return "Advised";
    }
}

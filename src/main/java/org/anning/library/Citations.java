package org.anning.library;

import org.anning.advice.AdviceService;
import org.anning.advice.PaperService;
import org.anning.common.CaseId;
import org.anning.common.Lang;
import org.anning.law.Catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What rests on a provision, and what must be looked at again because one changed. */
public final class Citations {

    private final LibraryService library;
    private final AdviceService advice;
    private final PaperService papers;
    private final Supplier<SamplePeople> people;
    private final Map<Asked, Set<String>> known = new ConcurrentHashMap<>();

    /** What the answer depends on. */
    private record Asked(String text, String dataVersion, LocalDate today) {}

    public Citations(
            LibraryService library,
            AdviceService advice,
            PaperService papers,
            Supplier<SamplePeople> people) {
        this.library = library;
        this.advice = advice;
        this.papers = papers;
        this.people = people;
    }

    /**
     * What rests on a row.
     *
     * @param rows rows of other tables that name it
     * @param templates templates that cite it, for some person at least
     * @param papers printed copies that cite it, in all cases
     * @param history what was changed in it
     */
    public record Of(
            List<LawRow> rows,
            List<Spot> templates,
            List<PaperService.Copy> papers,
            List<Change> history) {}

    /** What rests on this row. */
    public Of of(LawRow row, LocalDate today) {
        List<Change> history = library.holdings().history(row.spot());
        if (!row.shelf().file().equals(LawShelf.PROVISIONS)) {
            return new Of(List.of(), List.of(), List.of(), history);
        }
        String key = row.key();
        return new Of(
                library.citing(key),
                templates().stream().filter(t -> cited(t, today).contains(key)).toList(),
                papers.all().stream()
                        .filter(copy -> copy.paper().value().provisionKeys().contains(key))
                        .toList(),
                history);
    }

    /** The body that issued a row, or the law it belongs to. */
    public String issuer(LawRow row, Lang lang) {
        return row.shelf().file().equals(LawShelf.PROVISIONS)
                        && library.law().catalogue().has(row.key())
                ? library.law().catalogue().provision(row.key()).statute().issuer(lang)
                : row.words("issuer", lang);
    }

    /** Every template there is, in both languages. */
    public static List<Spot> templates() {
        List<Spot> all = new ArrayList<>();
        for (String sheet : AdviceService.SHEETS) {
            for (Lang lang : Lang.values()) {
                all.add(LibraryService.template(sheet, lang));
            }
        }
        return all;
    }

    /** The provisions that a template cites for one of the sample people, or in its own words. */
    Set<String> cited(Spot template, LocalDate today) {
        String text = library.text(template).orElse("");
        return known.computeIfAbsent(
                new Asked(text, library.law().dataVersion(), today), _ -> cited(text, today));
    }

    private Set<String> cited(String text, LocalDate today) {
        Set<String> keys = new LinkedHashSet<>();
        people.get()
                .all()
                .forEach(
                        view -> keys.addAll(advice.preview(view, text, today, false).provisions()));
        LawShelf.of(LawShelf.PROVISIONS).rows(library.law().tables()).stream()
                .filter(row -> named(row, text))
                .forEach(row -> keys.add(row.key()));
        return keys;
    }

    /** Whether the text names the law and the article. */
    private boolean named(LawRow row, String text) {
        if (row.cell("article zh").isEmpty()) {
            return false;
        }
        for (Lang lang : Lang.values()) {
            String title = library.law().catalogue().provision(row.key()).title(lang);
            if (text.contains(title)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A template to be looked at again.
     *
     * @param keys the provisions it cites that changed since somebody last looked
     */
    public record StaleTemplate(Spot template, List<String> keys) {}

    /** The templates that cite a provision which changed after they were last written or seen. */
    public List<StaleTemplate> staleTemplates(LocalDate today) {
        Map<String, Integer> changed = changedIn();
        if (changed.isEmpty()) {
            return List.of();
        }
        List<StaleTemplate> stale = new ArrayList<>();
        for (Spot template : templates()) {
            int seen = seen(template);
            List<String> keys =
                    cited(template, today).stream()
                            .filter(key -> changed.getOrDefault(key, 0) > seen)
                            .toList();
            if (!keys.isEmpty()) {
                stale.add(new StaleTemplate(template, keys));
            }
        }
        return stale;
    }

    /**
     * A printed copy to be looked at again.
     *
     * @param keys the provisions it cites that changed since it was printed
     */
    public record StalePaper(PaperService.Copy copy, List<String> keys) {}

    /** The printed copies that cite a provision which changed after they were printed. */
    public List<StalePaper> stalePapers() {
        Map<String, Integer> changed = changedIn();
        if (changed.isEmpty()) {
            return List.of();
        }
        List<StalePaper> stale = new ArrayList<>();
        for (PaperService.Copy copy : papers.all()) {
            List<String> keys =
                    copy.paper().value().provisionKeys().stream()
                            .filter(key ->
                                    changed.containsKey(key)
                                            && library.holdings()
                                                    .changes()
                                                    .get(changed.get(key) - 1)
                                                    .at()
                                                    .isAfter(copy.paper().value().printedAt()))
                            .toList();
            if (!keys.isEmpty()) {
                stale.add(new StalePaper(copy, keys));
            }
        }
        return stale;
    }

    /**
     * For each printed copy of a case that cites provisions which changed since, their titles.
     *
     * @param lang the language of the titles
     */
    public Map<UUID, List<String>> changedIn(CaseId id, Lang lang) {
        return stalePapers().stream()
                .filter(stale -> stale.copy().caseId().equals(id))
                .collect(
                        Collectors.toMap(
                                stale -> stale.copy().paper().id(),
                                stale ->
                                        stale.keys().stream()
                                                .map(key -> title(key, lang))
                                                .toList()));
    }

    private String title(String key, Lang lang) {
        Catalogue all = library.law().catalogue();
        return all.has(key) ? all.provision(key).title(lang) : key;
    }

    /** The number of the last change of each provision that was ever changed here. */
    private Map<String, Integer> changedIn() {
        return library.holdings().changes().stream()
                .flatMap(change ->
                        change.parts().stream()
                                .filter(p -> p.spot().shelf().equals(LawShelf.PROVISIONS))
                                .map(p -> Map.entry(p.spot().item(), change.number())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::max));
    }

    /** The number of the change at which a template was last written or found still right. */
    private int seen(Spot template) {
        int written =
                library.holdings().history(template).stream()
                        .mapToInt(Change::number)
                        .max()
                        .orElse(0);
        int reviewed =
                library.holdings()
                        .own(new Spot(Spot.REVIEWS, template.item()))
                        .map(Integer::parseInt)
                        .orElse(0);
        return Math.max(written, reviewed);
    }
}

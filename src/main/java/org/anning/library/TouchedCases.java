package org.anning.library;

import org.anning.advice.AdviceService;
import org.anning.advice.CaseView;
import org.anning.advice.PaperService;
import org.anning.cases.CaseRow;
import org.anning.cases.CaseService;
import org.anning.cases.CaseStatus;
import org.anning.law.Law;
import org.anning.law.Provision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which open cases a content pack touches. */
public final class TouchedCases {

    private final LibraryService library;
    private final CaseService cases;
    private final AdviceService advice;
    private final PaperService papers;

    public TouchedCases(
            LibraryService library, CaseService cases, AdviceService advice, PaperService papers) {
        this.library = library;
        this.cases = cases;
        this.advice = advice;
        this.papers = papers;
    }

    /**
     * A case that a pack touches.
     *
     * @param law whether other provisions, or other words of them, will apply to its entries
     * @param papers whether a printed copy cites a provision or was made from a template that
     *     changes
     */
    public record Touched(CaseRow row, boolean law, boolean papers) {}

    /** Told after each case that was looked at; may throw to stop. */
    public interface Told {
        void after(int done, int of);
    }

    /** The open cases that a pack touches, in the order of the list of cases. */
    public List<Touched> by(PackDifferences differences, LocalDate today, Told told) {
        Set<String> items = new HashSet<>();
        differences.all().forEach(d -> items.add(d.spot().item()));
        Law then = new Law(library.holdings().with(differences.becomes()).law());
        Set<UUID> printed = new HashSet<>();
        for (PaperService.Copy copy : papers.all()) {
            var facts = copy.paper().value();
            boolean cites = facts.provisionKeys().stream().anyMatch(items::contains);
            if (cites || items.contains(facts.sheet() + "." + facts.lang().code())) {
                printed.add(copy.caseId().value());
            }
        }
        List<CaseRow> open =
                cases.rows().stream().filter(row -> row.status() != CaseStatus.CLOSED).toList();
        List<Touched> touched = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            CaseRow row = open.get(i);
            CaseView view = advice.view(row.caseId());
            Set<Provision> before = advice.provisions(view, today, library.law());
            boolean law = !before.equals(advice.provisions(view, today, then));
            if (law || printed.contains(row.id())) {
                touched.add(new Touched(row, law, printed.contains(row.id())));
            }
            told.after(i + 1, open.size());
        }
        return touched;
    }
}

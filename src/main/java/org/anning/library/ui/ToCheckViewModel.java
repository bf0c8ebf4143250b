package org.anning.library.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.anning.common.CaseId;
import org.anning.fx.Background;
import org.anning.law.Law;
import org.anning.law.Mark;
import org.anning.library.Change;
import org.anning.library.Citations;
import org.anning.library.LawShelf;
import org.anning.library.LibraryService;
import org.anning.library.OpenQuestion;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a person still has to look at: questions, unsure rows, texts and papers of changed law. */
public final class ToCheckViewModel {

    private final LibraryService library;
    private final Citations citations;
    private final Function<CaseId, String> caseNumber;
    private final Background background;
    private final Clock clock;

    private final ReadOnlyObjectWrapper<@Nullable All> all = new ReadOnlyObjectWrapper<>();

    /**
     * A question and the change that answered it.
     *
     * @param answer empty while it is open
     */
    public record Asked(OpenQuestion question, Optional<Change> answer) {}

    /** How many rows of a table have a mark. */
    public record Unsure(LawShelf shelf, Mark mark, int count) {}

    /** A printed copy to look at and the number of its case. */
    public record OfCase(Citations.StalePaper paper, String number) {}

    /** Everything there is to check. */
    public record All(
            List<Asked> questions,
            List<Unsure> unsure,
            List<Citations.StaleTemplate> templates,
            List<OfCase> papers) {}

    ToCheckViewModel(
            LibraryService library,
            Citations citations,
            Function<CaseId, String> caseNumber,
            Background background,
            Clock clock) {
        this.library = library;
        this.citations = citations;
        this.caseNumber = caseNumber;
        this.background = background;
        this.clock = clock;
    }

    /** Looks everything through afresh. */
    public void load() {
        background.run(this::read).onSuccess(all::set).start();
    }

    private All read() {
        List<Asked> questions =
                OpenQuestion.all().stream().map(q -> new Asked(q, library.answer(q))).toList();
        List<Unsure> unsure = new ArrayList<>();
        for (LawShelf shelf : LawShelf.all()) {
            for (Mark mark : List.of(Mark.DOUBTFUL, Mark.RECALLED)) {
                int count =
                        (int)
                                shelf.rows(library.law().tables()).stream()
                                        .filter(r -> r.mark().filter(m -> m == mark).isPresent())
                                        .count();
                if (count > 0) {
                    unsure.add(new Unsure(shelf, mark, count));
                }
            }
        }
        return new All(
                questions,
                unsure,
                citations.staleTemplates(LocalDate.now(clock)),
                citations.stalePapers().stream()
                        .map(p -> new OfCase(p, caseNumber.apply(p.copy().caseId())))
                        .toList());
    }

    /** Keeps what somebody found out. */
    public void answer(OpenQuestion question, String answer) {
        background.run(() -> library.answer(question, answer)).onSuccess(_ -> load()).start();
    }

    /** Keeps that a template was looked at and is still right. */
    public void stillRight(Citations.StaleTemplate template) {
        background.run(() -> library.review(template.template())).onSuccess(_ -> load()).start();
    }

    boolean mayEdit() {
        return library.mayEdit();
    }

    ZoneId zone() {
        return clock.getZone();
    }

    Law law() {
        return library.law();
    }

    /** What was found; null until it was looked for. */
    public ReadOnlyObjectProperty<@Nullable All> allProperty() {
        return all.getReadOnlyProperty();
    }
}

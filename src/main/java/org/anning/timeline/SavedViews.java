package org.anning.timeline;

import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the filters that volunteers use again and again. */
public final class SavedViews {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_FILTER = 4000;

    private final UnitOfWork work;

    public SavedViews(UnitOfWork work) {
        this.work = work;
    }

    /** All views by name. */
    public List<Stored<ViewFacts>> all() {
        return work.read(session ->
                session
                        .createQuery("from SavedView v order by v.name, v.id", SavedView.class)
                        .list()
                        .stream()
                        .map(SavedView::stored)
                        .toList());
    }

    /** Keeps a view; one of the same name is replaced. */
    public Stored<ViewFacts> keep(ViewFacts view) {
        ViewFacts facts = new ViewFacts(view.name().strip(), view.filter());
        if (facts.name().isEmpty() || facts.name().length() > LONGEST_NAME) {
            throw new Refusal("timeline.problem.viewName", LONGEST_NAME);
        }
        if (facts.filter().length() > LONGEST_FILTER) {
            throw new Refusal("timeline.problem.viewLong");
        }
        return work.write(session -> {
            SavedView kept =
                    named(session, facts.name())
                            .orElseGet(() -> {
                                SavedView fresh = new SavedView(UUID.randomUUID(), facts);
                                session.persist(fresh);
                                return fresh;
                            });
            kept.filter(facts.filter());
            session.flush();
            return kept.stored();
        });
    }

    private static Optional<SavedView> named(Session session, String name) {
        return session.createQuery("from SavedView v where v.name = :name", SavedView.class)
                .setParameter("name", name)
                .uniqueResultOptional();
    }

    /** Forgets a view; entries are not touched. */
    public void forget(UUID id) {
        work.write(session -> {
            SavedView view = session.find(SavedView.class, id);
            if (view != null) {
                session.remove(view);
            }
            return id;
        });
    }
}

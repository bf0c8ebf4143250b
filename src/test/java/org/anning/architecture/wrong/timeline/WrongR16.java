package org.anning.architecture.wrong.timeline;

import org.hibernate.Session;

/** Wrong on purpose: shows that a rule of the house can fail. */
final class WrongR16 {
    void strikeAll(Session session) {
        session.createMutationQuery("update TimelineEntry e set e.struckBy = null").executeUpdate();
    }
}

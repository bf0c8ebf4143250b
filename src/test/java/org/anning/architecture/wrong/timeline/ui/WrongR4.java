package org.anning.architecture.wrong.timeline.ui;

/** Wrong on purpose: shows that a rule of the house can fail. */
final class WrongR4 {
    org.hibernate.Session session(org.hibernate.SessionFactory f) {
        return f.openSession();
    }
}

package org.anning.architecture.wrong.timeline.ui;

/** Wrong on purpose: shows that a rule of the house can fail. */
final class WrongR7Controller {
    org.anning.architecture.wrong.timeline.EntryService decide() {
        return new org.anning.architecture.wrong.timeline.EntryService();
    }
}

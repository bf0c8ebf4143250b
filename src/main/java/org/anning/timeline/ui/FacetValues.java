package org.anning.timeline.ui;

import org.anning.law.Conduct;
import org.anning.timeline.Actor;
import org.anning.timeline.Channel;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryRow;
import org.anning.timeline.Target;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What occurs in the entries of a case, and can therefore be filtered by. */
record FacetValues(
        Set<Channel> channels,
        Set<Actor> actors,
        Set<Target> targets,
        Set<Conduct> conduct,
        Set<UUID> lenders) {

    /** Before all entries are read. */
    static final FacetValues UNCOUNTED = of(List.of());

    static FacetValues of(List<EntryRow> entries) {
        FacetValues found =
                new FacetValues(
                        EnumSet.noneOf(Channel.class),
                        EnumSet.noneOf(Actor.class),
                        EnumSet.noneOf(Target.class),
                        EnumSet.noneOf(Conduct.class),
                        new HashSet<>());
        for (EntryRow entry : entries) {
            ContactFacts facts = entry.facts();
            found.channels.add(facts.channel());
            found.actors.add(facts.actor());
            found.targets.add(facts.target());
            found.conduct.addAll(facts.conduct().list());
            if (facts.lenderId() != null) {
                found.lenders.add(facts.lenderId());
            }
        }
        return found;
    }
}

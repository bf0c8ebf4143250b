package org.anning.desk;

import org.anning.common.CaseId;
import org.anning.fx.Undo;
import org.anning.law.Law;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the desk shows while one casebook is open. Everything here is forgotten when the window is
 * locked.
 *
 * @param destinations the navigation, in order; the first is where the day begins
 * @param tabs the tabs of a case, in order
 * @param header reads what stands above the tabs; called in the background
 * @param search finds clients, entries and papers; called in the background
 * @param deeds what else can be done from anywhere
 * @param newInterview begins an interview, or null when there is none
 * @param sos notes a deed on the safety card; called in the background
 * @param undo what was done last, to be taken back
 * @param sample whether this is the sample casebook
 * @param law the law as it holds in the casebook
 * @param close saves what is unsaved and closes the casebook; called in the background
 */
public record House(
        List<Destination> destinations,
        List<CaseTab> tabs,
        Function<CaseId, CaseHeader> header,
        Function<String, SearchHits> search,
        List<Command> deeds,
        @Nullable Runnable newInterview,
        Consumer<SosNote> sos,
        Undo undo,
        boolean sample,
        Law law,
        Runnable close) {

    public House {
        destinations = List.copyOf(destinations);
        tabs = List.copyOf(tabs);
        deeds = List.copyOf(deeds);
    }
}

package org.anning.evidence;

import org.anning.law.Law;
import org.anning.timeline.Channel;
import org.anning.timeline.EntryRow;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The entries of a case that nothing proves, those first whose proof will be gone soonest, then
 * those for which nothing can be had from others any more. What the client did is no gap.
 *
 * @param today the day on which it was asked
 */
public record Gaps(List<Gap> all, LocalDate today) {

    /** Finds the gaps; struck entries and struck pieces count for nothing. */
    public static Gaps of(
            List<EntryRow> entries,
            List<EvidenceRow> evidence,
            List<Proof> proofs,
            Law law,
            LocalDate today) {
        Set<UUID> counting =
                evidence.stream()
                        .filter(e -> !e.struck())
                        .map(EvidenceRow::id)
                        .collect(Collectors.toSet());
        Set<UUID> proved =
                proofs.stream()
                        .filter(p -> counting.contains(p.evidenceId()))
                        .map(Proof::entryId)
                        .collect(Collectors.toSet());
        return new Gaps(
                entries.stream()
                        .filter(e -> !e.struck() && e.facts().harassing())
                        .filter(e -> !proved.contains(e.id()))
                        .map(e -> gap(e, law))
                        .sorted(
                                Comparator.comparing((Gap g) -> !g.obtainable(today))
                                        .thenComparing(g ->
                                                Objects.requireNonNullElse(
                                                        g.until(), LocalDate.MAX)))
                        .toList(),
                today);
    }

    private static Gap gap(EntryRow entry, Law law) {
        LocalDate day = entry.facts().time().firstDay();
        return new Gap(
                entry,
                kept(entry.facts().channel())
                        .flatMap(code -> law.deadline(code, day))
                        .orElse(null));
    }

    /** The code of the deadline that tells how long others keep what could be proof. */
    private static Optional<String> kept(Channel channel) {
        if (channel.rings()) {
            return Optional.of("bill_5m");
        } else if (channel.visit()) {
            return Optional.of("cctv_30");
        }
        return switch (channel) {
            case SMS -> Optional.of("sms_6m");
            case IM -> Optional.of("im_media");
            default -> Optional.empty();
        };
    }

    /** Those for which proof can still be had. */
    public List<Gap> obtainable() {
        return all.stream().filter(g -> g.obtainable(today)).toList();
    }

    /** The first day on which proof of one of them will be gone; null when none can be had. */
    public @Nullable LocalDate next() {
        return all.isEmpty() || !all.getFirst().obtainable(today) ? null : all.getFirst().until();
    }
}

package org.anning.cases;

import org.anning.common.CaseId;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Remembers what was worked out of each case until something is done in the case, so that a look at
 * all cases need not read them all.
 *
 * @param <T> what is worked out
 */
public final class PerCase<T> {

    private final CaseLog log;
    private final Map<UUID, T> known = new HashMap<>();
    private @Nullable Object basis;
    private int mark;

    public PerCase(CaseLog log) {
        this.log = log;
    }

    /**
     * What comes out of a case now.
     *
     * @param now everything else that it depends on, such as the day; all is worked out anew when
     *     it is not equal to that of the last time
     * @param workOut works it out when it is not known
     */
    public synchronized T of(CaseId id, Object now, Function<CaseId, T> workOut) {
        int noted = log.mark();
        if (now.equals(basis)) {
            log.touchedSince(mark).forEach(known::remove);
        } else {
            known.clear();
            basis = now;
        }
        mark = noted;
        return known.computeIfAbsent(id.value(), _ -> workOut.apply(id));
    }
}

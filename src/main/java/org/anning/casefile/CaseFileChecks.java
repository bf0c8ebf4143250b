package org.anning.casefile;

import org.anning.common.Refusal;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What no single record of a case file can know: that ids are used once, that what is spoken of is
 * there, and that no list is longer than a case can be.
 */
final class CaseFileChecks {

    private static final int MOST_ENTRIES = 50_000;
    private static final int MOST_OTHERS = 5_000;

    private CaseFileChecks() {}

    /**
     * @throws Refusal naming the first place that is wrong
     */
    static void check(CaseJson file) {
        few("/entries", file.entries(), MOST_ENTRIES);
        few("/evidence", file.evidence(), MOST_OTHERS);
        few("/proofs", file.proofs(), MOST_ENTRIES);
        few("/steps", file.steps(), MOST_OTHERS);
        few("/consents", file.consents(), MOST_OTHERS);

        Map<UUID, String> places = new HashMap<>();
        once(places, "", file.id());
        once(places, "/client", file.client().id());
        Set<UUID> entries = new HashSet<>();
        for (int i = 0; i < file.entries().size(); i++) {
            UUID id = file.entries().get(i).id();
            once(places, "/entries/" + i, id);
            entries.add(id);
        }
        Set<UUID> evidence = new HashSet<>();
        for (int i = 0; i < file.evidence().size(); i++) {
            UUID id = file.evidence().get(i).id();
            once(places, "/evidence/" + i, id);
            evidence.add(id);
        }
        for (int i = 0; i < file.steps().size(); i++) {
            once(places, "/steps/" + i, file.steps().get(i).id());
        }
        for (int i = 0; i < file.consents().size(); i++) {
            once(places, "/consents/" + i, file.consents().get(i).id());
        }
        for (int i = 0; i < file.proofs().size(); i++) {
            there("/proofs/" + i + "/evidenceId", evidence, file.proofs().get(i).evidenceId());
            there("/proofs/" + i + "/entryId", entries, file.proofs().get(i).entryId());
        }
    }

    private static void few(String place, List<?> all, int most) {
        if (all.size() > most) {
            throw new Refusal("casefile.tooMany", place, most);
        }
    }

    private static void once(Map<UUID, String> places, String place, UUID id) {
        String before = places.put(id, place);
        if (before != null) {
            throw new Refusal("casefile.idTwice", place + "/id", before + "/id");
        }
    }

    private static void there(String place, Set<UUID> known, @Nullable UUID id) {
        if (id != null && !known.contains(id)) {
            throw new Refusal("casefile.dangling", place);
        }
    }
}

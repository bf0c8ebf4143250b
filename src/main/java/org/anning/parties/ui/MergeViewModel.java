package org.anning.parties.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.anning.clients.ClientFacts;
import org.anning.clients.Vulnerabilities;
import org.anning.common.Stored;
import org.anning.common.Texts;
import org.anning.fx.Background;
import org.anning.parties.ClientMerges;
import org.anning.parties.MergeChoice;
import org.anning.parties.MergeChoice.Difference;
import org.anning.parties.MergeChoice.Side;
import org.anning.parties.Merged;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Which facts of two clients become those of one. */
public final class MergeViewModel {

    private final ClientMerges merges;
    private final Stored<ClientFacts> kept;
    private final Stored<ClientFacts> gone;
    private final Background background;
    private final Consumer<Merged> done;
    private final Map<String, ObjectProperty<Side>> sides = new LinkedHashMap<>();

    /**
     * @param kept the client who stays
     * @param gone the one whose cases become the other's
     * @param done told once they are one
     */
    public MergeViewModel(
            ClientMerges merges,
            Stored<ClientFacts> kept,
            Stored<ClientFacts> gone,
            Background background,
            Consumer<Merged> done) {
        this.merges = merges;
        this.kept = kept;
        this.gone = gone;
        this.background = background;
        this.done = done;
        differences().forEach(d -> sides.put(d.name(), new SimpleObjectProperty<>(d.likely())));
    }

    /** The fields to choose from. */
    public List<Difference> differences() {
        return MergeChoice.differences(kept.value(), gone.value());
    }

    /** Whose field is taken. */
    public ObjectProperty<Side> side(String field) {
        return Objects.requireNonNull(sides.get(field), field);
    }

    /** What stands in a field of one of them. */
    static String words(@Nullable Object value, Texts texts) {
        if (value == null || value.toString().isEmpty()) {
            return texts.get("parties.merge.nothing");
        }
        if (value instanceof Vulnerabilities all) {
            return all.list().isEmpty()
                    ? texts.get("parties.merge.nothing")
                    : all.list().stream()
                            .map(one -> texts.name("clients.vulnerability", one))
                            .collect(Collectors.joining(texts.get("parties.between")));
        }
        return value.toString();
    }

    /** Makes one client of the two. */
    public void merge() {
        Map<String, Side> chosen = new HashMap<>();
        sides.forEach((field, side) -> chosen.put(field, side.get()));
        ClientFacts facts = MergeChoice.merged(kept.value(), gone.value(), chosen);
        background.run(() -> merges.merge(kept, gone, facts)).onSuccess(done).start();
    }
}

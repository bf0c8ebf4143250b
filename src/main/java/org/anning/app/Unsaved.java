package org.anning.app;

import org.anning.cases.CaseRow;
import org.anning.common.CaseId;
import org.anning.common.Json;
import org.anning.common.Refusal;
import org.anning.fx.Background;
import org.anning.fx.FormDraft;
import org.anning.storage.Draft;
import org.anning.storage.Drafts;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was typed into forms and not saved, and where one was, kept among the encrypted drafts of
 * the casebook: both come back after a crash and after a lock.
 */
final class Unsaved implements FormDraft.Store {

    private static final String HERE = "place/now";
    private static final String FORM = "form";

    /**
     * Where one is.
     *
     * @param caseId the open case, or null
     * @param name the tab of the case, or the place in the navigation
     */
    record Here(@Nullable UUID caseId, String name) {}

    /**
     * A form that was not saved.
     *
     * @param kind what it is about, such as {@code entry}, {@code loan} or {@code step}
     * @param thing which one, or {@code new}
     */
    record Form(String kind, CaseRow row, String thing) {

        /** The part of the case in which it stands. */
        String tab() {
            return switch (kind) {
                case "entry", "line" -> "timeline";
                case "step" -> "steps";
                case "overview", "evidence" -> kind;
                default -> "loans";
            };
        }
    }

    private final Drafts drafts;
    private final Background background;
    private final Consumer<Refusal> refused;
    private final Json json = new Json();
    private boolean told;

    /**
     * @param refused says that what is typed cannot be kept, once until it can be again
     */
    Unsaved(Drafts drafts, Background background, Consumer<Refusal> refused) {
        this.drafts = drafts;
        this.background = background;
        this.refused = refused;
    }

    @Override
    public Optional<String> of(String form) {
        return drafts.of(form).map(Draft::content);
    }

    @Override
    public Optional<String> rest(String beginning) {
        return drafts.all().stream()
                .map(Draft::form)
                .filter(form -> form.startsWith(beginning))
                .map(form -> form.substring(beginning.length()))
                .findFirst();
    }

    @Override
    public void write(String form, String content) {
        background
                .run(() -> drafts.write(form, content))
                .onSuccess(_ -> told = false)
                .onRefusal(this::tell)
                .start();
    }

    private void tell(Refusal refusal) {
        if (!told) {
            told = true;
            refused.accept(refusal);
        }
    }

    @Override
    public void close(String form) {
        background
                .run(() -> {
                    drafts.close(form);
                    return form;
                })
                .onRefusal(this::tell)
                .start();
    }

    /** One went somewhere. */
    void moved(@Nullable CaseId caseId, String name) {
        write(HERE, json.write(new Here(caseId == null ? null : caseId.value(), name)));
    }

    /** Where one was when the window was locked or the program ended without being asked to. */
    Optional<Here> here(List<CaseRow> rows) {
        return drafts.of(HERE)
                .map(draft -> json.read(draft.content(), Here.class))
                .filter(here ->
                        here.caseId == null
                                || rows.stream().anyMatch(r -> r.id().equals(here.caseId)));
    }

    /** The day is over: the next one begins at the first place. */
    void leave() {
        drafts.close(HERE);
    }

    /** The forms that were typed into since then and not saved, of cases that are there. */
    List<Form> forms(List<CaseRow> rows, Instant since) {
        Map<String, CaseRow> byId =
                rows.stream()
                        .collect(Collectors.toMap(r -> r.id().toString(), Function.identity()));
        List<Form> forms = new ArrayList<>();
        for (Draft draft : drafts.all()) {
            String[] parts = draft.form().split("/");
            if (parts.length == 4
                    && parts[0].equals(FORM)
                    && byId.containsKey(parts[2])
                    && !draft.writtenAt().isBefore(since)) {
                forms.add(new Form(parts[1], byId.get(parts[2]), parts[3]));
            }
        }
        return forms;
    }
}

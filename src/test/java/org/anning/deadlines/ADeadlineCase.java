package org.anning.deadlines;

import org.anning.app.Services;
import org.anning.cases.StepFacts;
import org.anning.cases.StepKind;
import org.anning.clients.ClientFacts;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.Lang;
import org.anning.common.Stored;
import org.anning.common.Texts;
import org.anning.storage.TestCasebook;
import org.anning.timeline.ContactDraft;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EventTime;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A real casebook with one case; a test adds the events it needs. */
public final class ADeadlineCase implements AutoCloseable {

    public final Services services;
    public final CaseId id;

    public ADeadlineCase(Path folder) {
        services =
                new Services(
                        TestCasebook.open(TestCasebook.create(folder), Services.entities()),
                        TestCasebook.CLOCK,
                        () -> "志愿者甲");
        id = newCase("小林");
    }

    public CaseId newCase(String name) {
        return services.cases()
                .open(new ClientId(services.clients().write(ClientFacts.named(name)).id()));
    }

    public DeadlineService deadlines() {
        return services.deadlines();
    }

    public Stored<StepFacts> step(StepKind kind, String day) {
        return services.steps().write(id, facts(kind, LocalDate.parse(day), null));
    }

    public Stored<StepFacts> received(StepKind kind, String sent, String received) {
        return services.steps()
                .write(id, facts(kind, LocalDate.parse(sent), LocalDate.parse(received)));
    }

    public static StepFacts facts(StepKind kind, LocalDate day, @Nullable LocalDate received) {
        return new StepFacts(kind, day, received, null, null, null, null, null, null, null, null);
    }

    /** A contact of this day, to be completed. */
    public static ContactDraft on(String day) {
        return ContactFacts.at(EventTime.day(LocalDate.parse(day)));
    }

    public UUID entry(ContactDraft contact) {
        return services.timeline().write(id, contact.facts()).id();
    }

    /** The deadlines on a day, with the follow-up left out. */
    public List<CaseDeadline> all(String today) {
        return deadlines().of(id, LocalDate.parse(today)).stream()
                .filter(d -> !d.beginning().code().startsWith("followup"))
                .toList();
    }

    public Optional<CaseDeadline> find(String code, String today) {
        return deadlines().of(id, LocalDate.parse(today)).stream()
                .filter(d -> d.beginning().code().equals(code))
                .findFirst();
    }

    public CaseDeadline one(String code, String today) {
        return find(code, today).orElseThrow();
    }

    public DeadlineWords words(Lang lang) {
        return new DeadlineWords(Texts.of(lang), deadlines().law());
    }

    @Override
    public void close() {
        services.close();
    }
}

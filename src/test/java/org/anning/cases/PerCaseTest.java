package org.anning.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.anning.app.Services;
import org.anning.clients.ClientFacts;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class PerCaseTest {

    @TempDir Path folder;

    @Test
    void aCaseIsReadAgainOnlyWhenSomethingWasDoneInItOrTheDayIsAnother() {
        try (Services services =
                new Services(
                        TestCasebook.open(TestCasebook.create(folder), Services.entities()),
                        TestCasebook.CLOCK,
                        () -> "测试")) {
            CaseId one = opened(services);
            CaseId other = opened(services);
            PerCase<Integer> times = new PerCase<>(services.log());
            List<CaseId> read = new ArrayList<>();

            look(times, read, "today", one, other);
            look(times, read, "today", one, other);
            assertEquals(List.of(one, other), read);

            services.cases().correct(services.cases().caseFile(other));
            look(times, read, "today", one, other);
            assertEquals(List.of(one, other, other), read);

            look(times, read, "tomorrow", one, other);
            assertEquals(List.of(one, other, other, one, other), read);
        }
    }

    private static void look(
            PerCase<Integer> times, List<CaseId> read, String day, CaseId... cases) {
        for (CaseId id : cases) {
            times.of(
                    id,
                    day,
                    asked -> {
                        read.add(asked);
                        return read.size();
                    });
        }
    }

    private static CaseId opened(Services services) {
        return services.cases()
                .open(new ClientId(services.clients().write(ClientFacts.named("小暑")).id()));
    }
}

package org.anning.work.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.anning.app.Services;
import org.anning.casefile.CaseImport;
import org.anning.casefile.Sample;
import org.anning.common.CaseId;
import org.anning.fx.ImmediateBackground;
import org.anning.storage.TestCasebook;
import org.anning.work.ReviewKind;
import org.anning.work.ReviewPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class QueueViewModelTest {

    @TempDir Path folder;

    @Test
    void theLongestWaitingStandsFirstWithItsAgeAndOpens() {
        try (Services services =
                new Services(
                        TestCasebook.open(TestCasebook.create(folder), Services.entities()),
                        TestCasebook.CLOCK,
                        () -> "小甲")) {
            CaseId first = imported(services, Sample.BAILU);
            CaseId second = imported(services, Sample.BANXIA);
            List<CaseId> opened = new ArrayList<>();
            QueueViewModel queue =
                    new QueueViewModel(
                            services.work(),
                            new ImmediateBackground(),
                            opened::add,
                            Clock.offset(TestCasebook.CLOCK, Duration.ofDays(3)));
            queue.load();
            assertEquals(List.of(), queue.rows());

            ask(services, first);
            ask(services, second);
            services.work().say(second, ReviewKind.SIGNED, ReviewPlace.CASE, null, null);
            queue.load();

            assertEquals(1, queue.rows().size());
            assertEquals(3, queue.days(queue.rows().getFirst()));
            queue.open(queue.rows().getFirst());
            assertEquals(List.of(first), opened);
        }
    }

    private static CaseId imported(Services services, Sample sample) {
        return services.caseImport().importCase(sample.text(), CaseImport.Ids.KEPT);
    }

    private static void ask(Services services, CaseId id) {
        services.work().say(id, ReviewKind.ASKED, ReviewPlace.CASE, null, null);
    }
}

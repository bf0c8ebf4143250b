package org.anning.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.anning.app.Services;
import org.anning.clients.ClientFacts;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.Refusal;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

class RetentionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir Path folder;

    private Services services;
    private CaseId enquiry = CaseId.random();

    @BeforeEach
    void open() {
        services = TwoCases.open(TestCasebook.create(folder), TestCasebook.CLOCK);
        enquiry =
                services.cases()
                        .open(new ClientId(services.clients().write(ClientFacts.named("小林")).id()));
    }

    @AfterEach
    void close() {
        services.close();
    }

    private List<CaseId> due(LocalDate day) {
        return services.retention().due(day).stream().map(d -> d.row().caseId()).toList();
    }

    @Test
    void anEnquiryIsDueAfterSixMonthsAndNotADayEarlier() {
        assertEquals(List.of(), due(LocalDate.of(2027, 5, 24)));
        assertEquals(List.of(enquiry), due(LocalDate.of(2027, 5, 25)));
    }

    @Test
    void whatIsKeptLongerWithAReasonIsDueLater() {
        LocalDate later = LocalDate.of(2027, 6, 1);
        services.retention().keep(enquiry, LocalDate.of(2028, 6, 1), "法院还没判");

        assertEquals(List.of(), due(later));
        assertEquals(List.of(), due(LocalDate.of(2028, 6, 1)));
        assertEquals(List.of(enquiry), due(LocalDate.of(2028, 6, 2)));
    }

    @Test
    void theRuleOfTheGroupCounts() {
        services.retention().use(new RetentionRule(5, 1));

        assertEquals(List.of(enquiry), due(LocalDate.of(2026, 12, 25)));
        Refusal refusal =
                assertThrows(
                        Refusal.class, () -> services.retention().use(new RetentionRule(0, 1)));
        assertEquals("privacy.rule.wrong", refusal.textKey());
    }

    @Test
    void theListComesUpOnceAMonth() {
        LocalDate day = LocalDate.of(2027, 6, 1);
        assertEquals(0, services.retention().toLookAt(TODAY));
        assertEquals(1, services.retention().toLookAt(day));

        services.retention().looked(day);

        assertEquals(0, services.retention().toLookAt(day.plusDays(29)));
        assertEquals(1, services.retention().toLookAt(day.plusMonths(1)));
    }
}

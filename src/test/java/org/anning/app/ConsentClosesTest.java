package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.anning.cases.ConsentFacts;
import org.anning.cases.ConsentPurpose;
import org.anning.common.Lang;
import org.anning.common.Refusal;
import org.anning.privacy.TwoCases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

class ConsentClosesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir Path folder;

    private TwoCases two;

    @BeforeEach
    void open() {
        two = new TwoCases(folder);
    }

    @AfterEach
    void close() {
        two.close();
    }

    private void agreed(LocalDate on, @Nullable LocalDate expires, @Nullable LocalDate withdrawn) {
        two.services
                .consents()
                .write(
                        two.first,
                        new ConsentFacts(
                                ConsentPurpose.CONTACT_LENDER,
                                true,
                                on,
                                "1",
                                expires,
                                withdrawn,
                                null));
    }

    private String letter() {
        return two.services
                .advice()
                .prepare(two.first, "complaint-to-lender", Lang.ZH, TODAY, false)
                .sheet()
                .id();
    }

    private String refusal() {
        return assertThrows(Refusal.class, this::letter).textKey();
    }

    @Test
    void aWithdrawnConsentClosesTheLetterToTheLenderUntilItIsGivenAgain() {
        assertEquals("complaint-to-lender", letter());
        agreed(LocalDate.of(2026, 11, 1), null, LocalDate.of(2026, 11, 20));

        assertEquals("advice.consentWithdrawn", refusal());
        assertEquals(
                "police-report",
                two.services
                        .advice()
                        .prepare(two.first, "police-report", Lang.ZH, TODAY, false)
                        .sheet()
                        .id());

        agreed(LocalDate.of(2026, 11, 23), null, null);
        assertEquals("complaint-to-lender", letter());
    }

    @Test
    void aConsentThatRanOutClosesItToo() {
        agreed(LocalDate.of(2026, 1, 1), TODAY, null);
        assertEquals("complaint-to-lender", letter());
        agreed(LocalDate.of(2026, 1, 1), TODAY.minusDays(1), null);
        assertEquals("complaint-to-lender", letter());
    }

    @Test
    void whatEndsSoonIsNamedUntilItIsGivenAnew() {
        assertEquals(List.of(), ending(TODAY.plusDays(14)));
        agreed(LocalDate.of(2026, 1, 1), TODAY.plusDays(10), null);
        assertEquals(List.of(TODAY.plusDays(10)), ending(TODAY.plusDays(14)));
        assertEquals(List.of(), ending(TODAY.plusDays(9)));

        agreed(TODAY, null, null);
        assertEquals(List.of(), ending(TODAY.plusDays(14)));
    }

    private List<LocalDate> ending(LocalDate day) {
        return two.services.consents().endingBy(day).stream()
                .map(ending -> ending.consent().expiresOn())
                .toList();
    }

    @Test
    void theDayAfterTheLastDayItIsClosed() {
        agreed(LocalDate.of(2026, 1, 1), TODAY.minusDays(1), null);

        assertEquals("advice.consentExpired", refusal());
    }
}

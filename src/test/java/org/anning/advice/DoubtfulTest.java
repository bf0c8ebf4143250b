package org.anning.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.anning.common.Texts;
import org.anning.law.Mark;
import org.anning.law.Provision;
import org.junit.jupiter.api.Test;

import java.util.Set;

/** A doubtful provision stands on no paper before a person has ticked it. */
class DoubtfulTest {

    private static final Provision DOUBTFUL = of(Mark.DOUBTFUL);

    private static Provision of(Mark mark) {
        return ACase.LAW.catalogue().all().stream()
                .filter(p -> p.mark() == mark)
                .findFirst()
                .orElseThrow();
    }

    private static Filling filling() {
        return new Filling(
                ACase.empty().today(),
                new Words(Texts.of(Lang.ZH)),
                Recipient.POLICE,
                null,
                null,
                "0.1.0",
                Group.UNKNOWN);
    }

    @Test
    void isLeftOutAndRememberedUntilItIsTicked() {
        Filling unticked = filling();

        assertFalse(unticked.prints(DOUBTFUL));
        assertEquals(Set.of(DOUBTFUL.key()), unticked.doubtful());
        assertTrue(filling().ticking(Set.of(DOUBTFUL.key())).prints(DOUBTFUL));
    }

    @Test
    void whatIsCheckedOrRecalledNeedsNoTick() {
        Filling filling = filling();

        assertTrue(filling.prints(of(Mark.CHECKED)));
        assertTrue(filling.prints(of(Mark.RECALLED)));
        assertEquals(Set.of(), filling.doubtful());
    }
}

package org.anning.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.anning.law.Conduct;
import org.anning.law.LenderKind;
import org.anning.law.Provision;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/**
 * The same threatening message on the last day of the old public-security law and on the first day
 * of the new one: the article and the ceiling of the fine differ, and nothing else.
 */
class NewYearTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

    private static Advised on(String day) {
        ACase of =
                ACase.empty()
                        .answering("danger_now", "no")
                        .answering("self_harm", "none")
                        .owing(LenderKind.BANK, loan -> loan)
                        .with(
                                ACase.call(day, Conduct.THREAT_SAFETY, Conduct.INSULT)
                                        .words("明天就让你出不了门"));
        return AdviceService.advise(of.view(), DAY, ACase.LAW);
    }

    private static List<Provision> provisions(Advised advised) {
        return advised.provisions(advised.view().contacts().getFirst().id());
    }

    private static List<Provision> security(Advised advised, boolean of) {
        return provisions(advised).stream().filter(p -> p.key().startsWith("psap-") == of).toList();
    }

    @Test
    void onlyTheArticleAndTheCeilingOfTheFineDiffer() {
        Advised old = on("2025-12-31");
        Advised now = on("2026-01-01");

        assertEquals(security(old, false), security(now, false), "all other laws");
        assertTrue(security(old, true).stream().allMatch(p -> p.key().startsWith("psap-2012-42")));
        assertTrue(security(now, true).stream().allMatch(p -> p.key().startsWith("psap-2025-50")));
        assertEquals(
                security(old, true).stream()
                        .map(p -> p.key().replace("psap-2012-42", "psap-2025-50"))
                        .toList(),
                security(now, true).stream().map(Provision::key).toList(),
                "item by item");
        assertEquals("500", ceiling(security(old, true).getFirst()));
        assertEquals("1000", ceiling(security(now, true).getFirst()));
    }

    /** The higher fine of the article's table row, in yuan. */
    private static String ceiling(Provision provision) {
        String penalty =
                ACase.LAW.successions().stream()
                        .filter(s -> s.oldArticle().equals("42") && s.newArticle().equals("50"))
                        .map(s ->
                                provision.key().startsWith("psap-2012")
                                        ? s.oldPenalty(Lang.EN)
                                        : s.newPenalty(Lang.EN))
                        .findFirst()
                        .orElseThrow();
        String[] figures = penalty.replaceAll("[,，]", "").split("\\D+");
        return figures[figures.length - 1];
    }

    @Test
    void theAdviceIsTheSameToTheLastReason() {
        Advised old = on("2025-12-31");
        Advised now = on("2026-01-01");

        assertEquals(words(old), words(now));
        assertTrue(words(old).size() > 60, "all of it is compared");
    }

    private static List<String> words(Advised advised) {
        return advised.all().stream()
                .map(r ->
                        r.id()
                                + r.verdict()
                                + r.rank()
                                + r.because().stream().map(Reason::textKey).toList()
                                + r.against().stream().map(Reason::textKey).toList()
                                + r.questions())
                .toList();
    }

    @Test
    void theNewNumberIsShownBesideTheOld() {
        Advised old = on("2025-12-31");

        String arrow = old.arrow(security(old, true).getFirst(), Lang.ZH).orElseThrow();

        assertEquals("原第42条 → 现第50条", arrow);
    }
}

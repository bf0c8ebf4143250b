package org.anning.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.cases.CaseFacts;
import org.anning.cases.StepKind;
import org.anning.common.Json;
import org.anning.common.YesNo;
import org.anning.interview.Given;
import org.anning.interview.Question;
import org.anning.interview.QuestionCatalogue;
import org.anning.law.Conduct;
import org.anning.law.LenderKind;
import org.anning.lenders.LenderFacts;
import org.anning.loans.LoanFacts;
import org.anning.loans.Product;
import org.anning.timeline.Channel;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class SampleTest {

    private static final LocalDate NEW_LAW = LocalDate.of(2026, 1, 1);
    private static final Set<Conduct> LAWFUL =
            Set.of(Conduct.LAWFUL_REMINDER, Conduct.POLITE_VISIT, Conduct.TRUE_SUIT_NOTICE);

    private static CaseJson file(Sample sample) {
        return new Json().read(sample.text(), CaseJson.class);
    }

    private static boolean any(Sample sample, Predicate<ContactFacts> which) {
        return file(sample).entries().stream().map(Noted::facts).anyMatch(which);
    }

    private static List<LoanFacts> loans(Sample sample) {
        return file(sample).loans().stream().map(LoanJson::facts).toList();
    }

    @ParameterizedTest
    @EnumSource
    void saysOfItselfThatItIsInvented(Sample sample) {
        CaseJson file = file(sample);

        assertTrue(CaseFacts.isSample(file.facts().number()));
        assertTrue(Objects.requireNonNull(file.client().facts().legalName()).startsWith("例"));
        assertEquals(null, file.client().facts().idNumber());
        for (Keyed<LenderFacts> lender : file.lenders()) {
            String name = lender.facts().legalName();
            assertTrue(
                    name.startsWith("例")
                            || name.startsWith("示例")
                            || lender.facts().kind() == LenderKind.UNLICENSED_APP,
                    name);
        }
    }

    /** Mobile numbers of the cast are 1990000xxxx; no 18 digits pass for an identity number. */
    @ParameterizedTest
    @EnumSource
    void noNumberInItCanBeSomebodys(Sample sample) {
        Matcher mobile =
                Pattern.compile("(?<![0-9a-f-])1[3-9]\\d{9}(?!\\d)").matcher(sample.text());
        while (mobile.find()) {
            assertTrue(mobile.group().startsWith("1990000"), mobile.group());
        }
        assertFalse(
                Pattern.compile("(?<![0-9a-f])\\d{17}[0-9X](?![0-9a-f])")
                        .matcher(sample.text())
                        .find());
    }

    @ParameterizedTest
    @EnumSource
    void hasSomethingOfEverything(Sample sample) {
        CaseJson file = file(sample);

        assertEquals(
                new QuestionCatalogue().all().stream().map(Question::field).toList(),
                file.interviews().getFirst().given().stream().map(Given::field).toList());
        assertTrue(file.entries().size() >= 5 && file.entries().size() <= 30);
        assertFalse(file.evidence().isEmpty());
        assertFalse(file.proofs().isEmpty());
        assertFalse(file.loans().isEmpty());
        assertTrue(file.loans().stream().noneMatch(l -> l.flows().isEmpty()));
        assertFalse(file.steps().isEmpty());
        assertFalse(file.consents().isEmpty());
    }

    @Test
    void theCasesCoverWhatTheySayTheyCover() {
        assertTrue(any(Sample.XIAOMAN, e -> e.time().lastDay().isBefore(NEW_LAW)));
        assertTrue(any(Sample.XIAOMAN, e -> !e.time().firstDay().isBefore(NEW_LAW)));
        assertEquals(4, loans(Sample.XIAOMAN).stream().map(LoanFacts::lenderId).distinct().count());
        assertTrue(
                any(
                        Sample.XIAOMAN,
                        e ->
                                e.target() == Target.PARENT
                                        && e.conduct().has(Conduct.DISCLOSE_THIRD)));

        assertTrue(any(Sample.BANXIA, e -> e.conduct().has(Conduct.POLITE_VISIT)));
        assertFalse(any(Sample.BANXIA, e -> !LAWFUL.containsAll(e.conduct().list())));

        assertTrue(
                any(
                        Sample.BAILU,
                        e ->
                                e.channel() == Channel.HOME_VISIT
                                        && e.askedToLeave() == YesNo.YES
                                        && e.leftWhenAsked() == YesNo.NO
                                        && e.conduct().has(Conduct.REFUSE_LEAVE)));

        assertTrue(any(Sample.GUYU, e -> e.target() == Target.EMPLOYER));
        assertTrue(any(Sample.GUYU, e -> e.target() == Target.OTHER_RELATIVE));
        assertTrue(any(Sample.GUYU, e -> e.conduct().has(Conduct.PUBLISH_ONLINE)));

        LoanFacts sevenDays = loans(Sample.JINGZHE).getFirst();
        assertEquals(new BigDecimal("1400.00"), sevenDays.receivedAmount());
        assertEquals(new BigDecimal("2000.00"), sevenDays.instalmentAmount());

        LoanFacts card = loans(Sample.DAXUE).getFirst();
        assertEquals(Product.CREDIT_CARD, card.product());
        assertTrue(
                Objects.requireNonNull(card.claimedPrincipal()).compareTo(new BigDecimal("50000"))
                        > 0);
        assertEquals(
                2,
                file(Sample.DAXUE).entries().stream()
                        .filter(e -> e.facts().channel() == Channel.LETTER)
                        .count());
        assertTrue(
                file(Sample.DAXUE).steps().stream()
                        .anyMatch(s -> s.facts().kind() == StepKind.NEGOTIATION_OFFER));
    }

    @Test
    void allSixFillACasebook(@TempDir Path folder) {
        try (CaseBench bench = new CaseBench(folder)) {
            Sample.fill(bench.importing);

            assertEquals(6, bench.parts.cases().rows().size());
        }
    }
}

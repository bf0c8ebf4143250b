package org.anning.loans.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.anning.common.Texts;
import org.anning.law.CautiousWords;
import org.anning.law.Law;
import org.anning.law.LenderKind;
import org.anning.loans.FlowKind;
import org.anning.loans.plans.BudgetItem;
import org.anning.loans.plans.BudgetLine;
import org.anning.loans.plans.Period;
import org.anning.loans.plans.Plan;
import org.anning.loans.rates.Loans;
import org.anning.loans.settling.ACaseOfMoney;
import org.anning.loans.settling.Arrangement;
import org.anning.loans.settling.ArrangementFile;
import org.anning.loans.settling.CaseMoney;
import org.anning.loans.settling.DebtView;
import org.anning.loans.settling.HouseholdBudget;
import org.anning.loans.settling.PaperPoint;
import org.anning.printing.Drawing;
import org.anning.printing.Fonts;
import org.anning.printing.PdfPages;
import org.anning.printing.Sheet;
import org.anning.printing.SheetPdf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class MoneyPapersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final MoneyPapers.About ABOUT =
            new MoneyPapers.About("示例-0001", true, false, "0.1.0", TODAY);
    private static final SheetPdf PDF = new SheetPdf(new Fonts());

    @TempDir Path folder;
    private ACaseOfMoney house;

    @BeforeEach
    void open() {
        house = new ACaseOfMoney(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static MoneyPapers papers(Lang lang) {
        return new MoneyPapers(new Law(), lang);
    }

    private DebtView only(LenderKind kind, Loans loan) {
        UUID id = house.loan(kind, loan).id();
        return house.settling.money(house.caseId, TODAY).debt(id).orElseThrow();
    }

    /** All words of a sheet, which is also left as a PDF to be looked at. */
    private static String words(Sheet sheet, String name) {
        byte[] pdf = PDF.of(sheet, TODAY.atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
        try {
            Path place = Files.createDirectories(Path.of("target/papers"));
            Files.write(place.resolve(name + "-" + sheet.lang().code() + ".pdf"), pdf);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertEquals(List.of(), CautiousWords.in(sheet.text()));
        assertTrue(PdfPages.count(pdf) >= 1);
        return sheet.text();
    }

    private static Loans withGuarantee() {
        Loans loan =
                Loans.from(LenderKind.BANK)
                        .contractOn("2025-03-10")
                        .receivedOn("2025-03-10")
                        .face("20000")
                        .received("20000")
                        .claimed("5120");
        for (int k = 1; k <= 12; k++) {
            LocalDate day = LocalDate.of(2025, 3, 10).plusMonths(k);
            loan.due(day.toString(), "1933.60", FlowKind.REPAYMENT);
        }
        return loan;
    }

    @Test
    void theWorkingShowsEveryStepThatAJudgeNeeds() {
        DebtView view = only(LenderKind.BANK, withGuarantee());

        String zh = words(papers(Lang.ZH).cost(view, ABOUT), "loan-cost");
        String en = words(papers(Lang.EN).cost(view, ABOUT), "loan-cost");

        for (String text : List.of(zh, en)) {
            assertTrue(text.contains("28.36%"), text);
            assertTrue(text.contains("32.35%"));
            assertTrue(text.contains("2.3630%"));
            assertTrue(text.contains("+20,000.00"));
            assertTrue(text.contains("−1,933.60"));
            assertFalse(text.contains("{{"));
        }
        assertTrue(zh.contains("可能超限"));
        assertTrue(zh.contains("未核对"), "how sure the source of the line is");
        assertTrue(en.contains("Nominal annual rate"));
    }

    @Test
    void theFiguresOfTheWorkingBearTheResult() {
        DebtView view = only(LenderKind.BANK, withGuarantee());

        String text = papers(Lang.ZH).cost(view, ABOUT).text();
        String sum = text.lines().filter(l -> l.startsWith("全部收付折算后合计")).findFirst().get();

        assertTrue(sum.startsWith("全部收付折算后合计 0.00 元"), sum);
        assertTrue(sum.matches(".*换成 2\\.3530% 时合计为 −[\\d.]+ 元，换成 2\\.3730% 时为 \\+.*"), sum);
    }

    @Test
    void aSevenDayLoanShowsTheSimpleRateAndNoCompounding() {
        DebtView view =
                only(
                        LenderKind.UNLICENSED_APP,
                        Loans.from(LenderKind.UNLICENSED_APP)
                                .contractOn("2026-10-18")
                                .receivedOn("2026-10-18")
                                .face("2000")
                                .received("1400")
                                .due("2026-10-25", "2000", FlowKind.REPAYMENT));

        String text = words(papers(Lang.ZH).cost(view, ABOUT), "loan-cost-short");

        assertTrue(text.contains("2234.69%"), text);
        assertTrue(text.contains("只看单利年化"));
        assertFalse(text.contains("名义年化 = 12"));
    }

    @Test
    void aPrivateLoanShowsTheCourtStyleRecomputation() {
        Loans note =
                Loans.from(LenderKind.PRIVATE_PERSON)
                        .contractOn("2024-01-15")
                        .receivedOn("2024-01-15")
                        .face("10000")
                        .received("9000");
        for (int k = 1; k <= 10; k++) {
            LocalDate day = LocalDate.of(2024, 1, 15).plusMonths(k);
            note.paid(day.toString(), "950", FlowKind.REPAYMENT);
        }

        String text =
                words(
                        papers(Lang.ZH).cost(only(LenderKind.PRIVATE_PERSON, note), ABOUT),
                        "loan-cost-private");

        assertTrue(text.contains("105.48"));
        assertTrue(text.contains("83.25"));
        assertTrue(text.contains("3.45%；四倍为 13.80%"), text);
        assertTrue(text.contains("2023年12月20日 公布"), text);
    }

    @Test
    void whatIsNotKnownIsSaidAndNotInvented() {
        String text =
                words(
                        papers(Lang.ZH)
                                .cost(only(LenderKind.BANK, Loans.from(LenderKind.BANK)), ABOUT),
                        "loan-cost-empty");

        assertTrue(text.contains("材料不足"));
        assertTrue(text.contains("实际到手多少"));
    }

    private static HouseholdBudget budget() {
        return new HouseholdBudget(
                true,
                TODAY,
                new BigDecimal("5"),
                new BigDecimal("200"),
                new BigDecimal("5000"),
                null,
                null,
                List.of(
                        new BudgetLine(
                                BudgetItem.WAGES, new BigDecimal("4600"), Period.MONTHLY, null),
                        new BudgetLine(
                                BudgetItem.RENT, new BigDecimal("14400"), Period.YEARLY, null),
                        new BudgetLine(
                                BudgetItem.FOOD, new BigDecimal("300"), Period.WEEKLY, "三口人")));
    }

    @Test
    void theBudgetIsOnePage() throws IOException {
        Sheet sheet = papers(Lang.ZH).budget(budget(), ABOUT);
        String text = words(sheet, "budget-statement");
        words(papers(Lang.EN).budget(budget(), ABOUT), "budget-statement");

        assertTrue(text.contains("每周 300.00 | 1,300.00 | 三口人"), text);
        assertTrue(text.contains("1,870.00"));
        assertEquals(
                1,
                PdfPages.count(
                        Files.readAllBytes(Path.of("target/papers/budget-statement-zh.pdf"))));
    }

    @Test
    void thePlansStandSideBySideWithTheirChart() {
        house.loan(LenderKind.BANK, withGuarantee());
        house.loan(
                LenderKind.CONSUMER_FINANCE,
                Loans.from(LenderKind.CONSUMER_FINANCE)
                        .contractOn("2025-06-18")
                        .received("12000")
                        .instalments(12, "1096")
                        .claimed("7350"));
        house.loan(LenderKind.UNLICENSED_APP, Loans.from(LenderKind.UNLICENSED_APP).claimed("900"));
        house.settling.budgets().keep(house.caseId, budget());
        CaseMoney money = house.settling.money(house.caseId, TODAY);

        String zh = words(papers(Lang.ZH).plans(money, ABOUT), "repayment-plans");
        words(papers(Lang.EN).plans(money, ABOUT), "repayment-plans");

        assertTrue(zh.contains("先还最小的"));
        assertTrue(zh.contains("没有查到放贷资质：听取法律意见之前，不动用还款能力"), zh);
        assertTrue(zh.contains("欠款余额随时间的变化：每月等额 7 个月"), zh);
    }

    @Test
    void theReplyNamesWhatThePaperLacks() {
        DebtView view = only(LenderKind.BANK, withGuarantee());
        ArrangementFile file =
                new ArrangementFile(
                        Arrangement.offered(
                                view.row().loan().id(),
                                TODAY,
                                new BigDecimal("500"),
                                12,
                                TODAY.plusMonths(1)),
                        List.of(PaperPoint.PARTIES, PaperPoint.TOTAL));

        String text =
                words(
                        papers(Lang.ZH)
                                .reply(
                                        view,
                                        file,
                                        PaperPoint.Paper.AGREEMENT,
                                        new MoneyPapers.About(
                                                "示例-0001",
                                                true,
                                                false,
                                                "0.1.0",
                                                TODAY,
                                                "例省例市例路 1 号",
                                                "19900000101")),
                        "agreement-reply");

        assertTrue(text.contains("机构的对公账户"));
        assertFalse(text.contains("一共还多少"));
        assertTrue(text.contains("暂不签字"));
        assertTrue(text.contains("例省例市例路 1 号"), text);
        assertTrue(text.contains("19900000101"));
    }

    @Test
    void theTicksOfAChartAreRound() {
        assertEquals(5_000, BalanceChart.step(21_000), 1e-9);
        assertEquals(200, BalanceChart.step(900), 1e-9);
        assertEquals(0.5, BalanceChart.step(3), 1e-9);
    }

    private static List<String> legend(Plan... plans) {
        return BalanceChart.of(List.of(plans), Texts.of(Lang.EN)).marks().stream()
                .filter(Drawing.Mark.Label.class::isInstance)
                .map(Drawing.Mark.Label.class::cast)
                .filter(label -> label.y() == 22)
                .map(Drawing.Mark.Label::text)
                .toList();
    }

    @Test
    void plansWithTheSameBalancesShareOneLineAndItsNameSaysSo() {
        List<BigDecimal> one = List.of(BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ZERO);
        List<BigDecimal> other = List.of(BigDecimal.TEN, BigDecimal.TWO, BigDecimal.ZERO);
        Plan level = new Plan(Plan.Way.LEVEL, 2, BigDecimal.TEN, one);
        Plan smallest = new Plan(Plan.Way.SMALLEST_FIRST, 2, BigDecimal.TEN, one);
        Plan lump = new Plan(Plan.Way.LUMP_SUM, 2, BigDecimal.TEN, other);

        assertEquals(
                List.of("Level = Smallest first", "A lump sum first"),
                legend(level, smallest, lump));
        assertEquals(List.of("Level", "A lump sum first"), legend(level, lump));
    }
}

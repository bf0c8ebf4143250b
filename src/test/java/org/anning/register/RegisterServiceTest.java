package org.anning.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.app.Services;
import org.anning.casefile.CaseImport;
import org.anning.cases.CaseFacts;
import org.anning.cases.CaseRow;
import org.anning.cases.CaseStatus;
import org.anning.cases.ImportHolds;
import org.anning.cases.Risk;
import org.anning.clients.ClientFacts;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.Json;
import org.anning.common.Lang;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.common.Texts;
import org.anning.imports.read.Bills;
import org.anning.imports.read.Forms;
import org.anning.imports.read.NamedTable;
import org.anning.imports.read.SourceFile;
import org.anning.imports.read.Watch;
import org.anning.law.LenderKind;
import org.anning.lenders.LenderFacts;
import org.anning.loans.LoanRow;
import org.anning.register.RegisterPlan.Fate;
import org.anning.register.RegisterPlan.Figures;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

class RegisterServiceTest {

    @TempDir Path folder;
    private Services services;
    private RegisterService register;

    @BeforeEach
    void open() {
        services =
                new Services(
                        TestCasebook.open(TestCasebook.create(folder), Services.entities()),
                        TestCasebook.CLOCK,
                        () -> "小甲");
        services.lenders().write(LenderFacts.named("云帆消费金融有限公司", LenderKind.CONSUMER_FINANCE));
        register = services.register();
    }

    @AfterEach
    void close() {
        services.close();
    }

    private SourceFile file(Forms form, List<List<String>> rows) {
        return Bills.file(folder, "登记表." + form, form.write(rows));
    }

    private RegisterPlan plan(SourceFile file) {
        NamedTable table = register.look(file, Watch.NOBODY);
        return register.plan(file, table, register.columns(table), Watch.NOBODY);
    }

    private CaseRow caseOf(String name) {
        return services.cases().rows().stream()
                .filter(row -> row.clientName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String why(RegisterPlan plan, int row) {
        return plan.rows().stream()
                .filter(r -> r.number() == row)
                .map(r -> RegisterCopy.said(r.said(), Texts.of(Lang.ZH)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysBeforehandWhatAListInAnyFormWouldBring() {
        for (Forms form :
                List.of(
                        Forms.XLSX,
                        Forms.XLS,
                        Forms.CSV_QUOTED,
                        Forms.TAB_GB18030,
                        Forms.TAB_UTF16LE,
                        Forms.HTML)) {
            RegisterPlan plan = plan(file(form, Lists.OF_A_GROUP));

            assertEquals(3, plan.table().headerRow(), form.name());
            assertEquals(new Figures(8, 2, 2, 3, 4, 0, 5), plan.figures(), form.name());
        }
        assertEquals(List.of(), services.cases().rows());
    }

    @Test
    void keepsWhatEachRowSaysAndTheRowItself() {
        register.store(plan(file(Forms.XLSX, Lists.OF_A_GROUP)), Watch.NOBODY);

        CaseRow chen = caseOf("陈小雨");
        CaseFacts facts = services.cases().caseFile(chen.caseId()).value();
        assertEquals("2025-0007", facts.number());
        assertEquals(LocalDate.of(2025, 3, 5), facts.openedOn());
        assertEquals(Risk.HIGH, facts.risk());
        assertEquals("催收打给母亲", facts.mainWorry());
        assertEquals("13800138001", services.cases().clientOf(chen.caseId()).value().phone());
        List<LoanRow> loans = services.loans().loansOf(chen.caseId());
        assertEquals(
                Set.of(new BigDecimal("12000.50"), new BigDecimal("35000.00")),
                Set.copyOf(loans.stream().map(l -> l.loan().value().claimedAmount()).toList()));
        assertEquals(
                1,
                services.lenders().find("云帆消费金融").size(),
                "a lender that is known is not made twice");
        CaseRow li = caseOf("=李四");
        assertEquals("2026-0001", li.number());
        assertEquals(CaseStatus.CLOSED, li.status());
        assertEquals(2, services.loans().loansOf(li.caseId()).size());
        var kept = services.imports().of(chen.caseId()).getFirst().facts();
        assertEquals(ImportHolds.REGISTER, kept.holds());
        assertTrue(kept.report().contains("介绍人老王"), kept.report());
    }

    @Test
    void theRowsGoWithTheCaseIntoItsFile() throws IOException {
        register.store(plan(file(Forms.XLSX, Lists.OF_A_GROUP)), Watch.NOBODY);
        CaseId chen = caseOf("陈小雨").caseId();
        String file = new Json().write(services.caseExport().export(chen));
        services.caseImport()
                .importCase(
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                        CaseImport.Ids.NEW);

        CaseId other =
                services.cases().rows().stream()
                        .filter(r -> r.clientName().equals("陈小雨"))
                        .map(CaseRow::caseId)
                        .filter(id -> !id.equals(chen))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                services.imports().registerLines(services.imports().of(chen).getFirst()),
                services.imports().registerLines(services.imports().of(other).getFirst()));
    }

    @Test
    void saysOfEachRowWhyItIsNotTaken() {
        RegisterPlan plan = plan(file(Forms.XLSX, Lists.OF_A_GROUP));

        assertTrue(why(plan, 7).contains("首次谈话日期：“去年冬天”不是完整的日期"), why(plan, 7));
        assertTrue(why(plan, 8).contains("没有写是谁"), why(plan, 8));
        assertTrue(why(plan, 9).contains("编号 2025-0007 在第 4 行是另一个人的"), why(plan, 9));
        assertTrue(why(plan, 10).contains("“很多”不是金额"), why(plan, 10));
        assertTrue(why(plan, 10).contains("看不懂“看着办”"), why(plan, 10));
        assertTrue(why(plan, 11).contains("合计行"), why(plan, 11));
        assertTrue(why(plan, 6).contains("几家机构"), why(plan, 6));
    }

    @Test
    void copySaysWhyAndCanBeBroughtInAgainOnceMended() {
        RegisterPlan plan = plan(file(Forms.XLSX, Lists.OF_A_GROUP));
        register.store(plan, Watch.NOBODY);
        Bills.file(folder, "注明原因.xlsx", new RegisterCopy(plan, Texts.of(Lang.ZH)).xlsx());
        SourceFile again = SourceFile.of(folder.resolve("注明原因.xlsx"));

        NamedTable table = register.look(again, Watch.NOBODY);
        RegisterPlan second = register.plan(again, table, register.columns(table), Watch.NOBODY);

        assertEquals("没有导入的原因", table.names().getFirst());
        assertTrue(table.sample().stream().anyMatch(r -> r.getFirst().contains("不是完整的日期")));
        assertTrue(
                table.sample().stream().anyMatch(r -> r.contains("=李四")),
                "a cell that looks like a formula stays text");
        assertEquals(0, second.figures().cases());
        assertEquals(3, second.figures().here());
        assertEquals(5, second.figures().refused());
    }

    @Test
    void whoIsHereAlreadyIsLeftOutUnlessWanted() {
        CaseId known =
                services.cases()
                        .open(
                                new ClientId(
                                        services.clients()
                                                .write(
                                                        new ClientFacts(
                                                                "陳小雨",
                                                                null,
                                                                null,
                                                                null,
                                                                null,
                                                                "+86 138-0013-8001",
                                                                null,
                                                                null,
                                                                null,
                                                                null,
                                                                null,
                                                                null,
                                                                null,
                                                                null))
                                                .id()));
        RegisterPlan plan = plan(file(Forms.XLSX, Lists.OF_A_GROUP));

        assertEquals(2, plan.figures().here());
        assertEquals(1, plan.figures().cases());
        RegisterPlan.Shown first = plan.rows().getFirst();
        assertEquals(Fate.HERE, first.fate());
        assertEquals(
                services.cases().row(known).number(),
                Objects.requireNonNull(first.hit()).caseNumber());
        assertEquals(2, plan.taking(Set.of(first.number())).figures().cases());

        // A case with the number of one in the casebook is that case, whatever is wanted.
        register.store(plan.taking(Set.of(first.number())), Watch.NOBODY);
        RegisterPlan again = plan(file(Forms.XLSX, Lists.OF_A_GROUP));
        assertEquals(0, again.taking(Set.of(4)).figures().cases());
        assertFalse(again.rows().getFirst().open());
        RegisterPlan other = plan(SourceFile.pasted("姓名,编号\n周游,2025-0007\n"));
        assertTrue(why(other, 2).contains("2025-0007"), why(other, 2));
        assertEquals(1, other.figures().refused());
    }

    @Test
    void whatIsCancelledLeavesNothing() {
        RegisterPlan plan = plan(file(Forms.XLSX, Lists.OF_A_GROUP));

        assertThrows(
                IllegalStateException.class,
                () ->
                        register.store(
                                plan,
                                (done, _) -> {
                                    if (done > 0) {
                                        throw new IllegalStateException("cancelled");
                                    }
                                }));

        assertEquals(List.of(), services.cases().rows());
        assertEquals(List.of(), register.runs());
        assertEquals(1, services.lenders().all().size());
    }

    @Test
    void whatIsCancelledWhileItIsBeingKeptLeavesNothing() {
        RegisterPlan plan = plan(file(Forms.XLSX, Lists.OF_A_GROUP));
        Watch atTheVeryEnd =
                (done, all) -> {
                    if (done == all) {
                        throw new IllegalStateException("cancelled");
                    }
                };

        assertThrows(IllegalStateException.class, () -> register.store(plan, atTheVeryEnd));
        assertEquals(List.of(), services.cases().rows());
        RegisterRun run = register.store(plan, Watch.NOBODY);
        assertThrows(IllegalStateException.class, () -> register.undo(run, atTheVeryEnd));
        assertEquals(2, services.cases().rows().size());
        assertNull(register.runs().getFirst().undoneAt());
        services.casebook().check();
    }

    @Test
    void aListTooLargeToComeInAtOnceIsRefusedInASentence() {
        String head = "姓名,备注,平台\n";
        assertEquals(
                "register.problem.tooMany",
                refused(head + "陈小雨,,\n".repeat(RegisterService.MOST_ROWS + 1)));
        assertEquals(
                "register.problem.tooMuch",
                refused(head + ("甲,,\n乙," + "字".repeat(90_000) + ",\n").repeat(180)));
        StringBuilder lenders = new StringBuilder(head);
        for (int i = 0; i < 6000; i++) {
            lenders.append("人%d,,甲%d、乙%d、丙%d、丁%d\n".formatted(i, i, i, i, i));
        }
        assertEquals("register.problem.tooMuch", refused(lenders.toString()));
        RegisterPlan tooLong =
                plan(SourceFile.pasted(head + ("陈小雨," + "字".repeat(90_000) + ",\n").repeat(12)));
        assertEquals(12, tooLong.figures().refused());
        assertTrue(why(tooLong, 2).contains("合起来太长"), why(tooLong, 2));
    }

    @Test
    void aWorkbookWithoutAnySheetIsEmpty() throws IOException {
        Path list = folder.resolve("空.xlsx");
        Files.write(list, Forms.XLSX.write(Lists.OF_A_GROUP));
        try (var zip = FileSystems.newFileSystem(list)) {
            Path inside = zip.getPath("xl/workbook.xml");
            String book = Files.readString(inside);
            assertTrue(book.contains("<sheet "), book);
            Files.writeString(inside, book.replaceAll("<sheet [^>]*/>", ""));
        }

        Refusal refused = assertThrows(Refusal.class, () -> plan(SourceFile.of(list)));

        assertEquals("imports.problem.empty", refused.textKey());
    }

    private String refused(String list) {
        return assertThrows(Refusal.class, () -> plan(SourceFile.pasted(list))).textKey();
    }

    @Test
    void aWholeListIsTakenBackAlsoAfterTheCasebookWasClosed() {
        register.store(plan(file(Forms.XLSX, Lists.OF_A_GROUP)), Watch.NOBODY);
        services.close();
        services =
                new Services(
                        TestCasebook.open(folder.resolve("案卷 1"), Services.entities()),
                        TestCasebook.CLOCK,
                        () -> "小乙");
        register = services.register();

        RegisterRun undone = register.undo(register.runs().getFirst(), Watch.NOBODY);

        assertEquals(0, undone.stayed());
        assertEquals(List.of(), services.cases().rows());
        assertEquals(List.of(), services.clients().find("陈小雨"));
        assertEquals(
                List.of("云帆消费金融有限公司"),
                services.lenders().all().stream().map(l -> l.value().legalName()).toList());
        assertNull(services.erasure().checkLog().flaw());
        assertEquals(0, services.erasure().count());
        assertEquals(
                2, plan(file(Forms.XLSX, Lists.OF_A_GROUP)).figures().cases(), "can come again");
    }

    @Test
    void aCaseThatSomebodyWorkedOnStays() {
        RegisterRun run = register.store(plan(file(Forms.XLSX, Lists.OF_A_GROUP)), Watch.NOBODY);
        CaseId chen = caseOf("陈小雨").caseId();
        Stored<CaseFacts> now = services.cases().caseFile(chen);
        services.cases().correct(now.with(now.value().atRisk(Risk.WATCH)));

        RegisterRun undone = register.undo(run, Watch.NOBODY);

        assertEquals(1, undone.stayed());
        assertEquals(
                List.of("陈小雨"), services.cases().rows().stream().map(CaseRow::clientName).toList());
        assertEquals(2, services.loans().loansOf(chen).size());
        assertEquals(2, services.lenders().all().size());
        Refusal twice = assertThrows(Refusal.class, () -> register.undo(undone, Watch.NOBODY));
        assertEquals("register.problem.allWorkedOn", twice.textKey());
    }

    @Test
    void ctrlZTakesTheWholeListBack() {
        register.store(plan(file(Forms.XLSX, Lists.OF_A_GROUP)), Watch.NOBODY);

        services.takingBack().doings().undo("撤销");

        assertEquals(List.of(), services.cases().rows());
        assertTrue(register.runs().getFirst().undoneAt() != null);
    }

    @Test
    void namesInEnglishAndWordsPutRightAreRemembered() {
        List<List<String>> rows =
                List.of(
                        List.of("Case no.", "Client name", "Mobile", "Opened", "Status", "Kin"),
                        List.of("", "Anna Chen", "1.3800138001E10", "45000", "pending", "mother"));
        SourceFile file = file(Forms.CSV_UTF8_BOM, rows);
        NamedTable table = register.look(file, Watch.NOBODY);
        List<RegisterField> found = new ArrayList<>(register.columns(table));
        assertEquals(RegisterField.NAME, found.get(1));
        found.set(5, RegisterField.HOUSEHOLD);
        register.remember(table, found);

        assertEquals(found, register.columns(register.look(file, Watch.NOBODY)));
        register.store(register.plan(file, table, found, Watch.NOBODY), Watch.NOBODY);
        CaseRow anna = caseOf("Anna Chen");
        assertEquals(CaseStatus.WAITING, anna.status());
        assertEquals(LocalDate.of(2023, 3, 15), anna.openedOn());
        ClientFacts client = services.cases().clientOf(anna.caseId()).value();
        assertEquals("13800138001", client.phone());
        assertEquals("mother", client.household());
    }

    @Test
    void aTableOfHundredsOfColumnsIsReadAndOneOfThousandsRefused() {
        List<String> names =
                new ArrayList<>(IntStream.range(0, 300).mapToObj(i -> "列" + i).toList());
        names.set(299, "姓名");
        List<String> row = new ArrayList<>(IntStream.range(0, 300).mapToObj(i -> "" + i).toList());
        row.set(299, "陈小雨");

        assertEquals(1, plan(file(Forms.XLSX, List.of(names, row))).figures().cases());

        List<String> many = IntStream.range(0, 3000).mapToObj(i -> "列" + i).toList();
        Refusal refused =
                assertThrows(
                        Refusal.class,
                        () -> register.look(file(Forms.CSV_UTF8, List.of(many)), Watch.NOBODY));
        assertEquals("imports.problem.tooWide", refused.textKey());
    }

    @Test
    void aListWithoutANameColumnAsksForOne() {
        SourceFile file = SourceFile.pasted("甲,乙\n1,2\n");
        Refusal refused = assertThrows(Refusal.class, () -> plan(file));
        assertEquals("register.problem.noNameColumn", refused.textKey());
    }

    @Test
    void whoIsLikelyIsFoundByEitherNumberAndNotByANameAlone() {
        register.store(
                plan(
                        SourceFile.pasted(
                                "姓名,电话,身份证号,出生年份\n"
                                        + "陈小雨,13800138001,,1990\n"
                                        + "王强,,110101199003070011,\n")),
                Watch.NOBODY);

        RegisterPlan plan =
                plan(
                        SourceFile.pasted(
                                "姓名,电话,身份证号,出生年份\n"
                                        + "陳小雨,+86 13800138001,,\n"
                                        + "王强强,,11010119900307001X,\n"
                                        + "王小强,,110101199003070011,\n"
                                        + "陈小雨,13900139009,,1990\n"));

        assertEquals(
                List.of(Fate.HERE, Fate.NEW, Fate.HERE, Fate.NEW),
                plan.rows().stream().map(RegisterPlan.Shown::fate).toList());
    }

    @Test
    void twoPeopleOfOneNameStayTwoAndOneOfThemIsNotMixedUp() {
        RegisterPlan plan =
                plan(
                        SourceFile.pasted(
                                "姓名,电话,地区,平台\n"
                                        + "张伟,13800138001,济南,甲贷\n"
                                        + "张伟,13900139002,烟台,乙贷\n"
                                        + "张伟,13800138001,,丙贷\n"
                                        + "张伟,13800138001,青岛,丁贷\n"));
        assertEquals(2, plan.figures().clients());
        assertEquals(3, plan.figures().loans());
        assertTrue(why(plan, 5).contains("与第 2 行同一个人"), why(plan, 5));
    }
}

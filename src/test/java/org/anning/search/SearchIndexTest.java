package org.anning.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.anning.app.Services;
import org.anning.casefile.Sample;
import org.anning.cases.CaseRow;
import org.anning.common.Stored;
import org.anning.lenders.LenderFacts;
import org.anning.storage.TestCasebook;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EventTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIndexTest {

    private Services services;
    private SearchIndex index;

    @BeforeAll
    void open(@TempDir Path folder) {
        services =
                new Services(
                        TestCasebook.open(TestCasebook.create(folder), Services.entities()),
                        TestCasebook.CLOCK,
                        () -> "测试");
        Sample.fill(services.caseImport());
        index =
                new SearchIndex(
                        services.casebook().work(),
                        services.log(),
                        services.lenders(),
                        TestCasebook.CLOCK);
    }

    @AfterAll
    void close() {
        services.close();
    }

    private List<String> titles(String typed, FoundKind kind) {
        return index.find(typed).found().stream()
                .filter(found -> found.kind() == kind)
                .map(Found::title)
                .toList();
    }

    private List<String> clients(String typed, FoundKind kind) {
        return index.find(typed).found().stream()
                .filter(found -> found.kind() == kind)
                .map(Found::client)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "白露",
                "blay",
                "bailuay",
                "ＢＬＡＹ",
                "示例-0003",
                "白露 山前",
                "bl sqkd",
                "阿姨 03710000311"
            })
    void aCaseIsFoundByItsClientItsNumberAndItsLenders(String typed) {
        assertEquals(List.of("白露阿姨"), titles(typed, FoundKind.CASE));
    }

    @ParameterizedTest
    @CsvSource({
        "养老金卡, 白露阿姨",
        "養老金卡, 白露阿姨",
        "欠钱不还大家都看看, 白露阿姨",
        "21:15 打 110, 白露阿姨",
        "新年第一天, 小满",
        "xiaoman 家长, 小满",
        "02100000233, 小满",
        "021 0000 0233, 小满",
        "021-0000-0233, 小满",
        "+86 021 0000 0233, 小满",
        "0210****233, 小满",
        "0000233, 小满"
    })
    void aRecordIsFoundByItsWordsAndNumbersHoweverTheyAreWritten(String typed, String client) {
        assertEquals(List.of(client), clients(typed, FoundKind.RECORD));
    }

    @Test
    void aNumberIsFoundBehindItsMask() {
        CaseRow row = services.cases().rows().getFirst();
        services.timeline().write(row.caseId(), entry("来电显示 138****5678，说要来公司。"));

        assertEquals(List.of(row.clientName()), clients("138 0013 5678", FoundKind.RECORD));
    }

    @Test
    void aLenderIsFoundWithTheNumberOfItsCases() {
        Found lender = index.find("ywqb").found().getFirst();

        assertEquals(FoundKind.CASE, lender.kind());
        assertEquals(List.of("云雾钱包（例云雾网络小额贷款有限公司）"), titles("ywqb", FoundKind.LENDER));
        assertEquals(List.of("小满"), titles("ywqb", FoundKind.CASE));
    }

    @ParameterizedTest
    @CsvSource({
        "lender:云雾 before:2025-12-15, 3",
        "机构:yunwu 到:2025-12-15, 3",
        "机构：云雾 到：2025-12-15 家长, 1",
        "小满 2025-12-15, 1",
        "lender:云雾 has:proof before:2025-12-15, 2",
        "lender:云雾 无:证据 before:2025-12-15, 1"
    })
    void conditionsNarrowTheRecords(String typed, int records) {
        assertEquals(records, titles(typed, FoundKind.RECORD).size());
    }

    @Test
    void aConditionThatCannotBeReadIsAWord() {
        assertEquals(List.of(), index.find("after:someday").found());
    }

    @Test
    void whatWasWrittenCorrectedOrStruckJustNowCounts() {
        CaseRow row = services.cases().rows().getFirst();
        assertEquals(List.of(), titles("独一无二的话", FoundKind.RECORD));

        Stored<ContactFacts> written = services.timeline().write(row.caseId(), entry("独一无二的话"));
        assertEquals(List.of("独一无二的话"), titles("独一无二的话", FoundKind.RECORD));

        services.timeline().strike(written, "写错了");
        assertEquals(List.of(), titles("独一无二的话", FoundKind.RECORD));
    }

    @Test
    void aLenderThatIsRenamedIsFoundByItsNewName() {
        List<String> clients = titles("jianghu", FoundKind.CASE);
        Stored<LenderFacts> lender = services.lenders().find("江湖").getFirst();

        services.lenders().correct(lender.with(LenderFacts.named("例晴空银行", lender.value().kind())));

        assertEquals(List.of("例晴空银行"), titles("qingkong", FoundKind.LENDER));
        assertEquals(clients, titles("晴空", FoundKind.CASE));
    }

    @Test
    void manyHitsAreCountedThoughOnlyTheNewestAreListed() {
        CaseRow row = services.cases().rows().getFirst();
        services.timeline()
                .writeAll(row.caseId(), Collections.nCopies(SearchIndex.LISTED + 5, entry("同一句话")));

        SearchAnswer answer = index.find("同一句话");

        assertEquals(SearchIndex.LISTED, answer.found().size());
        assertEquals(SearchIndex.LISTED + 5, answer.all().get(FoundKind.RECORD));
        assertEquals(0, answer.all().get(FoundKind.PAPER));
    }

    private static ContactFacts entry(String words) {
        return ContactFacts.at(EventTime.day(LocalDate.of(2026, 3, 5))).words(words).facts();
    }
}

package org.anning.lenders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Problem;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.law.LenderKind;
import org.anning.storage.Casebook;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class LenderServiceTest {

    @TempDir Path folder;
    private Casebook casebook;
    private LenderService lenders;

    @BeforeEach
    void open() {
        casebook = TestCasebook.open(TestCasebook.create(folder), LenderService.entities());
        lenders = new LenderService(casebook.work(), TestCasebook.CLOCK);
    }

    @AfterEach
    void close() {
        casebook.close();
    }

    private static LenderFacts calling(String name, String numbers) {
        return new LenderFacts(
                name,
                LenderKind.CONSUMER_FINANCE,
                "和和花",
                "四川省",
                "示例许可证",
                "客服 4000000102",
                "四川省成都市示例街 2 号",
                numbers,
                true,
                "只催收");
    }

    @Test
    void keepsEveryFactAndReadsItBack() {
        LenderFacts facts = calling("例和消费金融有限公司", "4000000102 1069000000102");

        lenders.write(facts);

        assertEquals(List.of(facts), lenders.all().stream().map(Stored::value).toList());
    }

    @Test
    void findsByPartOfTheNameOrAppAndByAWholeNumber() {
        lenders.write(calling("例和消费金融有限公司", "4000000102，1069000000102"));
        lenders.write(LenderFacts.named("示例星行银行股份有限公司", LenderKind.BANK));

        assertEquals(1, lenders.find("和和").size());
        assertEquals(1, lenders.find("星行").size());
        assertEquals(1, lenders.findByNumber("400-000-0102").size());
        assertEquals(0, lenders.findByNumber("4000000").size());
        assertEquals(0, lenders.findByNumber(" ").size());
    }

    @Test
    void correctsALenderUnlessSomebodyElseJustDid() {
        Stored<LenderFacts> first = lenders.write(calling("例和消费金融", "1"));
        lenders.correct(first.with(calling("例和消费金融有限公司", "1")));

        assertThrows(Refusal.class, () -> lenders.correct(first.with(calling("别的名字", "1"))));

        assertEquals("例和消费金融有限公司", lenders.all().getFirst().value().legalName());
    }

    @Test
    void aLenderWithoutANameOrWithAnEndlessOneIsNotKept() {
        assertThrows(
                Refusal.class, () -> lenders.write(LenderFacts.named(" ", LenderKind.UNKNOWN)));
        assertThrows(
                Refusal.class,
                () -> lenders.write(LenderFacts.named("长".repeat(401), LenderKind.UNKNOWN)));

        assertTrue(lenders.all().isEmpty());
        assertEquals(
                List.of("legalName"),
                LenderChecks.check(LenderFacts.named("", LenderKind.BANK)).stream()
                        .map(Problem::field)
                        .toList());
    }
}

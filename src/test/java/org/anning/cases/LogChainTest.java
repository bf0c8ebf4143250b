package org.anning.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.clients.ClientFacts;
import org.anning.clients.ClientService;
import org.anning.common.CaseId;
import org.anning.storage.Casebook;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Set;

class LogChainTest {

    @TempDir Path folder;

    private Casebook casebook;
    private CaseLog log;
    private CaseId first = CaseId.random();

    @BeforeEach
    void openWithSixLines() {
        casebook =
                TestCasebook.open(
                        TestCasebook.create(folder),
                        ClientService.entities(),
                        CaseService.entities());
        ClientService clients = new ClientService(casebook.work(), TestCasebook.CLOCK);
        log = new CaseLog(casebook.work(), TestCasebook.CLOCK, () -> "志愿者甲");
        CaseService cases = new CaseService(casebook.work(), clients, log, TestCasebook.CLOCK);
        first =
                cases.open(
                        new org.anning.common.ClientId(
                                clients.write(ClientFacts.named("白露")).id()));
        for (int i = 0; i < 5; i++) {
            log.note(first, "case", first.value(), Deed.OPENED);
        }
    }

    @AfterEach
    void close() {
        casebook.close();
    }

    private void sql(String statement) {
        casebook.work()
                .write(session -> session.createNativeMutationQuery(statement).executeUpdate());
    }

    private LogCheck check() {
        return log.check(Set.of());
    }

    private void mustBreakAt(long number, LogFlaw flaw) {
        LogCheck found = check();
        assertFalse(found.whole());
        assertEquals(number, found.broken());
        assertEquals(flaw, found.flaw());
    }

    private static String line(long number) {
        return "(select line_id from log_link where number = " + number + ")";
    }

    @Test
    void aWholeLogIsWhole() {
        assertTrue(check().whole());
        assertEquals(6, check().links());
    }

    @Test
    void aChangedLineIsNamed() {
        sql("update case_log_line set who = '别人' where id = " + line(3));

        mustBreakAt(3, LogFlaw.CHANGED);
    }

    @Test
    void aLineThatWasTakenOutIsNamedUnlessItsCaseWasErased() {
        sql("delete from case_log_line where id = " + line(4));

        mustBreakAt(4, LogFlaw.MISSING);
        assertTrue(log.check(Set.of(first.value())).whole());
    }

    @Test
    void aLinkThatWasTakenOutIsNamed() {
        sql("delete from log_link where number = 2");

        mustBreakAt(2, LogFlaw.NOT_LINKED);
    }

    @Test
    void aLinkThatWasMadeToFitAChangedLineIsNamed() {
        sql("update log_link set content = '" + "0".repeat(64) + "' where number = 5");

        mustBreakAt(5, LogFlaw.NOT_LINKED);
    }

    @Test
    void theEndOfTheLogCannotBeCutOff() {
        sql("delete from log_link where number = 6");

        mustBreakAt(6, LogFlaw.NOT_LINKED);
    }

    @Test
    void aLineThatThisProgramDidNotWriteIsNamed() {
        sql(
                "insert into case_log_line (id, case_id, at, who, subject, subject_id, deed) select"
                        + " random_uuid(), case_id, at, who, subject, subject_id, deed from"
                        + " case_log_line where id = "
                        + line(1));

        mustBreakAt(7, LogFlaw.ADDED);
    }

    @Test
    void linesFromBeforeThereWasAChainAreBoundWithTheFirstNewOne() {
        sql("delete from log_link");
        sql("delete from log_head");
        assertTrue(check().whole());

        log.note(first, "case", first.value(), Deed.EXPORTED);

        assertEquals(7, check().links());
        sql("update case_log_line set who = '别人' where id = " + line(2));
        mustBreakAt(2, LogFlaw.CHANGED);
    }
}

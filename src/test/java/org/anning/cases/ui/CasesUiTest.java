package org.anning.cases.ui;

import org.anning.cases.CaseLog;
import org.anning.cases.CaseService;
import org.anning.cases.ConsentService;
import org.anning.cases.StepService;
import org.anning.clients.ClientFacts;
import org.anning.clients.ClientService;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.fx.ImmediateBackground;
import org.anning.storage.Casebook;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/** A real casebook under the view models of this feature; no window. */
class CasesUiTest {

    @TempDir Path folder;
    Casebook casebook;
    ClientService clients;
    CaseService cases;
    StepService steps;
    ConsentService consents;
    CaseLog log;
    final ImmediateBackground background = new ImmediateBackground();
    final AtomicReference<CaseId> opened = new AtomicReference<>();

    @BeforeEach
    void open() {
        casebook =
                TestCasebook.open(
                        TestCasebook.create(folder),
                        ClientService.entities(),
                        CaseService.entities());
        clients = new ClientService(casebook.work(), TestCasebook.CLOCK);
        log = new CaseLog(casebook.work(), TestCasebook.CLOCK, () -> "志愿者甲");
        cases = new CaseService(casebook.work(), clients, log, TestCasebook.CLOCK);
        steps = new StepService(casebook.work(), log, TestCasebook.CLOCK);
        consents = new ConsentService(casebook.work(), log, TestCasebook.CLOCK);
    }

    @AfterEach
    void close() {
        casebook.close();
    }

    CaseId caseOf(String name) {
        return cases.open(new ClientId(clients.write(ClientFacts.named(name)).id()));
    }
}

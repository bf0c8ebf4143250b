package org.anning.app;

import org.anning.advice.AdviceService;
import org.anning.advice.CaseReader;
import org.anning.advice.CaseSources;
import org.anning.advice.PaperFacts;
import org.anning.advice.PaperService;
import org.anning.advice.TemplateSource;
import org.anning.bin.TakingBack;
import org.anning.casefile.CaseExport;
import org.anning.casefile.CaseImport;
import org.anning.casefile.CasePackages;
import org.anning.casefile.CaseParts;
import org.anning.cases.CaseFacts;
import org.anning.cases.CaseLog;
import org.anning.cases.CaseRow;
import org.anning.cases.CaseService;
import org.anning.cases.ConsentService;
import org.anning.cases.FileImports;
import org.anning.cases.ImportHolds;
import org.anning.cases.ImportRow;
import org.anning.cases.PerCase;
import org.anning.cases.StepService;
import org.anning.clients.ClientFacts;
import org.anning.clients.ClientService;
import org.anning.clients.Vulnerability;
import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.anning.deadlines.DeadlineService;
import org.anning.deadlines.DeadlineSources;
import org.anning.evidence.EvidenceFiles;
import org.anning.evidence.EvidenceService;
import org.anning.imports.ImportService;
import org.anning.imports.read.Watch;
import org.anning.interview.InterviewService;
import org.anning.law.Law;
import org.anning.lenders.LenderService;
import org.anning.library.Citations;
import org.anning.library.LibraryService;
import org.anning.library.SamplePeople;
import org.anning.library.TouchedCases;
import org.anning.loans.LoanService;
import org.anning.loans.WalletRows;
import org.anning.loans.plans.Borrower;
import org.anning.loans.settling.MoneyReckoner;
import org.anning.loans.settling.SettlingService;
import org.anning.openzip.OpenZip;
import org.anning.parties.ClientMerges;
import org.anning.parties.PartyChecks;
import org.anning.printing.SheetTemplate;
import org.anning.privacy.Erasure;
import org.anning.privacy.Retention;
import org.anning.register.RegisterRun;
import org.anning.register.RegisterService;
import org.anning.reports.CaseFigures;
import org.anning.storage.Casebook;
import org.anning.storage.RecoveryKey;
import org.anning.timeline.ImportedEntries;
import org.anning.timeline.SavedViews;
import org.anning.timeline.TimelineService;
import org.anning.work.Review;
import org.anning.work.ReviewStage;
import org.anning.work.WorkService;
import org.hibernate.Session;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Everything that works on one open casebook without a window: made once when it is opened, for the
 * window, the command line and the tests alike.
 */
public final class Services implements AutoCloseable {

    private final Casebook casebook;
    private final Clock clock;
    private final ClientService clients;
    private final CaseLog log;
    private final CaseService cases;
    private final StepService steps;
    private final ConsentService consents;
    private final LenderService lenders;
    private final LoanService loans;
    private final SettlingService settling;
    private final TimelineService timeline;
    private final SavedViews timelineViews;
    private final EvidenceService evidence;
    private final EvidenceFiles evidenceFiles;
    private final InterviewService interviews;
    private final AdviceService advice;
    private final FileImports fileImports;
    private final ImportedEntries importedEntries;
    private final WalletRows walletRows;
    private final DeadlineService deadlines;
    private final Law law = new Law();
    private final PaperService papers;
    private final LibraryService library;
    private final Erasure erasure;
    private final Retention retention;
    private final TakingBack takingBack;
    private final PartyChecks partyChecks;
    private final ClientMerges clientMerges;
    private final WorkService work;

    /**
     * Reads the law and the templates as this casebook has them, so not on the window's thread.
     *
     * @param otherwise the name of the person at the keyboard while nobody has to say it
     */
    public Services(Casebook casebook, Clock clock, Supplier<String> otherwise) {
        Supplier<String> volunteer = () -> casebook.people().myName(otherwise.get());
        this.casebook = casebook;
        this.clock = clock;
        this.clients = new ClientService(casebook.work(), clock);
        this.log = new CaseLog(casebook.work(), clock, volunteer);
        this.cases = new CaseService(casebook.work(), clients, log, clock);
        this.steps = new StepService(casebook.work(), log, clock);
        this.consents = new ConsentService(casebook.work(), log, clock);
        this.lenders = new LenderService(casebook.work(), clock);
        this.loans = new LoanService(casebook.work(), lenders, log, clock);
        this.settling =
                new SettlingService(
                        casebook.work(),
                        loans,
                        steps,
                        new MoneyReckoner(law),
                        this::borrower,
                        log,
                        clock);
        this.timeline = new TimelineService(casebook.work(), log, clock);
        this.timelineViews = new SavedViews(casebook.work());
        this.evidence = new EvidenceService(casebook.work(), timeline, log, clock);
        this.evidenceFiles =
                new EvidenceFiles(casebook, evidence, log, clock, Thread::startVirtualThread);
        this.interviews =
                new InterviewService(
                        casebook.work(),
                        casebook.drafts(),
                        clients,
                        cases,
                        consents,
                        loans,
                        timeline,
                        log,
                        clock);
        this.fileImports = new FileImports(casebook.work(), log, clock);
        this.importedEntries = new ImportedEntries(casebook.work(), fileImports, clock);
        this.walletRows = new WalletRows(casebook.work(), fileImports);
        this.papers = new PaperService(casebook.work(), log);
        this.library =
                new LibraryService(
                        casebook.work(),
                        clock,
                        volunteer,
                        () -> casebook.people().myRole().mayEditLibrary(),
                        law,
                        TemplateSource.bundled());
        this.advice =
                new AdviceService(
                        new CaseReader(
                                casebook.work(),
                                new CaseSources(
                                        clients,
                                        cases,
                                        steps,
                                        consents,
                                        lenders,
                                        loans,
                                        settling,
                                        timeline,
                                        evidence,
                                        interviews)),
                        papers,
                        law,
                        library.templates(),
                        clock);
        this.erasure = new Erasure(casebook, cases, evidence, evidenceFiles, log, clock);
        this.retention = new Retention(casebook.work(), cases, loans, timeline);
        this.deadlines =
                new DeadlineService(
                        casebook.work(),
                        new DeadlineSources(
                                cases, steps, loans, settling, timeline, evidence, lenders),
                        log,
                        law,
                        clock);
        // Each paper of a signed case asks whether it still says what was signed.
        PerCase<String> seals = new PerCase<>(log);
        this.work =
                new WorkService(
                        casebook.work(),
                        cases,
                        log,
                        casebook::people,
                        id -> seals.of(id, lenders.state(), caseExport()::seal),
                        clock);
        advice.nameReviewer((id, texts) -> {
            Review review = work.stage(id);
            Instant since = review.since();
            return review.stage() == ReviewStage.SIGNED && since != null
                    ? Optional.of(
                            texts.get(
                                    "work.sheet.reviewed",
                                    review.by(),
                                    texts.day(LocalDate.ofInstant(since, clock.getZone()))))
                    : Optional.empty();
        });
        this.takingBack = new TakingBack(casebook.work(), log, cases, clock);
        takingBack
                .doings()
                .ownWay(
                        "FILE_IMPORT",
                        (id, why) ->
                                takeBack(casebook.work().read(s -> fileImports.row(s, id)), why));
        this.clientMerges = new ClientMerges(casebook.work(), clients, cases, log, clock);
        this.partyChecks =
                new PartyChecks(
                        casebook.work(),
                        log,
                        lenders,
                        clock,
                        () -> casebook.people().myRole().maySupervise());
        library.load();
    }

    private Borrower borrower(Session session, CaseId id) {
        ClientFacts client = clients.read(session, cases.clientId(session, id)).value();
        return new Borrower(
                client.birthYear(),
                Objects.requireNonNull(client.vulnerable()).has(Vulnerability.MINOR));
    }

    private void takeBack(ImportRow imported, String why) {
        if (imported.facts().holds() == ImportHolds.REGISTER) {
            RegisterRun run =
                    register()
                            .runOf(imported.facts())
                            .orElseThrow(() -> new Refusal("common.gone"));
            RegisterRun _ = register().undo(run, Watch.NOBODY);
        } else {
            ImportRow _ = imports().undo(imported, why);
        }
    }

    /** The group's own list into the casebook. */
    public RegisterService register() {
        return new RegisterService(
                casebook,
                clients,
                cases,
                lenders,
                loans,
                fileImports,
                partyChecks,
                log,
                (session, which, gone, watch) ->
                        erasure.takeOut(session, which, gone, n -> watch.at(n, which.size())),
                clock);
    }

    /** Erasing cases for good, and the check of the log. */
    public Erasure erasure() {
        return erasure;
    }

    /** Taking back what was done, and the bin. */
    public TakingBack takingBack() {
        return takingBack;
    }

    /** Which cases were kept long enough. */
    public Retention retention() {
        return retention;
    }

    /** Every entity class of every feature. */
    public static List<Class<?>> entities() {
        List<Class<?>> all = new ArrayList<>();
        all.addAll(ClientService.entities());
        all.addAll(CaseService.entities());
        all.addAll(LenderService.entities());
        all.addAll(LoanService.entities());
        all.addAll(SettlingService.entities());
        all.addAll(TimelineService.entities());
        all.addAll(EvidenceService.entities());
        all.addAll(InterviewService.entities());
        all.addAll(PaperService.entities());
        all.addAll(FileImports.entities());
        all.addAll(RegisterService.entities());
        all.addAll(ImportedEntries.entities());
        all.addAll(WalletRows.entities());
        all.addAll(DeadlineService.entities());
        all.addAll(LibraryService.entities());
        all.addAll(Retention.entities());
        all.addAll(PartyChecks.entities());
        all.addAll(WorkService.entities());
        return List.copyOf(all);
    }

    /** Opens a casebook with a passphrase and, where it is asked for, a name. */
    public static Services open(
            Path place,
            String name,
            char[] passphrase,
            Clock clock,
            Supplier<String> volunteer,
            BooleanSupplier forbiddenHere) {
        return swept(
                new Services(
                        Casebook.open(place, name, passphrase, entities(), clock, forbiddenHere),
                        clock,
                        volunteer));
    }

    /** Opens a casebook of one person. */
    public static Services open(
            Path place,
            char[] passphrase,
            Clock clock,
            Supplier<String> volunteer,
            BooleanSupplier forbiddenHere) {
        return open(place, "", passphrase, clock, volunteer, forbiddenHere);
    }

    /** Opens a casebook with its recovery key. */
    public static Services open(
            Path place,
            RecoveryKey recovery,
            Clock clock,
            Supplier<String> volunteer,
            BooleanSupplier forbiddenHere) {
        return swept(
                new Services(
                        Casebook.open(place, recovery, entities(), clock, forbiddenHere),
                        clock,
                        volunteer));
    }

    /** Opens an empty casebook in memory, so that the next opening of a real one is quick. */
    static void rehearse(Clock clock) {
        Casebook.rehearse(
                entities(),
                work -> {
                    ClientService clients = new ClientService(work, clock);
                    CaseLog log = new CaseLog(work, clock, () -> "");
                    new CaseService(work, clients, log, clock).rows();
                    new LibraryService(
                                    work,
                                    clock,
                                    () -> "",
                                    () -> false,
                                    new Law(),
                                    TemplateSource.bundled())
                            .load();
                });
    }

    private static Services swept(Services opened) {
        opened.erasure.sweep();
        opened.takingBack.bin().sweep();
        return opened;
    }

    /** Hours, outcomes, and the check of cases by a second person. */
    public WorkService work() {
        return work;
    }

    /** Making one client of two. */
    public ClientMerges clientMerges() {
        return clientMerges;
    }

    /** Who may be known already, and what was decided about it. */
    public PartyChecks partyChecks() {
        return partyChecks;
    }

    public Casebook casebook() {
        return casebook;
    }

    public Clock clock() {
        return clock;
    }

    public ClientService clients() {
        return clients;
    }

    public CaseLog log() {
        return log;
    }

    public CaseService cases() {
        return cases;
    }

    public StepService steps() {
        return steps;
    }

    public ConsentService consents() {
        return consents;
    }

    public TimelineService timeline() {
        return timeline;
    }

    public SavedViews timelineViews() {
        return timelineViews;
    }

    public LenderService lenders() {
        return lenders;
    }

    public LoanService loans() {
        return loans;
    }

    public SettlingService settling() {
        return settling;
    }

    public InterviewService interviews() {
        return interviews;
    }

    /** The law as it holds in this casebook. */
    public Law law() {
        return law;
    }

    public PaperService papers() {
        return papers;
    }

    public LibraryService library() {
        return library;
    }

    /** What rests on a row of the law: templates, and printed papers. */
    public Citations citations() {
        return new Citations(library, advice, papers, SamplePeople::new);
    }

    /** Which open cases a content pack would touch. */
    public TouchedCases touchedCases() {
        return new TouchedCases(library, cases, advice, papers);
    }

    public DeadlineService deadlines() {
        return deadlines;
    }

    public AdviceService advice() {
        return advice;
    }

    public EvidenceService evidence() {
        return evidence;
    }

    public EvidenceFiles evidenceFiles() {
        return evidenceFiles;
    }

    /** Files of clients into their cases. */
    public ImportService imports() {
        return new ImportService(fileImports, importedEntries, walletRows, lenders, law, clock);
    }

    /** Where entries came from. */
    public ImportedEntries importedEntries() {
        return importedEntries;
    }

    /** The rows of wallet bills, to be ticked into loans. */
    public WalletRows walletRows() {
        return walletRows;
    }

    /** Whole cases out of the casebook, as files. */
    public CaseExport caseExport() {
        return new CaseExport(casebook.work(), parts(), log);
    }

    /** Whole cases from files into the casebook. */
    public CaseImport caseImport() {
        return new CaseImport(casebook.work(), parts(), log);
    }

    /** Gives and takes packages of one case. */
    public CasePackages casePackages() {
        return new CasePackages(
                casebook, clock, parts(), caseExport(), caseImport(), log, evidenceFiles);
    }

    /** What the reports count. */
    public CaseFigures figures() {
        return new CaseFigures(
                casebook.work(),
                cases,
                steps,
                loans,
                timeline,
                deadlines,
                work,
                papers,
                this::madeOfNow,
                clock.getZone());
    }

    /** Whether a printed copy was made of the text and the law data of now. */
    private boolean madeOfNow(PaperFacts paper) {
        return paper.dataVersion().equals(law.dataVersion())
                && library.templates()
                        .text(paper.sheet(), paper.lang())
                        .map(text -> SheetTemplate.parse(text).version())
                        .map(paper.textVersion()::equals)
                        .orElse(true);
    }

    /** Whether every case here is invented. */
    public boolean allInvented() {
        List<CaseRow> rows = cases.rows();
        return !rows.isEmpty() && rows.stream().allMatch(r -> CaseFacts.isSample(r.number()));
    }

    /** All data of the casebook as an open zip, out and in. */
    public OpenZip openZip() {
        return new OpenZip(
                casebook,
                clock,
                "Anning " + AdviceService.PROGRAM_VERSION,
                cases,
                log,
                lenders,
                evidence,
                evidenceFiles,
                papers,
                caseExport(),
                caseImport());
    }

    private CaseParts parts() {
        return new CaseParts(
                clients,
                cases,
                interviews,
                lenders,
                loans,
                settling,
                timeline,
                fileImports,
                importedEntries,
                walletRows,
                evidence,
                steps,
                consents,
                deadlines,
                work);
    }

    @Override
    public void close() {
        casebook.close();
    }
}

package org.anning.app;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.anning.advice.AdviceService;
import org.anning.advice.Ground;
import org.anning.advice.Prepared;
import org.anning.advice.Recipient;
import org.anning.advice.ui.AdviceController;
import org.anning.advice.ui.AdviceScreens;
import org.anning.advice.ui.AdviceWays;
import org.anning.advice.ui.PapersController;
import org.anning.bin.ui.BinController;
import org.anning.bin.ui.BinViewModel;
import org.anning.bin.ui.DoneWords;
import org.anning.casefile.ui.HandoverScreens;
import org.anning.cases.CaseFacts;
import org.anning.cases.CaseRow;
import org.anning.cases.CaseStatus;
import org.anning.cases.Deed;
import org.anning.cases.PerCase;
import org.anning.cases.ui.CasesController;
import org.anning.cases.ui.CasesScreens;
import org.anning.cases.ui.LogController;
import org.anning.cases.ui.OverviewController;
import org.anning.cases.ui.StepsController;
import org.anning.cases.ui.TodayController;
import org.anning.cases.ui.TodayViewModel;
import org.anning.clients.ClientFacts;
import org.anning.common.CaseId;
import org.anning.common.EntryId;
import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.anning.deadlines.CaseDeadline;
import org.anning.deadlines.DeadlineWords;
import org.anning.deadlines.DueDeadline;
import org.anning.deadlines.ui.DeadlinesController;
import org.anning.deadlines.ui.DeadlinesScreens;
import org.anning.desk.CaseHeader;
import org.anning.desk.CaseTab;
import org.anning.desk.Command;
import org.anning.desk.Desk;
import org.anning.desk.Destination;
import org.anning.desk.House;
import org.anning.desk.SosNote;
import org.anning.evidence.Proof;
import org.anning.evidence.book.EvidenceBooks;
import org.anning.evidence.ui.EvidenceController;
import org.anning.evidence.ui.EvidenceScreens;
import org.anning.fx.Background;
import org.anning.fx.CopiedText;
import org.anning.fx.Dialogs;
import org.anning.fx.ErrorBoundary;
import org.anning.fx.ErrorReport;
import org.anning.fx.FileKind;
import org.anning.fx.FormDraft;
import org.anning.fx.FxDialogs;
import org.anning.fx.FxmlScreens;
import org.anning.fx.Job;
import org.anning.fx.LaneBackground;
import org.anning.fx.Language;
import org.anning.fx.Later;
import org.anning.fx.LayoutMemory;
import org.anning.fx.Loaded;
import org.anning.fx.Look;
import org.anning.fx.Stages;
import org.anning.fx.SystemClipboard;
import org.anning.fx.TableHabits;
import org.anning.fx.Undo;
import org.anning.fx.WindowPlace;
import org.anning.imports.ui.ImportScreens;
import org.anning.interview.InterviewDraft;
import org.anning.interview.ui.InterviewController;
import org.anning.interview.ui.InterviewScreens;
import org.anning.interview.ui.QuickAdd;
import org.anning.law.Law;
import org.anning.library.Citations;
import org.anning.library.ui.LibraryScreens;
import org.anning.loans.BillTicks;
import org.anning.loans.papers.MoneyPapers;
import org.anning.loans.settling.CaseMoney;
import org.anning.loans.ui.LoansController;
import org.anning.loans.ui.LoansScreens;
import org.anning.openzip.ui.OpenZipController;
import org.anning.openzip.ui.OpenZipViewModel;
import org.anning.parties.ui.PartiesScreens;
import org.anning.printing.Fonts;
import org.anning.printing.Sheet;
import org.anning.printing.SheetPdf;
import org.anning.printing.SystemPrinters;
import org.anning.privacy.ui.PrivacyController;
import org.anning.privacy.ui.PrivacyViewModel;
import org.anning.register.ui.RegisterScreens;
import org.anning.reports.ui.ReportsController;
import org.anning.reports.ui.ReportsViewModel;
import org.anning.search.SearchIndex;
import org.anning.settings.Settings;
import org.anning.settings.ui.SettingsController;
import org.anning.settings.ui.SettingsViewModel;
import org.anning.settings.ui.WindowSettings;
import org.anning.storage.Casebook;
import org.anning.storage.ui.BackupController;
import org.anning.storage.ui.BackupViewModel;
import org.anning.storage.ui.StorageScreens;
import org.anning.timeline.ui.TimelineController;
import org.anning.timeline.ui.TimelineScreens;
import org.anning.updates.ui.UpdateController;
import org.anning.updates.ui.UpdateViewModel;
import org.anning.work.ReviewStage;
import org.anning.work.WorkService;
import org.anning.work.ui.QueueController;
import org.anning.work.ui.QueueViewModel;
import org.anning.work.ui.WorkController;
import org.anning.work.ui.WorkViewModel;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes every part of the program with a window and hands each what it needs. */
public final class Composition {

    private static final int CONSENT_ENDS_SOON = 14;

    private final Stage stage;
    private final Path home;
    private final Clock clock;
    private final Settings settings;
    private final Language language;
    private final Look look = new Look();
    private final Stages stages = new Stages(look);
    private final Dialogs dialogs;
    private final LaneBackground background;
    private final FxmlScreens fxml;
    private final Desk desk;
    private final StorageScreens gate;
    private final CopiedText copied =
            new CopiedText(new SystemClipboard(), new Later(Duration.ofMinutes(1)));
    private final BackupKeeper keeper;
    private Consumer<InterviewDraft> interview = _ -> {};
    private Consumer<Path> viewer = _ -> {};
    private volatile boolean leaving;
    private @Nullable Services current;
    private Instant opened = Instant.MIN;

    /**
     * @param home where settings and the sample lie
     */
    public Composition(Stage stage, Path home, Clock clock) {
        this(stage, home, clock, FxDialogs::new);
    }

    /**
     * @param asking makes what asks the person at the keyboard
     */
    Composition(Stage stage, Path home, Clock clock, BiFunction<Stages, Language, Dialogs> asking) {
        this.stage = stage;
        this.home = home;
        this.clock = clock;
        settings =
                new Settings(home.resolve("settings.properties"), new Later(Duration.ofSeconds(1)));
        stages.onEvery(copied::watch);
        language = new Language(settings.get(WindowSettings.LANGUAGE));
        // Before the desk: its screens read the setting while they are written anew.
        language.textsProperty()
                .subscribe((_, texts) -> settings.set(WindowSettings.LANGUAGE, texts.lang()));
        // What JavaFX writes by itself, such as a calendar, is in the language of the window.
        language.textsProperty().subscribe(texts -> Locale.setDefault(texts.lang().locale()));
        stages.onEvery(new TableHabits(language, copied::copied)::install);
        look.themeProperty().set(settings.get(WindowSettings.THEME));
        look.percentProperty().set(settings.get(WindowSettings.SCALE));
        stages.speaking(language::texts);
        dialogs = asking.apply(stages, language);
        ErrorBoundary boundary = new ErrorBoundary(this::broken);
        boundary.guardAllThreads();
        background = new LaneBackground(dialogs::refused, boundary::broken);
        fxml = new FxmlScreens(language);
        fxml.remember(
                new LayoutMemory(
                        new LayoutMemory.Store() {
                            @Override
                            public String get(String key) {
                                return settings.get(WindowSettings.layout(key));
                            }

                            @Override
                            public void set(String key, String value) {
                                settings.set(WindowSettings.layout(key), value);
                            }
                        },
                        look.percentProperty()));
        desk =
                new Desk(
                        stage,
                        stages,
                        fxml,
                        language,
                        background,
                        clock,
                        look.percentProperty(),
                        () -> settings.get(WindowSettings.LOCK_AFTER));
        keeper = new BackupKeeper(background, settings, language, clock, desk::keptUntil);
        gate =
                new StorageScreens(
                        new Door(
                                home.resolve("sample"),
                                clock,
                                Platform::isFxApplicationThread,
                                cost -> cost,
                                place -> settings.set(WindowSettings.CASEBOOK, place.toString())),
                        new RecoveryPaper(() -> new SheetPdf(new Fonts()), language::texts, clock),
                        background,
                        dialogs,
                        fxml,
                        language,
                        new StorageScreens.Gate(
                                home.resolveSibling("Anning"), clock, this::atGate, this::opened));
    }

    /** After a failure of the program one goes on, or opens everything afresh where one was. */
    private void broken(ErrorReport report) {
        if (dialogs.broken(report, current != null)) {
            desk.lock();
        }
    }

    /** Opens copies of evidence with the system's own programs by this. */
    public Composition viewing(Consumer<Path> opener) {
        viewer = opener;
        return this;
    }

    /** The interview as it was last kept, in another language. */
    private void again(Services services, InterviewDraft draft) {
        background
                .run(() ->
                        services.interviews().unfinished().stream()
                                .filter(kept -> kept.id().equals(draft.id()))
                                .findFirst()
                                .orElse(draft))
                .onSuccess(interview)
                .start();
    }

    /** Where to go in the window. */
    Desk desk() {
        return desk;
    }

    /** Does what was begun behind the window, in the order in which it was begun. */
    Background background() {
        return background;
    }

    /** While the passphrase is typed: makes the opening that follows quick. */
    public void rehearse() {
        // Only once the prompt can be seen: both at a time would make it late.
        new Later(Duration.ofMillis(700))
                .execute(() ->
                        background
                                .chore(_ -> {
                                    Services.rehearse(clock);
                                    return true;
                                })
                                .start());
    }

    /** Shows the window with what stands before the casebook. */
    public void begin() {
        begin(Optional.empty());
    }

    /**
     * Shows the window with what stands before this casebook, or before the one opened last.
     *
     * @param casebook where it lies
     */
    void begin(Optional<Path> casebook) {
        WindowPlace.restore(stage, settings.get(WindowSettings.PLACE));
        stage.setOnCloseRequest(event -> {
            Services open = current;
            if (open != null) {
                event.consume();
                end(open);
            }
        });
        stage.setOnHidden(_ -> {
            leaving = true;
            settings.set(WindowSettings.PLACE, WindowPlace.of(stage));
            desk.lock();
            background.close();
            settings.save();
        });
        desk.showGate(() -> gate.first(casebook.or(this::lastCasebook)));
    }

    /** Names what is unfinished, and ends when nothing is or when it is to be left as it is. */
    private void end(Services open) {
        desk.keep();
        Texts texts = language.texts();
        background
                .run(() -> begun(open))
                .onSuccess(drafts -> {
                    List<Job<?>> going = List.copyOf(background.running());
                    List<String> lines = new ArrayList<>(drafts);
                    going.forEach(job ->
                            lines.add(texts.get("app.close.running", job.name().replace("…", ""))));
                    if (lines.isEmpty()
                            || dialogs.confirm(
                                    texts.get("app.close.title"),
                                    texts.get("app.close.text", String.join("\n", lines)),
                                    texts.get("app.close.anyway"))) {
                        going.forEach(Job::cancel);
                        stage.hide();
                    }
                })
                .start();
    }

    /** What was typed since the casebook was opened and is in no case yet, in words. */
    private List<String> begun(Services open) {
        Texts texts = language.texts();
        List<String> begun = new ArrayList<>();
        open.interviews().unfinished(opened).stream()
                .map(draft -> texts.get("app.draft", draft.text("display_name").orElse("?")))
                .forEach(begun::add);
        new Unsaved(open.casebook().drafts(), background, dialogs::refused)
                .forms(open.cases().rows(), opened).stream()
                        .map(form -> words(form, texts))
                        .forEach(begun::add);
        return begun;
    }

    private static String words(Unsaved.Form form, Texts texts) {
        return texts.get("app.draft." + form.kind(), form.row().clientName(), form.row().number());
    }

    private Optional<Path> lastCasebook() {
        String place = settings.get(WindowSettings.CASEBOOK);
        return place.isEmpty() ? Optional.empty() : Optional.of(Path.of(place));
    }

    private void atGate(Loaded<?> screen) {
        desk.showAtGate(screen);
    }

    private void opened(Casebook casebook) {
        background
                .run(() -> services(casebook))
                .onSuccess(services -> {
                    Unsaved unsaved =
                            new Unsaved(services.casebook().drafts(), background, dialogs::refused);
                    stages.keepDrafts(unsaved);
                    desk.onMove((_, _) -> {});
                    current = services;
                    opened = clock.instant();
                    desk.open(house(services));
                    if (!settings.get(WindowSettings.TOURED)) {
                        settings.set(WindowSettings.TOURED, true);
                        desk.tour();
                    }
                    goBack(services, unsaved);
                    keeper.watch(services, sample(services));
                    background
                            .run(() -> {
                                services.evidenceFiles().sweep();
                                services.casebook().check();
                                services.casebook().layBallast();
                                return services;
                            })
                            .onSuccess(open -> {
                                if (open.casebook().journalDamaged()) {
                                    dialogs.inform(
                                            language.texts().get("app.backup.journal.title"),
                                            language.texts().get("app.backup.journal"));
                                }
                            })
                            .onRefusal(damaged -> {
                                desk.lock();
                                dialogs.refused(damaged);
                            })
                            .start();
                })
                .start();
    }

    /** Where one was before a lock or a crash; then tells where one goes. */
    private void goBack(Services services, Unsaved unsaved) {
        background
                .run(() -> unsaved.here(services.cases().rows()))
                .onSuccess(here -> {
                    here.ifPresent(place -> {
                        if (place.caseId() == null) {
                            desk.show(place.name());
                        } else {
                            desk.openCase(new CaseId(place.caseId()), place.name());
                        }
                    });
                    desk.onMove(unsaved::moved);
                })
                .start();
    }

    private Services services(Casebook casebook) {
        try {
            Services services = new Services(casebook, clock, this::volunteer);
            services.advice().nameGroup(() -> GroupSettings.of(settings));
            services.erasure().sweep();
            services.takingBack().bin().sweep();
            return services;
        } catch (RuntimeException e) {
            casebook.close();
            throw e;
        }
    }

    private String volunteer() {
        String name = settings.get(WindowSettings.VOLUNTEER);
        return name.isBlank() ? language.texts().get("app.volunteer") : name;
    }

    private House house(Services services) {
        Citations citations = services.citations();
        Law law = services.law();
        CasesScreens cases =
                new CasesScreens(
                        services.cases(),
                        services.steps(),
                        services.consents(),
                        services.log(),
                        background,
                        language,
                        dialogs,
                        stages,
                        clock);
        TimelineScreens timeline =
                new TimelineScreens(
                        services.timeline(),
                        services.timelineViews(),
                        services.lenders(),
                        law,
                        background,
                        language,
                        dialogs,
                        stages,
                        fxml,
                        clock,
                        new TimelineScreens.Outside(
                                new SystemPrinters(),
                                id -> services.cases().row(id).number(),
                                id ->
                                        services.evidence().proofs(id).stream()
                                                .map(Proof::entryId)
                                                .collect(Collectors.toSet()),
                                services.importedEntries()::sourceOf,
                                (id, sheet, pdf) -> keepReport(services, id, sheet, pdf)));
        EvidenceScreens evidence =
                new EvidenceScreens(
                        services.evidence(),
                        services.evidenceFiles(),
                        new EvidenceBooks(
                                services.cases(),
                                services.evidence(),
                                services.evidenceFiles(),
                                services.timeline(),
                                Fonts::new,
                                clock),
                        services.timeline(),
                        law,
                        background,
                        fxml,
                        language,
                        dialogs,
                        stages,
                        clock,
                        file -> viewer.accept(file));
        DeadlinesScreens deadlines =
                new DeadlinesScreens(services.deadlines(), background, language, dialogs, clock);
        AdviceScreens advice =
                new AdviceScreens(
                        services.advice(),
                        new SystemPrinters(),
                        services.log(),
                        background,
                        fxml,
                        language,
                        dialogs,
                        stages,
                        clock,
                        new AdviceWays(
                                timeline::line,
                                (id, ground, changed) -> open(timeline, id, ground, changed),
                                (id, place) -> desk.openCase(id, "app.tab." + place.code()),
                                id -> citations.changedIn(id, language.texts().lang()),
                                services.casebook()::outside));
        LoansScreens loans =
                new LoansScreens(
                        services.loans(),
                        new BillTicks(services.loans(), services.walletRows()),
                        services.lenders(),
                        services.settling(),
                        law,
                        new MoneyOutlet(advice),
                        new MoneyScans(services.evidence(), services.evidenceFiles()),
                        id -> aboutPapers(services, id),
                        background,
                        fxml,
                        language,
                        dialogs,
                        stages,
                        clock);
        InterviewScreens interviews =
                new InterviewScreens(
                        services.interviews(),
                        services.clients(),
                        law,
                        id -> services.settling().cardBanks(id, LocalDate.now(clock)),
                        background,
                        language,
                        dialogs,
                        clock);
        ImportScreens imports =
                new ImportScreens(
                        services.imports(),
                        services.lenders(),
                        new SystemPrinters(),
                        background,
                        language,
                        dialogs,
                        stages,
                        fxml,
                        clock);
        QuickAdd quickAdd =
                new QuickAdd(timeline::draft, timeline::line, loans::draft, loans::line);
        PartiesScreens parties =
                new PartiesScreens(
                        services.partyChecks(),
                        services.clientMerges(),
                        background,
                        fxml,
                        language,
                        dialogs,
                        stages,
                        clock.getZone(),
                        id -> services.cases().row(id).number(),
                        advice::printOnly);
        timeline.offer(parties::entry);
        loans.offer(parties::lender);
        interviews.offer(parties::newClient);
        LibraryScreens library =
                new LibraryScreens(
                        services.library(),
                        services.advice(),
                        services.papers(),
                        services.cases(),
                        services.casebook().drafts(),
                        services.log()::volunteer,
                        () -> new Later(Duration.ofMillis(400)),
                        new LibraryScreens.Window(background, fxml, language, dialogs, stages),
                        clock);
        interview =
                draft ->
                        desk.showScreen(
                                load(
                                        InterviewController.class,
                                        interviews.interview(
                                                draft,
                                                quickAdd,
                                                desk::openCase,
                                                () -> desk.show("desk.place.today"))),
                                () -> again(services, draft));
        RegisterScreens register =
                new RegisterScreens(
                        services.register(),
                        background,
                        dialogs,
                        fxml,
                        language,
                        stages,
                        clock.getZone());
        Runnable importList =
                () ->
                        register.open(() -> {
                            saved();
                            desk.show("desk.place.cases");
                        });
        OpenZipViewModel openZip =
                new OpenZipViewModel(services.openZip(), background, dialogs, language);
        PerCase<List<CaseMoney.Reminder>> reminders = new PerCase<>(services.log());
        HandoverScreens handover =
                new HandoverScreens(
                        services.casePackages(), background, dialogs, fxml, language, stages);
        Runnable newInterview = () -> interview.accept(InterviewDraft.begun(clock.instant()));
        List<Destination> destinations =
                List.of(
                        place(
                                "desk.place.today",
                                "mdi2c-calendar-today",
                                () -> {
                                    TodayController today =
                                            cases.today(
                                                    desk::openCase,
                                                    newInterview,
                                                    () ->
                                                            pressing(
                                                                    services, reminders, interview,
                                                                    timeline));
                                    today.offerImport(() -> importSomewhere(services, imports));
                                    today.tellBackup(keeper.saidProperty());
                                    return load(TodayController.class, today);
                                }),
                        place(
                                "desk.place.cases",
                                "mdi2f-folder-account-outline",
                                () -> {
                                    CasesController list = cases.list(desk::openCase, newInterview);
                                    list.offerTaking(() -> handover.take(desk::openCase));
                                    list.offerList(importList);
                                    return load(CasesController.class, list);
                                }),
                        place(
                                "desk.place.queue",
                                "mdi2c-clipboard-check-outline",
                                () ->
                                        load(
                                                QueueController.class,
                                                new QueueController(
                                                        new QueueViewModel(
                                                                services.work(),
                                                                background,
                                                                id ->
                                                                        desk.openCase(
                                                                                id, "app.tab.work"),
                                                                clock),
                                                        language))),
                        place(
                                "desk.place.reports",
                                "mdi2c-chart-bar",
                                () ->
                                        load(
                                                ReportsController.class,
                                                new ReportsController(
                                                        new ReportsViewModel(
                                                                services.figures(),
                                                                sample(services),
                                                                background,
                                                                dialogs,
                                                                language,
                                                                clock),
                                                        language,
                                                        clock))),
                        place(
                                "desk.place.library",
                                "mdi2b-bookshelf",
                                () -> library.library(desk::openCase)),
                        place(
                                "desk.place.backup",
                                "mdi2b-backup-restore",
                                () ->
                                        load(
                                                BackupController.class,
                                                backupScreen(services)
                                                        .offer(
                                                                load(
                                                                                OpenZipController
                                                                                        .class,
                                                                                new OpenZipController(
                                                                                        openZip))
                                                                        .root()))),
                        place(
                                "desk.place.privacy",
                                "mdi2s-shield-account-outline",
                                () -> load(PrivacyController.class, privacyScreen(services))),
                        place(
                                "desk.place.bin",
                                "mdi2d-delete-restore",
                                () ->
                                        load(
                                                BinController.class,
                                                new BinController(
                                                        new BinViewModel(
                                                                services.takingBack(),
                                                                background,
                                                                language,
                                                                clock.getZone()),
                                                        desk::openCase))),
                        place(
                                "desk.place.settings",
                                "mdi2c-cog-outline",
                                () -> load(SettingsController.class, settingsScreen(services))));
        Set<CaseId> seen = new HashSet<>();
        List<CaseTab> tabs =
                List.of(
                        new CaseTab(
                                "app.tab.overview",
                                id -> {
                                    if (seen.add(id)) {
                                        noteSeen(services, id);
                                    }
                                    OverviewController overview = cases.overview(id, this::saved);
                                    overview.offer(
                                            parties.client(id, overview::hidden, overview::shown));
                                    return load(OverviewController.class, overview);
                                }),
                        new CaseTab(
                                "app.tab.interview",
                                id ->
                                        load(
                                                InterviewController.class,
                                                interviews.ofCase(id, quickAdd, this::saved))),
                        new CaseTab(
                                "app.tab.loans",
                                id -> load(LoansController.class, loans.loans(id))),
                        new CaseTab(
                                "app.tab.timeline",
                                id -> {
                                    TimelineController list = timeline.timeline(id);
                                    list.offerImport(changed ->
                                            imports.open(
                                                    id,
                                                    () -> {
                                                        changed.run();
                                                        saved();
                                                    }));
                                    return load(TimelineController.class, list);
                                }),
                        new CaseTab(
                                "app.tab.evidence",
                                id -> load(EvidenceController.class, evidence.evidence(id))),
                        new CaseTab(
                                "app.tab.advice",
                                id -> load(AdviceController.class, advice.advice(id))),
                        new CaseTab(
                                "app.tab.papers",
                                id -> load(PapersController.class, advice.papers(id))),
                        new CaseTab(
                                "app.tab.steps",
                                id ->
                                        load(
                                                StepsController.class,
                                                cases.steps(
                                                        id,
                                                        load(
                                                                DeadlinesController.class,
                                                                deadlines.ofCase(id))))),
                        new CaseTab(
                                "app.tab.log",
                                id -> {
                                    LogController log = cases.log(id);
                                    Loaded<LogController> loaded = load(LogController.class, log);
                                    log.offerCopy(() -> copyForClient(services, id, log::shown));
                                    log.offerGiving(() -> {
                                        handover.give(id);
                                        log.shown();
                                    });
                                    return loaded;
                                }),
                        new CaseTab(
                                "app.tab.work",
                                id ->
                                        load(
                                                WorkController.class,
                                                new WorkController(
                                                        new WorkViewModel(
                                                                services.work(),
                                                                id,
                                                                background,
                                                                language,
                                                                clock,
                                                                this::saved),
                                                        language,
                                                        clock))));
        Undo undo = new Undo(background, new DoneWords(services.takingBack(), language));
        services.takingBack().doings().onChange(() -> Platform.runLater(undo::tell));
        return new House(
                destinations,
                tabs,
                id -> header(services, id),
                searching(services, timeline)::find,
                List.of(
                        new Command("cases.list.import", "mdi2t-table-arrow-right", "", importList),
                        new Command(
                                "openzip.ui.out",
                                "mdi2z-zip-box-outline",
                                "",
                                () -> atBackups(openZip, openZip::export)),
                        new Command(
                                "openzip.ui.in",
                                "mdi2z-zip-box-outline",
                                "",
                                () -> atBackups(openZip, openZip::take))),
                newInterview,
                note -> noted(services, note),
                undo,
                sample(services),
                law,
                () -> close(services));
    }

    private boolean sample(Services services) {
        return services.casebook().folder().root().equals(home.resolve("sample").toAbsolutePath());
    }

    /** Where the zip is, so that what becomes of it is seen; it says there who may do it. */
    private void atBackups(OpenZipViewModel openZip, Runnable deed) {
        desk.show("desk.place.backup");
        if (openZip.allowed() && !openZip.running().busyProperty().get()) {
            deed.run();
        }
    }

    private BackupController backupScreen(Services services) {
        return new BackupController(
                new BackupViewModel(
                                services.casebook().backups(),
                                background,
                                dialogs,
                                language,
                                clock.getZone(),
                                settings.get(WindowSettings.SECOND_PLACE),
                                place -> settings.set(WindowSettings.SECOND_PLACE, place))
                        .onMade(() -> keeper.tell(services)),
                language);
    }

    private void close(Services services) {
        Platform.runLater(() -> {
            copied.clear();
            current = null;
            interview = _ -> {};
            stages.keepDrafts(FormDraft.Store.NONE);
            desk.onMove((_, _) -> {});
        });
        try (services) {
            if (leaving) {
                new Unsaved(services.casebook().drafts(), background, dialogs::refused).leave();
            }
            keeper.last(services, sample(services));
        }
    }

    /** What other features know to be due: unfinished interviews, then deadlines. */
    private List<TodayViewModel.Item> pressing(
            Services services,
            PerCase<List<CaseMoney.Reminder>> reminders,
            Consumer<InterviewDraft> interview,
            TimelineScreens timeline) {
        List<TodayViewModel.Item> all = new ArrayList<>(unfinished(services, interview));
        all.addAll(unsaved(services, timeline));
        keeper.nag(services, sample(services))
                .ifPresent(words ->
                        all.add(
                                new TodayViewModel.Item(
                                        "backup",
                                        words,
                                        "",
                                        () -> desk.show("desk.place.backup"))));
        LocalDate today = LocalDate.now(clock);
        int kept = services.retention().toLookAt(today);
        if (kept > 0) {
            all.add(
                    new TodayViewModel.Item(
                            "soon",
                            language.texts().get("privacy.today", kept),
                            "",
                            () -> desk.show("desk.place.privacy")));
        }
        all.addAll(conflicts(services));
        all.addAll(checks(services));
        all.addAll(endingConsents(services, today));
        DeadlineWords words = words(services);
        Object basis = List.of(today, services.law().tables(), services.lenders().state());
        for (CaseRow row : services.cases().rows()) {
            if (row.status() != CaseStatus.CLOSED) {
                all.addAll(
                        payments(
                                row,
                                reminders.of(
                                        row.caseId(),
                                        basis,
                                        id -> services.settling().money(id, today).reminders())));
            }
        }
        for (DueDeadline due : services.deadlines().due(today)) {
            CaseDeadline d = due.deadline();
            all.add(
                    new TodayViewModel.Item(
                            d.urgency(today).code(),
                            language.texts()
                                    .get(
                                            "deadlines.item",
                                            due.row().clientName(),
                                            due.row().number(),
                                            words.name(d)),
                            words.dueShort(d),
                            () -> desk.openCase(due.row().caseId(), "app.tab.steps")));
        }
        return all;
    }

    /** Checks by a second person that wait for whoever is here, and closed cases without an end. */
    private List<TodayViewModel.Item> checks(Services services) {
        List<TodayViewModel.Item> all = new ArrayList<>();
        Map<ReviewStage, List<WorkService.Waiting>> queue =
                services.work().queue().stream()
                        .collect(Collectors.groupingBy(w -> w.review().stage()));
        Runnable open = () -> desk.show("desk.place.queue");
        List<WorkService.Waiting> waiting = queue.getOrDefault(ReviewStage.WAITING, List.of());
        if (!waiting.isEmpty() && services.work().maySign()) {
            long days =
                    ChronoUnit.DAYS.between(
                            LocalDate.ofInstant(
                                    Objects.requireNonNull(waiting.getFirst().review().since()),
                                    clock.getZone()),
                            LocalDate.now(clock));
            all.add(
                    new TodayViewModel.Item(
                            "check",
                            language.texts().get("work.today.waiting", waiting.size(), days),
                            "",
                            open));
        }
        int commented = queue.getOrDefault(ReviewStage.COMMENTED, List.of()).size();
        if (commented > 0) {
            all.add(
                    new TodayViewModel.Item(
                            "check",
                            language.texts().get("work.today.commented", commented),
                            "",
                            open));
        }
        services.work()
                .withoutOutcome()
                .forEach(row ->
                        all.add(
                                new TodayViewModel.Item(
                                        "outcome",
                                        language.texts()
                                                .get(
                                                        "work.today.outcome",
                                                        row.clientName(),
                                                        row.number()),
                                        "",
                                        () -> desk.openCase(row.caseId(), "app.tab.work"))));
        return all;
    }

    /** Conflicts of interest that wait for whoever supervises. */
    private List<TodayViewModel.Item> conflicts(Services services) {
        return services.partyChecks().openConflicts().stream()
                .map(d ->
                        new TodayViewModel.Item(
                                "warned",
                                language.texts()
                                        .get(
                                                "parties.today",
                                                services.cases().row(d.caseId()).number(),
                                                d.name()),
                                LocalDate.ofInstant(d.at(), clock.getZone()).toString(),
                                () -> desk.openCase(d.caseId(), "app.tab.overview")))
                .toList();
    }

    /** Consents that have ended or end within a fortnight: what they allowed is closed then. */
    private List<TodayViewModel.Item> endingConsents(Services services, LocalDate today) {
        return services.consents().endingBy(today.plusDays(CONSENT_ENDS_SOON)).stream()
                .map(ending -> {
                    CaseRow row = services.cases().row(ending.caseId());
                    boolean ended = !ending.consent().holdsOn(today);
                    return new TodayViewModel.Item(
                            ended ? "overdue" : "soon",
                            language.texts()
                                    .get(
                                            ended ? "app.consent.ended" : "app.consent.ends",
                                            row.clientName(),
                                            row.number(),
                                            String.valueOf(ending.consent().expiresOn())),
                            language.texts().name("cases.consent", ending.consent().purpose()),
                            () -> desk.openCase(ending.caseId(), "app.tab.steps"));
                })
                .toList();
    }

    private DeadlineWords words(Services services) {
        return new DeadlineWords(language.texts(), services.deadlines().law());
    }

    private void keepReport(Services services, CaseId id, Sheet sheet, byte[] pdf) {
        services.advice()
                .keep(
                        id,
                        Prepared.madeElsewhere(sheet, Recipient.FILE),
                        pdf,
                        LocalDate.now(clock),
                        services.log().volunteer());
    }

    /** Payments of agreements that fall due within a week, or are late; answers that are due. */
    private List<TodayViewModel.Item> payments(CaseRow row, List<CaseMoney.Reminder> reminders) {
        LocalDate today = LocalDate.now(clock);
        return reminders.stream()
                .map(r ->
                        new TodayViewModel.Item(
                                r.day().isBefore(today)
                                        ? "overdue"
                                        : r.day().equals(today) ? "today" : "soon",
                                row.clientName()
                                        + " · "
                                        + row.number()
                                        + " · "
                                        + language.texts()
                                                .get(
                                                        r.kind().textKey(),
                                                        r.amount().toPlainString()),
                                r.day().toString(),
                                () -> desk.openCase(row.caseId(), "app.tab.loans")))
                .toList();
    }

    /** What papers about money say of a case. */
    private MoneyPapers.About aboutPapers(Services services, CaseId id) {
        String number = services.cases().caseFile(id).value().number();
        ClientFacts client = services.cases().clientOf(id).value();
        return new MoneyPapers.About(
                number,
                CaseFacts.isSample(number),
                false,
                AdviceService.PROGRAM_VERSION,
                LocalDate.now(clock),
                client.address(),
                client.phone());
    }

    /** Forms that were open when the window was locked or the program broke off. */
    private List<TodayViewModel.Item> unsaved(Services services, TimelineScreens timeline) {
        Unsaved unsaved = new Unsaved(services.casebook().drafts(), background, dialogs::refused);
        return unsaved.forms(services.cases().rows(), Instant.MIN).stream()
                .map(form ->
                        new TodayViewModel.Item(
                                "draft",
                                words(form, language.texts()),
                                "",
                                () -> openAgain(form, timeline)))
                .toList();
    }

    private void openAgain(Unsaved.Form form, TimelineScreens timeline) {
        CaseId id = form.row().caseId();
        desk.openCase(id, "app.tab." + form.tab());
        if (!form.kind().equals("entry")) {
            return;
        }
        Runnable refreshed = () -> desk.openCase(id, "app.tab.timeline");
        if (form.thing().equals("new")) {
            timeline.write(id, refreshed);
        } else {
            timeline.edit(new EntryId(UUID.fromString(form.thing())), refreshed);
        }
    }

    private List<TodayViewModel.Item> unfinished(Services services, Consumer<InterviewDraft> open) {
        return services.interviews().unfinished().stream()
                .map(draft ->
                        new TodayViewModel.Item(
                                "draft",
                                language.texts()
                                        .get("app.draft", draft.text("display_name").orElse("?")),
                                draft.startedAt().atZone(clock.getZone()).toLocalDate().toString(),
                                () -> {
                                    UUID caseOf = draft.caseOf();
                                    if (caseOf == null) {
                                        open.accept(draft);
                                    } else {
                                        desk.openCase(new CaseId(caseOf), "app.tab.interview");
                                    }
                                }))
                .toList();
    }

    /** Opens what a reason of the advice rests on: an entry at once, other things on their tab. */
    private void open(TimelineScreens timeline, CaseId id, Ground ground, Runnable changed) {
        switch (ground.kind()) {
            case ENTRY -> timeline.edit(new EntryId(ground.id()), changed);
            case LOAN, LENDER -> desk.openCase(id, "app.tab.loans");
            case STEP, CONSENT -> desk.openCase(id, "app.tab.steps");
            case ANSWER -> desk.openCase(id, "app.tab.interview");
            case EVIDENCE -> desk.openCase(id, "app.tab.evidence");
            case CLIENT, CASE -> desk.openCase(id, "app.tab.overview");
        }
    }

    /** Asks into which case, imports, and shows its timeline. */
    private void importSomewhere(Services services, ImportScreens imports) {
        Texts texts = language.texts();
        background
                .run(() -> services.cases().rows())
                .onSuccess(rows -> {
                    if (rows.isEmpty()) {
                        dialogs.inform(
                                texts.get("app.import.title"), texts.get("app.import.noCase"));
                        return;
                    }
                    dialogs.pick(
                                    texts.get("app.import.title"),
                                    texts.get("app.import.which"),
                                    rows,
                                    row -> row.clientName() + "  ·  " + row.number())
                            .ifPresent(row ->
                                    imports.open(
                                            row.caseId(),
                                            () -> desk.openCase(row.caseId(), "app.tab.timeline")));
                })
                .start();
    }

    private static Destination place(String name, String icon, Supplier<Loaded<?>> screen) {
        return new Destination(name, icon, screen);
    }

    private <C> Loaded<C> load(Class<C> type, C controller) {
        return fxml.load(type, controller);
    }

    /** Everything that is kept of a client into one file, for the client. */
    private void copyForClient(Services services, CaseId id, Runnable after) {
        Texts texts = language.texts();
        dialogs.chooseSave(
                        texts.get("app.copy.title"),
                        texts.get("app.copy.file"),
                        new FileKind("ZIP", ".zip"))
                .ifPresent(file ->
                        background
                                .run(() -> {
                                    try {
                                        return new ClientCopy(services, texts)
                                                .write(id, file, () -> false)
                                                .orElseThrow();
                                    } catch (IOException e) {
                                        throw new Refusal("app.copy.failed", file);
                                    }
                                })
                                .onSuccess(mayRun -> {
                                    after.run();
                                    dialogs.inform(
                                            texts.get("app.copy.title"),
                                            ClientCopy.done(texts, file, mayRun));
                                })
                                .start());
    }

    /** Who looked into a case stands in its log, once for each time the casebook is opened. */
    private void noteSeen(Services services, CaseId id) {
        background
                .run(() -> {
                    services.log().note(id, "case", id.value(), Deed.OPENED);
                    return id;
                })
                .start();
    }

    private PrivacyController privacyScreen(Services services) {
        return new PrivacyController(
                new PrivacyViewModel(
                        services.retention(),
                        services.erasure(),
                        services.cases(),
                        background,
                        dialogs,
                        language,
                        clock),
                desk::openCase);
    }

    private SettingsController settingsScreen(Services services) {
        return new SettingsController(
                new SettingsViewModel(
                        settings,
                        services.casebook().folder().root().toString(),
                        language,
                        look.themeProperty(),
                        look.percentProperty()),
                List.of(
                        gate.people(
                                services.casebook(),
                                () -> renewKeys(services),
                                () -> settings.get(WindowSettings.VOLUNTEER),
                                stages),
                        load(UpdateController.class, updates())),
                () -> services.casebook().people().myName(""));
    }

    private UpdateController updates() {
        String key = System.getProperty("anning.release.key");
        return new UpdateController(
                new UpdateViewModel(
                        AdviceService.PROGRAM_VERSION,
                        key == null ? null : Path.of(key),
                        background,
                        dialogs,
                        language));
    }

    /** Closes the casebook, puts it under new keys at the gate and lets it be opened again. */
    private void renewKeys(Services services) {
        background
                .run(() -> services.casebook().newKeys())
                .onSuccess(keys -> {
                    desk.lock();
                    gate.newKeys(keys);
                })
                .start();
    }

    private void saved() {
        desk.saved(clock.instant());
    }

    /** The head of a case; what its papers still lack is named. */
    private CaseHeader header(Services services, CaseId id) {
        Texts texts = language.texts();
        List<String> missing = new ArrayList<>();
        Map<String, Boolean> there =
                Map.of(
                        "app.missing.consent", !services.consents().of(id).isEmpty(),
                        "app.missing.legalName",
                                services.cases().clientOf(id).value().legalName() != null,
                        "app.missing.lender", !services.loans().loansOf(id).isEmpty(),
                        "app.missing.entries", !services.timeline().entriesOf(id).isEmpty());
        there.entrySet().stream()
                .filter(e -> !e.getValue())
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(key -> missing.add(texts.get(key)));
        LocalDate today = LocalDate.now(clock);
        if (services.consents().endingBy(today.minusDays(1)).stream()
                .anyMatch(ending -> ending.caseId().equals(id))) {
            missing.add(texts.get("app.missing.consentEnded"));
        }
        DeadlineWords words = words(services);
        String deadline =
                services.deadlines()
                        .next(id, today)
                        .map(d ->
                                texts.get(
                                        "deadlines.header",
                                        words.name(d),
                                        words.dueShort(d),
                                        words.when(d, today)))
                        .orElse(null);
        return new CaseHeader(services.cases().row(id), deadline, missing);
    }

    private Searching searching(Services services, TimelineScreens timeline) {
        return new Searching(
                new SearchIndex(
                        services.casebook().work(), services.log(), services.lenders(), clock),
                language,
                (found, caseId) -> {
                    switch (found.kind()) {
                        case CASE -> desk.openCase(caseId);
                        case LENDER -> desk.openCase(caseId, "app.tab.loans");
                        case PAPER -> desk.openCase(caseId, "app.tab.papers");
                        case RECORD -> {
                            desk.openCase(caseId, "app.tab.timeline");
                            timeline.edit(new EntryId(found.id()), this::saved);
                        }
                    }
                });
    }

    private void noted(Services services, SosNote note) {
        CaseId caseId = note.caseId();
        if (caseId != null) {
            background
                    .run(() -> {
                        services.log().note(caseId, "case", caseId.value(), Deed.SAFETY_SHOWN);
                        return true;
                    })
                    .onRefusal((Refusal refused) -> dialogs.refused(refused))
                    .start();
        }
    }
}

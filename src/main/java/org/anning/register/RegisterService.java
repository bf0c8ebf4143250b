package org.anning.register;

import org.anning.cases.CaseChecks;
import org.anning.cases.CaseFacts;
import org.anning.cases.CaseLog;
import org.anning.cases.CaseRow;
import org.anning.cases.CaseService;
import org.anning.cases.CaseStatus;
import org.anning.cases.FileImports;
import org.anning.cases.ImportFacts;
import org.anning.cases.ImportHolds;
import org.anning.cases.Risk;
import org.anning.clients.ClientChecks;
import org.anning.clients.ClientService;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.Coded;
import org.anning.common.Json;
import org.anning.common.LenderId;
import org.anning.common.LoanId;
import org.anning.common.Problem;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.imports.Hash;
import org.anning.imports.RegisterLines;
import org.anning.imports.read.NamedTable;
import org.anning.imports.read.SourceFile;
import org.anning.imports.read.Watch;
import org.anning.law.LenderKind;
import org.anning.lenders.LenderFacts;
import org.anning.lenders.LenderService;
import org.anning.loans.LoanChecks;
import org.anning.loans.LoanFacts;
import org.anning.loans.LoanService;
import org.anning.loans.Product;
import org.anning.names.Folded;
import org.anning.parties.Party;
import org.anning.parties.PartyChecks;
import org.anning.parties.PartyHit;
import org.anning.storage.Casebook;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Brings a group's own list into the casebook: {@link #look}, {@link #plan}, {@link #store}.
 * Nothing is stored before the last step, and that one stores all or nothing; {@link #undo} takes
 * it back as a whole. To be used off the window's thread.
 */
public final class RegisterService {

    /** More rows than this are not brought in at once. */
    public static final int MOST_ROWS = 20_000;

    /** More than this the rows of a list may not say in all, in characters. */
    static final int MOST_TEXT = 16_000_000;

    /** More than this cannot be kept in one place: the rows of a case, what a list made. */
    private static final int MOST_KEPT = 1_000_000;

    // What the session knows is looked through at every step, so it is kept small.
    private static final int PORTION = 5;

    private final Casebook casebook;
    private final ClientService clients;
    private final CaseService cases;
    private final LenderService lenders;
    private final LoanService loans;
    private final FileImports imports;
    private final PartyChecks parties;
    private final CaseLog log;
    private final Removal removal;
    private final Clock clock;
    private final Json json = new Json();

    /** Takes cases out of the casebook that nobody has worked on. */
    @FunctionalInterface
    public interface Removal {
        /**
         * Takes cases out as part of a larger transaction.
         *
         * @param lenders those of the lenders that may go with them, where no other case has them
         * @param watch told how many are done; what it throws ends it
         */
        void remove(Session session, List<CaseId> which, Set<UUID> lenders, Watch watch);
    }

    public RegisterService(
            Casebook casebook,
            ClientService clients,
            CaseService cases,
            LenderService lenders,
            LoanService loans,
            FileImports imports,
            PartyChecks parties,
            CaseLog log,
            Removal removal,
            Clock clock) {
        this.casebook = casebook;
        this.clients = clients;
        this.cases = cases;
        this.lenders = lenders;
        this.loans = loans;
        this.imports = imports;
        this.parties = parties;
        this.log = log;
        this.removal = removal;
        this.clock = clock;
    }

    public static List<Class<?>> entities() {
        return List.of(RegisterImport.class);
    }

    /** Whether the person at the keyboard may bring lists in and take them back. */
    public boolean allowed() {
        return casebook.people().myRole().mayTakeAllOut();
    }

    private void mustBeAllowed() {
        if (!allowed()) {
            throw new Refusal("register.problem.notAllowed");
        }
    }

    /** What a file is: its sheets, where the names of the columns stand, its first rows. */
    public NamedTable look(SourceFile file, Watch watch) {
        return NamedTable.look(file, name -> RegisterWords.field(name).isPresent(), watch);
    }

    /** What its columns are: as they were put right the last time, or by their names. */
    public List<@Nullable RegisterField> columns(NamedTable table) {
        List<@Nullable RegisterField> kept =
                imports.columns(memory(table))
                        .map(words -> remembered(words, table.names().size()))
                        .orElse(List.of());
        if (!kept.isEmpty()) {
            return kept;
        }
        Set<RegisterField> seen = EnumSet.noneOf(RegisterField.class);
        List<@Nullable RegisterField> fields = new ArrayList<>();
        for (String name : table.names()) {
            fields.add(RegisterWords.field(name).filter(seen::add).orElse(null));
        }
        return fields;
    }

    private static List<@Nullable RegisterField> remembered(String words, int columns) {
        List<String> codes = Arrays.asList(words.split(",", -1));
        if (codes.size() != columns) {
            return List.of();
        }
        List<@Nullable RegisterField> fields = new ArrayList<>();
        codes.forEach(code -> fields.add(Coded.of(RegisterField.class, code).orElse(null)));
        return fields;
    }

    private static String memory(NamedTable table) {
        return Hash.of(RegisterLines.LAYOUT + " " + String.join("\u001F", table.names()));
    }

    /** Keeps what the columns of a list with these names are, for the next one. */
    public void remember(NamedTable table, List<@Nullable RegisterField> columns) {
        imports.remember(
                memory(table),
                columns.stream()
                        .map(field -> field == null ? "" : field.code())
                        .collect(Collectors.joining(",")));
    }

    /**
     * What a list would bring. Rows about the same person become one client, as long as they do not
     * contradict each other; with several case numbers several cases.
     */
    public RegisterPlan plan(
            SourceFile file, NamedTable table, List<@Nullable RegisterField> columns, Watch watch) {
        mustBeAllowed();
        if (!columns.contains(RegisterField.NAME) && !columns.contains(RegisterField.LEGAL_NAME)) {
            throw new Refusal("register.problem.noNameColumn");
        }
        List<RegisterRow> rows = new ArrayList<>();
        int[] text = {0};
        table.each(
                file,
                line -> {
                    if (rows.size() == MOST_ROWS) {
                        throw new Refusal("register.problem.tooMany", MOST_ROWS);
                    }
                    text[0] += line.cells().stream().mapToInt(String::length).sum();
                    if (text[0] > MOST_TEXT) {
                        throw new Refusal("register.problem.tooMuch");
                    }
                    rows.add(RegisterRow.of(line, columns));
                    watch.at(0, 0);
                });
        Sorting sorting = new Sorting(table);
        for (RegisterRow row : rows) {
            watch.at(0, 0);
            sorting.add(row);
        }
        List<RegisterPlan.Person> people = new ArrayList<>();
        int judged = 0;
        for (RegisterPlan.Person person : sorting.people) {
            watch.at(judged++, sorting.people.size());
            sorting.judge(person, here(person)).ifPresent(people::add);
        }
        RegisterPlan plan =
                new RegisterPlan(
                        Objects.requireNonNullElse(file.name(), ""),
                        table,
                        people,
                        List.copyOf(sorting.refused),
                        directory(),
                        Set.of());
        if (plan.mostMade() * (long) MADE > MOST_KEPT) {
            throw new Refusal("register.problem.tooMuch");
        }
        return plan;
    }

    private Map<String, UUID> directory() {
        Map<String, UUID> known = new HashMap<>();
        for (Stored<LenderFacts> lender : lenders.all()) {
            known.putIfAbsent(Folded.name(lender.value().legalName()), lender.id());
            String app = lender.value().appName();
            if (app != null) {
                known.putIfAbsent(Folded.name(app), lender.id());
            }
        }
        return known;
    }

    private @Nullable PartyHit here(RegisterPlan.Person person) {
        return parties.likelyClient(Party.client(null, null, person.first().client())).orElse(null);
    }

    /** Puts rows together that are about the same person, and refuses what cannot be. */
    private final class Sorting {

        private final NamedTable table;
        private final List<RegisterPlan.Person> people = new ArrayList<>();
        private final List<RegisterRow> refused = new ArrayList<>();
        private final Map<String, List<RegisterPlan.Person>> byName = new HashMap<>();
        private final Map<String, RegisterPlan.Person> byNumber = new HashMap<>();
        private final Map<String, CaseRow> taken =
                cases.rows().stream().collect(Collectors.toMap(CaseRow::number, row -> row));

        Sorting(NamedTable table) {
            this.table = table;
        }

        void add(RegisterRow row) {
            check(row);
            if (row.refused()) {
                refused.add(row);
                return;
            }
            List<RegisterPlan.Person> alike =
                    byName.computeIfAbsent(Folded.name(row.name()), _ -> new ArrayList<>());
            RegisterPlan.Person same =
                    alike.stream()
                            .filter(p ->
                                    p.first()
                                            .contradicts(row, RegisterField.Part.CLIENT)
                                            .filter(IDENTITY::contains)
                                            .isEmpty())
                            .findFirst()
                            .orElse(null);
            String number = row.value(RegisterField.NUMBER);
            RegisterPlan.Person holder = number == null ? null : byNumber.get(number);
            if (number != null && holder != null && holder != same) {
                row.wrong(
                        RegisterField.NUMBER,
                        "register.problem.numberOfOther",
                        number,
                        holder.first().number());
                refused.add(row);
            } else if (same == null) {
                begin(row, alike, number);
            } else if (!join(row, same, number)) {
                refused.add(row);
            }
        }

        /** Whose number the casebook has is here already, or cannot be taken. */
        Optional<RegisterPlan.Person> judge(RegisterPlan.Person person, @Nullable PartyHit hit) {
            boolean known = false;
            for (RegisterPlan.OneCase one : person.cases()) {
                String number = one.first().value(RegisterField.NUMBER);
                if (number != null && taken.containsKey(number)) {
                    known = true;
                    if (hit == null) {
                        one.first()
                                .wrong(RegisterField.NUMBER, "cases.problem.numberTaken", number);
                    }
                }
            }
            boolean tooLong = false;
            for (RegisterPlan.OneCase one : person.cases()) {
                if (rows(UUID.randomUUID(), table, one).length() > MOST_KEPT) {
                    one.first().wrong(RegisterField.NAME, "register.problem.longRows", MOST_KEPT);
                    tooLong = true;
                }
            }
            if (known && hit == null || tooLong) {
                person.cases().forEach(one -> refused.addAll(one.rows()));
                return Optional.empty();
            }
            return Optional.of(new RegisterPlan.Person(person.cases(), hit, known));
        }

        private void begin(
                RegisterRow row, List<RegisterPlan.Person> alike, @Nullable String number) {
            List<RegisterPlan.OneCase> first = new ArrayList<>();
            first.add(new RegisterPlan.OneCase(new ArrayList<>(List.of(row))));
            RegisterPlan.Person person = new RegisterPlan.Person(first, null, false);
            people.add(person);
            alike.add(person);
            if (number != null) {
                byNumber.put(number, person);
            }
        }

        private boolean join(RegisterRow row, RegisterPlan.Person person, @Nullable String number) {
            RegisterPlan.OneCase own =
                    person.cases().stream()
                            .filter(one ->
                                    number == null
                                            || number.equals(
                                                    one.first().value(RegisterField.NUMBER)))
                            .findFirst()
                            .orElse(null);
            Optional<RegisterField> other =
                    person.first().contradicts(row, RegisterField.Part.CLIENT);
            if (other.isEmpty() && own != null) {
                other = own.first().contradicts(row, RegisterField.Part.CASE);
            }
            if (other.isPresent()) {
                row.wrong(other.get(), "register.problem.contradicts", person.first().number());
                return false;
            }
            person.first().fill(row, RegisterField.Part.CLIENT);
            if (own == null) {
                person.cases().add(new RegisterPlan.OneCase(new ArrayList<>(List.of(row))));
            } else {
                own.first().fill(row, RegisterField.Part.CASE);
                own.rows().add(row);
            }
            if (number != null) {
                byNumber.put(number, person);
            }
            return true;
        }

        /** What the casebook itself would not keep. */
        private void check(RegisterRow row) {
            if (row.refused()) {
                return;
            }
            for (Problem problem : ClientChecks.check(row.client(), clock)) {
                row.add(field(problem.field()), problem);
            }
            String number = row.value(RegisterField.NUMBER);
            CaseFacts facts = facts(row, number == null ? "-" : number);
            for (Problem problem : CaseChecks.check(facts, clock)) {
                row.add(field(problem.field()), problem);
            }
            LocalDate closed = facts.closedOn();
            if (closed != null
                    && (closed.isBefore(facts.openedOn())
                            || closed.isAfter(LocalDate.now(clock)))) {
                row.wrong(RegisterField.CLOSED_ON, "cases.problem.date");
            }
            if (number != null && CaseFacts.isSample(number)) {
                row.wrong(RegisterField.NUMBER, "register.problem.sampleNumber", number);
            }
            loan(row);
            if (row.value(RegisterField.OPENED_ON) == null) {
                row.warn(RegisterField.OPENED_ON, "register.note.noDay");
            }
            if (facts.status() == CaseStatus.CLOSED && row.value(RegisterField.CLOSED_ON) == null) {
                row.warn(RegisterField.CLOSED_ON, "register.note.noClosingDay");
            }
        }

        private void loan(RegisterRow row) {
            int named = row.lenders().size();
            for (Problem problem :
                    LoanChecks.check(facts(row, new UUID(0, 0), true), List.of(), clock)) {
                row.add(field(problem.field()), problem);
            }
            boolean amounts =
                    row.value(RegisterField.BORROWED) != null
                            || row.value(RegisterField.CLAIMED) != null;
            if (amounts && named != 1) {
                row.warn(
                        RegisterField.CLAIMED,
                        named == 0 ? "register.note.nobodysAmount" : "register.note.oneAmount");
            }
        }
    }

    private static final Set<RegisterField> IDENTITY =
            EnumSet.of(
                    RegisterField.LEGAL_NAME,
                    RegisterField.ID_NUMBER,
                    RegisterField.BIRTH_YEAR,
                    RegisterField.PHONE);

    private static RegisterField field(String component) {
        return switch (component) {
            case "displayName" -> RegisterField.NAME;
            case "faceAmount" -> RegisterField.BORROWED;
            case "claimedAmount" -> RegisterField.CLAIMED;
            default ->
                    Coded.of(
                                    RegisterField.class,
                                    component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                            .orElse(RegisterField.NAME);
        };
    }

    private CaseFacts facts(RegisterRow row, String number) {
        LocalDate today = LocalDate.now(clock);
        LocalDate opened = Objects.requireNonNullElse(row.day(RegisterField.OPENED_ON), today);
        String state = row.value(RegisterField.STATUS);
        String risk = row.value(RegisterField.RISK);
        LocalDate ended = row.day(RegisterField.CLOSED_ON);
        CaseStatus status =
                state != null
                        ? CaseStatus.valueOf(state)
                        : ended == null ? CaseStatus.OPEN : CaseStatus.CLOSED;
        return new CaseFacts(
                number,
                status,
                opened,
                risk == null ? Risk.NONE : Risk.valueOf(risk),
                row.value(RegisterField.MAIN_WORRY),
                row.value(RegisterField.EFFECT),
                row.value(RegisterField.WISHES),
                row.amount(RegisterField.MONTHLY_OFFER),
                row.value(RegisterField.NEXT_STEP),
                row.day(RegisterField.NEXT_STEP_ON),
                row.value(RegisterField.POLICE_STATION),
                status == CaseStatus.CLOSED ? Objects.requireNonNullElse(ended, today) : null,
                row.value(RegisterField.OUTCOME));
    }

    private static LoanFacts facts(RegisterRow row, UUID lender, boolean alone) {
        LoanFacts bare = LoanFacts.from(lender, Product.OTHER);
        BigDecimal borrowed = alone ? row.amount(RegisterField.BORROWED) : null;
        BigDecimal claimed = alone ? row.amount(RegisterField.CLAIMED) : null;
        return bare.listed(
                row.value(RegisterField.LOAN_NUMBER),
                borrowed,
                claimed,
                row.day(RegisterField.OVERDUE_ON));
    }

    /** The most characters that one case or lender takes among what a list made. */
    private static final int MADE = 45;

    /** What a list made, so that it can be taken back: of each case how often it was changed. */
    record Made(Map<UUID, Long> cases, List<UUID> lenders) {}

    /**
     * Stores what was planned: all of it, in one transaction, or nothing.
     *
     * @param watch told how far it is; what it throws ends it without a trace
     */
    public RegisterRun store(RegisterPlan plan, Watch watch) {
        mustBeAllowed();
        RegisterPlan.Figures figures = plan.figures();
        if (figures.cases() == 0) {
            throw new Refusal("register.problem.nothing");
        }
        UUID run = UUID.randomUUID();
        return casebook.work()
                .write(session -> {
                    Storing storing =
                            new Storing(session, run, plan, figures.cases(), untilKept(watch));
                    plan.taken().forEach(storing::person);
                    session.flush();
                    Made made =
                            new Made(
                                    log.changes(session, storing.cases),
                                    List.copyOf(storing.lenders.values()));
                    RegisterImport kept =
                            new RegisterImport(
                                    run,
                                    plan,
                                    figures,
                                    json.write(made),
                                    clock.instant(),
                                    log.volunteer());
                    session.persist(kept);
                    session.flush();
                    return kept.run();
                });
    }

    /** Two thirds of the way are the work itself, and one is to keep it. */
    private Watch untilKept(Watch watch) {
        casebook.work().whileKeeping(share -> watch.at(200 + Math.round(100 * share), 300));
        return (done, all) -> watch.at(200 * done / Math.max(1, all), 300);
    }

    /** The storing of one list. */
    private final class Storing {

        private final Session session;
        private final UUID run;
        private final RegisterPlan plan;
        private final int all;
        private final Watch watch;
        private final List<UUID> cases = new ArrayList<>();
        private final Map<String, UUID> lenders = new HashMap<>();
        private final Map<Integer, Integer> last = new HashMap<>();

        Storing(Session session, UUID run, RegisterPlan plan, int all, Watch watch) {
            this.session = session;
            this.run = run;
            this.plan = plan;
            this.all = all;
            this.watch = watch;
        }

        void person(RegisterPlan.Person person) {
            ClientId client = ClientId.random();
            Stored<?> _ = clients.write(session, client, person.first().client());
            for (RegisterPlan.OneCase one : person.cases()) {
                watch.at(cases.size(), all);
                oneCase(client, one);
                if (cases.size() % PORTION == 0) {
                    session.flush();
                    session.clear();
                }
            }
        }

        private void oneCase(ClientId client, RegisterPlan.OneCase one) {
            CaseId id = CaseId.random();
            String wanted = one.first().value(RegisterField.NUMBER);
            LocalDate opened = facts(one.first(), "-").openedOn();
            String number = wanted == null ? next(opened) : wanted;
            Stored<?> _ =
                    RegisterService.this.cases.write(
                            session, id, client, facts(one.first(), number));
            cases.add(id.value());
            for (RegisterRow row : one.rows()) {
                Map<String, String> names = row.lenders();
                names.forEach((folded, name) -> {
                    UUID lender = lender(folded, name, row, names.size() == 1);
                    Stored<?> _ =
                            loans.write(
                                    session,
                                    id,
                                    LoanId.random(),
                                    facts(row, lender, names.size() == 1),
                                    List.of());
                });
            }
            keepRows(id, one);
        }

        /** The next number of a year that neither the casebook nor the list has. */
        private String next(LocalDate opened) {
            int year = opened.getYear();
            if (!last.containsKey(year)) {
                String free = RegisterService.this.cases.nextNumber(session, opened);
                last.put(year, Integer.parseInt(free.substring(5)) - 1);
            }
            String number;
            do {
                number =
                        String.format(
                                Locale.ROOT, "%d-%04d", year, last.merge(year, 1, Integer::sum));
            } while (wanted().contains(number));
            return number;
        }

        private @Nullable Set<String> wanted;

        private Set<String> wanted() {
            Set<String> all = wanted;
            if (all == null) {
                all =
                        plan.people().stream()
                                .flatMap(person -> person.cases().stream())
                                .map(one -> one.first().value(RegisterField.NUMBER))
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet());
                wanted = all;
            }
            return all;
        }

        private UUID lender(String folded, String name, RegisterRow row, boolean alone) {
            UUID known = plan.directory().get(folded);
            if (known != null) {
                return known;
            }
            return lenders.computeIfAbsent(
                    folded,
                    _ -> {
                        String kind = row.value(RegisterField.LENDER_KIND);
                        LenderFacts facts =
                                new LenderFacts(
                                        name,
                                        kind == null || !alone
                                                ? LenderKind.UNKNOWN
                                                : LenderKind.valueOf(kind),
                                        alone ? row.value(RegisterField.APP) : null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        alone ? row.value(RegisterField.LENDER_NUMBERS) : null,
                                        false,
                                        null);
                        return lenders(facts);
                    });
        }

        private UUID lenders(LenderFacts facts) {
            return RegisterService.this.lenders.write(session, LenderId.random(), facts).id();
        }

        private void keepRows(CaseId id, RegisterPlan.OneCase one) {
            imports.write(
                    session,
                    id,
                    new ImportFacts(
                            RegisterLines.LAYOUT,
                            ImportHolds.REGISTER,
                            plan.file(),
                            plan.table().sha256(),
                            plan.table().size(),
                            null,
                            one.rows().size(),
                            one.rows().size(),
                            0,
                            0,
                            rows(run, plan.table(), one)));
        }
    }

    /** The rows of a case as it keeps them. */
    private String rows(UUID run, NamedTable table, RegisterPlan.OneCase one) {
        return json.write(
                new RegisterLines(
                        run,
                        table.names(),
                        one.rows().stream()
                                .map(r -> new RegisterLines.Line(r.number(), r.cells()))
                                .toList()));
    }

    /** The lists that were brought in, the newest first; those taken back too. */
    public List<RegisterRun> runs() {
        return casebook.work()
                .read(session ->
                        session
                                .createQuery(
                                        "from RegisterImport r order by r.importedAt desc, r.id",
                                        RegisterImport.class)
                                .list()
                                .stream()
                                .map(RegisterImport::run)
                                .toList());
    }

    /** The list with which a case came, by the rows that the case keeps of it. */
    public Optional<RegisterRun> runOf(ImportFacts kept) {
        UUID run = json.read(kept.report(), RegisterLines.class).run();
        return runs().stream().filter(one -> one.id().equals(run)).findFirst();
    }

    /**
     * Takes back what a list brought, also days later. Cases in which somebody did something since
     * stay as they are, with their clients and lenders.
     *
     * @return the list as it is now, with the number of cases that stayed
     */
    public RegisterRun undo(RegisterRun wanted, Watch watch) {
        mustBeAllowed();
        return casebook.work()
                .write(session -> {
                    RegisterImport found = find(session, wanted.id());
                    if (found.version() != wanted.version()) {
                        throw new Refusal("common.conflict");
                    }
                    Made made = json.read(found.made(), Made.class);
                    List<CaseId> untouched = untouched(session, made);
                    if (untouched.isEmpty()) {
                        throw new Refusal("register.problem.allWorkedOn");
                    }
                    removal.remove(
                            session, untouched, untouchedLenders(session, made), untilKept(watch));
                    session.clear();
                    RegisterImport now = find(session, wanted.id());
                    now.undo(
                            clock.instant(),
                            log.volunteer(),
                            made.cases().size() - untouched.size());
                    session.flush();
                    return now.run();
                });
    }

    private static RegisterImport find(Session session, UUID id) {
        RegisterImport found = session.find(RegisterImport.class, id);
        if (found == null) {
            throw new Refusal("common.gone");
        }
        return found;
    }

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private List<CaseId> untouched(Session session, Made made) {
        Map<UUID, Long> now = log.changes(session, made.cases().keySet());
        Set<String> begun =
                casebook.drafts().all().stream()
                        .flatMap(d -> ID.matcher(d.form() + " " + d.content()).results())
                        .map(MatchResult::group)
                        .collect(Collectors.toSet());
        List<CaseId> untouched = new ArrayList<>();
        new LinkedHashMap<>(made.cases())
                .forEach((id, changes) -> {
                    if (changes.equals(now.get(id)) && !begun.contains(id.toString())) {
                        untouched.add(new CaseId(id));
                    }
                });
        return untouched;
    }

    private Set<UUID> untouchedLenders(Session session, Made made) {
        return lenders.readAll(session, made.lenders()).stream()
                .filter(lender -> lender.version() == 0)
                .map(Stored::id)
                .collect(Collectors.toSet());
    }
}

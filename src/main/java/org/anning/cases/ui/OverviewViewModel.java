package org.anning.cases.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

import org.anning.cases.CaseChecks;
import org.anning.cases.CaseFacts;
import org.anning.cases.CaseService;
import org.anning.cases.CaseStatus;
import org.anning.cases.Risk;
import org.anning.clients.ClientChecks;
import org.anning.clients.ClientFacts;
import org.anning.clients.Vulnerabilities;
import org.anning.clients.Vulnerability;
import org.anning.common.CaseId;
import org.anning.common.Problem;
import org.anning.common.Stored;
import org.anning.fx.Background;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** The client and the case as one form. */
public final class OverviewViewModel {

    /** The text fields of the client, by the names of {@link ClientFacts}. */
    static final List<String> CLIENT_FIELDS =
            List.of(
                    "displayName",
                    "legalName",
                    "formerNames",
                    "idNumber",
                    "birthYear",
                    "phone",
                    "otherPhones",
                    "safeContact",
                    "region",
                    "registeredRegion",
                    "address",
                    "household",
                    "email");

    /** The text fields of the case, by the names of {@link CaseFacts}. */
    static final List<String> CASE_FIELDS =
            List.of(
                    "mainWorry",
                    "effect",
                    "wishes",
                    "monthlyOffer",
                    "nextStep",
                    "policeStation",
                    "outcome");

    private final CaseService cases;
    private final CaseId caseId;
    private final Background background;
    private final Clock clock;
    private final Runnable changed;

    private final Map<String, StringProperty> fields = new LinkedHashMap<>();
    private final ObjectProperty<CaseStatus> status = new SimpleObjectProperty<>(CaseStatus.OPEN);
    private final ObjectProperty<Risk> risk = new SimpleObjectProperty<>(Risk.NONE);
    private final ObjectProperty<@Nullable LocalDate> nextStepOn = new SimpleObjectProperty<>();
    private final ObservableSet<Vulnerability> vulnerable =
            FXCollections.observableSet(EnumSet.noneOf(Vulnerability.class));
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper(false);

    private @Nullable Stored<ClientFacts> client;
    private @Nullable Stored<CaseFacts> file;

    /**
     * @param changed called when something was saved, so that the header above can show it
     */
    public OverviewViewModel(
            CaseService cases,
            CaseId caseId,
            Background background,
            Clock clock,
            Runnable changed) {
        this.cases = cases;
        this.caseId = caseId;
        this.background = background;
        this.clock = clock;
        this.changed = changed;
        CLIENT_FIELDS.forEach(name -> fields.put(name, new SimpleStringProperty("")));
        CASE_FIELDS.forEach(name -> fields.put(name, new SimpleStringProperty("")));
        fields.values().forEach(field -> field.subscribe(_ -> saved.set(false)));
        status.subscribe(_ -> saved.set(false));
        risk.subscribe(_ -> saved.set(false));
        nextStepOn.subscribe(_ -> saved.set(false));
        vulnerable.addListener((SetChangeListener<Vulnerability>) _ -> saved.set(false));
    }

    private record Found(Stored<ClientFacts> client, Stored<CaseFacts> file) {}

    /** Reads the client and the case afresh. */
    public void load() {
        background
                .run(() -> new Found(cases.clientOf(caseId), cases.caseFile(caseId)))
                .onSuccess(found -> show(found.client, found.file))
                .start();
    }

    private void show(Stored<ClientFacts> storedClient, Stored<CaseFacts> storedCase) {
        client = storedClient;
        file = storedCase;
        ClientFacts c = storedClient.value();
        set("displayName", c.displayName());
        set("legalName", c.legalName());
        set("formerNames", c.formerNames());
        set("idNumber", c.idNumber());
        set("birthYear", c.birthYear());
        set("phone", c.phone());
        set("otherPhones", c.otherPhones());
        set("safeContact", c.safeContact());
        set("region", c.region());
        set("registeredRegion", c.registeredRegion());
        set("address", c.address());
        set("household", c.household());
        set("email", c.email());
        vulnerable.clear();
        vulnerable.addAll(Objects.requireNonNull(c.vulnerable()).list());
        CaseFacts f = storedCase.value();
        set("mainWorry", f.mainWorry());
        set("effect", f.effect());
        set("wishes", f.wishes());
        set("monthlyOffer", f.monthlyOffer());
        set("nextStep", f.nextStep());
        set("policeStation", f.policeStation());
        set("outcome", f.outcome());
        status.set(f.status());
        risk.set(f.risk());
        nextStepOn.set(f.nextStepOn());
        problems.clear();
        saved.set(true);
    }

    private void set(String name, @Nullable Object value) {
        field(name).set(value == null ? "" : value.toString());
    }

    /** Checks and saves both; what is wrong is in {@link #problems()}. */
    public void save() {
        Stored<ClientFacts> storedClient = client;
        Stored<CaseFacts> storedCase = file;
        if (storedClient == null || storedCase == null) {
            return;
        }
        List<Problem> found = new ArrayList<>();
        Integer birthYear = number("birthYear", "clients.problem.birthYear", found);
        BigDecimal offer = money("monthlyOffer", found);
        ClientFacts newClient = clientFacts(birthYear);
        CaseFacts newCase = caseFacts(storedCase.value(), offer);
        found.addAll(ClientChecks.check(newClient, clock));
        found.addAll(CaseChecks.check(newCase, clock));
        problems.setAll(found);
        if (found.stream().anyMatch(Problem::blocks)) {
            return;
        }
        background
                .run(() ->
                        new Found(
                                newClient.equals(storedClient.value())
                                        ? storedClient
                                        : cases.correctClient(caseId, storedClient.with(newClient)),
                                newCase.equals(storedCase.value())
                                        ? storedCase
                                        : cases.correct(storedCase.with(newCase))))
                .onSuccess(now -> {
                    client = now.client;
                    file = now.file;
                    saved.set(true);
                    changed.run();
                })
                .start();
    }

    /** Tells of the client as typed, now and after each change. */
    void whenTyped(Consumer<ClientFacts> listener) {
        Runnable tell =
                () -> {
                    if (client != null) {
                        listener.accept(clientFacts(number("birthYear", "", new ArrayList<>())));
                    }
                };
        CLIENT_FIELDS.forEach(name -> field(name).subscribe(tell));
        saved.subscribe(tell);
    }

    /** Saves when something was changed, as when the tab is left. */
    public void saveIfChanged() {
        if (!saved.get()) {
            save();
        }
    }

    private ClientFacts clientFacts(@Nullable Integer birthYear) {
        return new ClientFacts(
                field("displayName").get(),
                text("legalName"),
                text("formerNames"),
                text("idNumber"),
                birthYear,
                text("phone"),
                text("otherPhones"),
                text("safeContact"),
                text("region"),
                text("registeredRegion"),
                text("address"),
                text("household"),
                Vulnerabilities.of(vulnerable),
                text("email"));
    }

    private CaseFacts caseFacts(CaseFacts before, @Nullable BigDecimal offer) {
        LocalDate closedOn =
                status.get() != CaseStatus.CLOSED
                        ? null
                        : before.closedOn() == null ? LocalDate.now(clock) : before.closedOn();
        return new CaseFacts(
                before.number(),
                status.get(),
                before.openedOn(),
                risk.get(),
                text("mainWorry"),
                text("effect"),
                text("wishes"),
                offer,
                text("nextStep"),
                nextStepOn.get(),
                text("policeStation"),
                closedOn,
                text("outcome"));
    }

    private @Nullable String text(String name) {
        String typed = field(name).get().strip();
        return typed.isEmpty() ? null : typed;
    }

    private static String digits(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s,¥元]", "");
    }

    private @Nullable Integer number(String name, String problem, List<Problem> found) {
        String typed = digits(field(name).get());
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,4}")) {
            found.add(Problem.error(name, problem));
            return null;
        }
        return Integer.valueOf(typed);
    }

    private @Nullable BigDecimal money(String name, List<Problem> found) {
        String typed = digits(field(name).get());
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            found.add(Problem.error(name, "cases.problem.offer"));
            return null;
        }
        return new BigDecimal(typed).setScale(2, RoundingMode.UNNECESSARY);
    }

    /** The text of one field of {@link #CLIENT_FIELDS} or {@link #CASE_FIELDS}. */
    public StringProperty field(String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    /** The ticked vulnerabilities. */
    public ObservableSet<Vulnerability> vulnerable() {
        return vulnerable;
    }

    public ObjectProperty<CaseStatus> statusProperty() {
        return status;
    }

    public ObjectProperty<Risk> riskProperty() {
        return risk;
    }

    public ObjectProperty<@Nullable LocalDate> nextStepOnProperty() {
        return nextStepOn;
    }

    public ObservableList<Problem> problems() {
        return problems;
    }

    /** Whether everything shown is on the disk. */
    public ReadOnlyBooleanProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }
}

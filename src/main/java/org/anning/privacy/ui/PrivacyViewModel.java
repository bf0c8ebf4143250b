package org.anning.privacy.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.cases.CaseRow;
import org.anning.cases.CaseService;
import org.anning.cases.LogCheck;
import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.Job;
import org.anning.fx.Language;
import org.anning.privacy.DueCase;
import org.anning.privacy.EraseReason;
import org.anning.privacy.Erasure;
import org.anning.privacy.Retention;
import org.anning.privacy.RetentionRule;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Retention, erasure and the check of the log. */
public final class PrivacyViewModel {

    private static final int KEPT_LONGER_YEARS = 1;

    private final Retention retention;
    private final Erasure erasure;
    private final CaseService cases;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;
    private final Clock clock;
    private final ObservableList<DueCase> due = FXCollections.observableArrayList();
    private final StringProperty years = new SimpleStringProperty("");
    private final StringProperty months = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper log = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper erased = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable Job<?> running;

    public PrivacyViewModel(
            Retention retention,
            Erasure erasure,
            CaseService cases,
            Background background,
            Dialogs dialogs,
            Language language,
            Clock clock) {
        this.retention = retention;
        this.erasure = erasure;
        this.cases = cases;
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
        this.clock = clock;
    }

    private Texts texts() {
        return language.texts();
    }

    /** The cases that were kept long enough. */
    public ObservableList<DueCase> due() {
        return due;
    }

    /** How many years a closed case is kept. */
    public StringProperty yearsProperty() {
        return years;
    }

    /** How many months an enquiry is kept. */
    public StringProperty monthsProperty() {
        return months;
    }

    /** What was done last, in a sentence. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** What the check of the log found, in a sentence. */
    public ReadOnlyStringProperty logProperty() {
        return log.getReadOnlyProperty();
    }

    /** How many cases were erased, in a sentence. */
    public ReadOnlyStringProperty erasedProperty() {
        return erased.getReadOnlyProperty();
    }

    /** Whether something is being done that takes a while. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the person at the keyboard may erase. */
    boolean mayErase() {
        return erasure.allowed();
    }

    private record Read(RetentionRule rule, List<DueCase> due, int erased) {}

    /** Reads rule and list afresh. */
    public void load() {
        LocalDate today = LocalDate.now(clock);
        background
                .run(() -> new Read(retention.rule(), retention.due(today), erasure.count()))
                .onSuccess(read -> {
                    years.set(Integer.toString(read.rule().yearsAfterClosing()));
                    months.set(Integer.toString(read.rule().monthsOfEnquiry()));
                    due.setAll(read.due());
                    erased.set(texts().get("privacy.ui.erased.count", read.erased()));
                })
                .start();
    }

    /** Why a case is in the list, and since when. */
    String why(DueCase one) {
        return texts().get(
                        one.enquiry() ? "privacy.ui.due.enquiry" : "privacy.ui.due.closed",
                        one.since());
    }

    /** Changes the rule to what was typed. */
    public void useRule() {
        RetentionRule rule = new RetentionRule(number(years.get()), number(months.get()));
        background
                .run(() -> {
                    retention.use(rule);
                    return rule;
                })
                .onSuccess(_ -> {
                    said.set(texts().get("privacy.ui.rule.used"));
                    load();
                })
                .onRefusal(refusal -> said.set(texts().sentence(refusal)))
                .start();
    }

    private static int number(String typed) {
        return typed.strip().matches("\\d{1,4}") ? Integer.parseInt(typed.strip()) : 0;
    }

    /** Keeps a case a year longer, when a reason is given. */
    public void keep(DueCase one) {
        dialogs.ask(
                        texts().get("privacy.ui.keep"),
                        texts().get("privacy.ui.keep.why", one.row().number()),
                        "")
                .ifPresent(why -> {
                    LocalDate until = LocalDate.now(clock).plusYears(KEPT_LONGER_YEARS);
                    background
                            .run(() -> {
                                retention.keep(one.row().caseId(), until, why);
                                return until;
                            })
                            .onSuccess(day -> {
                                said.set(texts().get("privacy.ui.kept", one.row().number(), day));
                                load();
                            })
                            .start();
                });
    }

    /** Notes that the list was gone through; it is not brought up again for a month. */
    public void looked() {
        LocalDate today = LocalDate.now(clock);
        background
                .run(() -> {
                    retention.looked(today);
                    return today;
                })
                .onSuccess(_ -> said.set(texts().get("privacy.ui.looked.done")))
                .start();
    }

    /** Erases a case that is due. */
    public void erase(DueCase one) {
        erase(one.row().caseId(), one.row().number(), EraseReason.RETENTION);
    }

    /** Lets a case be picked that its client wants erased. */
    public void eraseOnWish() {
        background
                .run(cases::rows)
                .onSuccess(rows ->
                        dialogs.pick(
                                        texts().get("privacy.ui.wish"),
                                        texts().get("privacy.ui.wish.which"),
                                        rows,
                                        (CaseRow row) -> row.clientName() + "  ·  " + row.number())
                                .ifPresent(row ->
                                        erase(row.caseId(), row.number(), EraseReason.CLIENT_WISH)))
                .start();
    }

    /** Asks for the number of the case, so that no slip erases one, and erases it. */
    private void erase(CaseId caseId, String number, EraseReason reason) {
        String typed =
                dialogs.ask(
                                texts().get("privacy.ui.erase.title", number),
                                texts().get("privacy.ui.erase.text"),
                                "")
                        .orElse("");
        if (typed.isEmpty()) {
            return;
        }
        if (!typed.strip().equals(number)) {
            said.set(texts().get("privacy.ui.erase.notTheNumber"));
            return;
        }
        busy.set(true);
        said.set(texts().get("privacy.ui.erasing"));
        Job<Boolean> job =
                background
                        .chore(watch -> erasure.erase(caseId, reason, watch::cancelled))
                        .named(texts().get("privacy.ui.erase"))
                        .onSuccess(clean ->
                                said.set(
                                        texts().get(
                                                        clean
                                                                ? "privacy.ui.erase.done"
                                                                : "privacy.ui.erase.backupsLeft",
                                                        number)))
                        .onRefusal((Refusal refusal) -> said.set(texts().sentence(refusal)))
                        .onEnd(() -> {
                            busy.set(false);
                            running = null;
                            load();
                        });
        running = job;
        job.start();
    }

    /** Does not wait for the backup any longer. */
    public void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    /** Reads the log of all cases again. */
    public void checkLog() {
        log.set(texts().get("privacy.ui.log.reading"));
        background.run(erasure::checkLog).onSuccess(found -> log.set(words(found))).start();
    }

    private String words(LogCheck found) {
        Long broken = found.broken();
        if (broken == null || found.flaw() == null) {
            String head = found.head();
            return texts().get(
                            "privacy.ui.log.whole",
                            found.links(),
                            head.substring(0, Math.min(12, head.length())));
        }
        return texts().get(
                        "privacy.ui.log.broken",
                        broken,
                        texts().name("privacy.flaw", found.flaw()));
    }
}

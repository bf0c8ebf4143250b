package org.anning.loans.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.anning.common.Problem;
import org.anning.common.YesNo;
import org.anning.law.LenderKind;
import org.anning.lenders.LenderFacts;
import org.anning.loans.CourtState;
import org.anning.loans.LoanFacts;
import org.anning.loans.Product;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/** What stands in the form of one loan and its lender, by the names of the facts' components. */
final class LoanDraft {

    static final List<String> LENDER_TEXTS =
            List.of(
                    "legalName",
                    "appName",
                    "province",
                    "licenceNo",
                    "serviceContact",
                    "address",
                    "numbers",
                    "lenderNote");
    static final List<String> LOAN_TEXTS =
            List.of(
                    "number",
                    "fundingLender",
                    "guarantor",
                    "receivedAccount",
                    "deducted",
                    "agreedRate",
                    "instalments",
                    "dueDay",
                    "lateFeeRule",
                    "claimedBy",
                    "coSigner",
                    "contactsGiven",
                    "appPermissions",
                    "note");
    static final List<String> AMOUNTS =
            List.of(
                    "faceAmount",
                    "receivedAmount",
                    "instalmentAmount",
                    "claimedAmount",
                    "claimedPrincipal");
    static final List<String> DAYS =
            List.of(
                    "contractOn",
                    "receivedOn",
                    "overdueOn",
                    "assignedNoticeOn",
                    "lastPaidOn",
                    "lastPromisedOn");
    static final List<String> ANSWERS = List.of("assigned", "contractCopy", "onCreditReport");

    private final Map<String, StringProperty> texts = new LinkedHashMap<>();
    private final Map<String, ObjectProperty<@Nullable BigDecimal>> amounts = new LinkedHashMap<>();
    private final Map<String, ObjectProperty<@Nullable LocalDate>> days = new LinkedHashMap<>();
    private final Map<String, ObjectProperty<YesNo>> answers = new LinkedHashMap<>();
    final ObjectProperty<LenderKind> kind = new SimpleObjectProperty<>(LenderKind.UNKNOWN);
    final BooleanProperty collector = new SimpleBooleanProperty(false);
    final ObjectProperty<Product> product = new SimpleObjectProperty<>(Product.CONSUMER_LOAN);
    final ObjectProperty<CourtState> court = new SimpleObjectProperty<>(CourtState.NONE);

    LoanDraft() {
        LENDER_TEXTS.forEach(name -> texts.put(name, new SimpleStringProperty("")));
        LOAN_TEXTS.forEach(name -> texts.put(name, new SimpleStringProperty("")));
        AMOUNTS.forEach(name -> amounts.put(name, new SimpleObjectProperty<>()));
        DAYS.forEach(name -> days.put(name, new SimpleObjectProperty<>()));
        ANSWERS.forEach(name -> answers.put(name, new SimpleObjectProperty<>(YesNo.UNKNOWN)));
    }

    StringProperty text(String name) {
        return Objects.requireNonNull(texts.get(name), name);
    }

    ObjectProperty<@Nullable BigDecimal> amount(String name) {
        return Objects.requireNonNull(amounts.get(name), name);
    }

    ObjectProperty<@Nullable LocalDate> day(String name) {
        return Objects.requireNonNull(days.get(name), name);
    }

    ObjectProperty<YesNo> answer(String name) {
        return Objects.requireNonNull(answers.get(name), name);
    }

    void clear() {
        texts.values().forEach(text -> text.set(""));
        amounts.values().forEach(amount -> amount.set(null));
        days.values().forEach(day -> day.set(null));
        answers.values().forEach(answer -> answer.set(YesNo.UNKNOWN));
        clearLender();
        product.set(Product.CONSUMER_LOAN);
        court.set(CourtState.NONE);
    }

    /**
     * Whether a field holds a day, an amount or words: {@code day}, {@code amount}, {@code text}.
     */
    String type(String name) {
        return days.containsKey(name) ? "day" : amounts.containsKey(name) ? "amount" : "text";
    }

    void clearLender() {
        LENDER_TEXTS.forEach(name -> text(name).set(""));
        kind.set(LenderKind.UNKNOWN);
        collector.set(false);
    }

    void showLender(LenderFacts facts) {
        set("legalName", facts.legalName());
        set("appName", facts.appName());
        set("province", facts.province());
        set("licenceNo", facts.licenceNo());
        set("serviceContact", facts.serviceContact());
        set("address", facts.address());
        set("numbers", facts.numbers());
        set("lenderNote", facts.note());
        kind.set(facts.kind());
        collector.set(facts.collector());
    }

    void showLoan(LoanFacts facts) {
        set("number", facts.number());
        set("fundingLender", facts.fundingLender());
        set("guarantor", facts.guarantor());
        set("receivedAccount", facts.receivedAccount());
        set("deducted", facts.deducted());
        set("agreedRate", facts.agreedRate());
        set("instalments", facts.instalments());
        set("dueDay", facts.dueDay());
        set("lateFeeRule", facts.lateFeeRule());
        set("claimedBy", facts.claimedBy());
        set("coSigner", facts.coSigner());
        set("contactsGiven", facts.contactsGiven());
        set("appPermissions", facts.appPermissions());
        set("note", facts.note());
        amount("faceAmount").set(facts.faceAmount());
        amount("receivedAmount").set(facts.receivedAmount());
        amount("instalmentAmount").set(facts.instalmentAmount());
        amount("claimedAmount").set(facts.claimedAmount());
        amount("claimedPrincipal").set(facts.claimedPrincipal());
        day("contractOn").set(facts.contractOn());
        day("receivedOn").set(facts.receivedOn());
        day("overdueOn").set(facts.overdueOn());
        day("assignedNoticeOn").set(facts.assignedNoticeOn());
        day("lastPaidOn").set(facts.lastPaidOn());
        day("lastPromisedOn").set(facts.lastPromisedOn());
        answer("assigned").set(facts.assigned());
        answer("contractCopy").set(facts.contractCopy());
        answer("onCreditReport").set(facts.onCreditReport());
        product.set(facts.product());
        court.set(facts.court());
    }

    private void set(String name, @Nullable Object value) {
        text(name).set(value == null ? "" : value.toString());
    }

    /** The lender that stands in the form. */
    /** Tells of the lender as typed, now and after each change. */
    void whenLender(Consumer<LenderFacts> listener) {
        Runnable tell = () -> listener.accept(lender());
        LENDER_TEXTS.forEach(name -> text(name).subscribe(tell));
        collector.subscribe(tell);
    }

    LenderFacts lender() {
        return new LenderFacts(
                text("legalName").get(),
                kind.get(),
                typed("appName"),
                typed("province"),
                typed("licenceNo"),
                typed("serviceContact"),
                typed("address"),
                typed("numbers"),
                collector.get(),
                typed("lenderNote"));
    }

    /**
     * The loan that stands in the form; whole numbers that cannot be read are added as problems.
     */
    LoanFacts loan(UUID lenderId, List<Problem> problems) {
        return new LoanFacts(
                lenderId,
                typed("number"),
                product.get(),
                day("contractOn").get(),
                typed("fundingLender"),
                typed("guarantor"),
                amount("faceAmount").get(),
                amount("receivedAmount").get(),
                day("receivedOn").get(),
                typed("receivedAccount"),
                typed("deducted"),
                typed("agreedRate"),
                whole("instalments", "loans.problem.instalments", problems),
                amount("instalmentAmount").get(),
                whole("dueDay", "loans.problem.dueDay", problems),
                day("overdueOn").get(),
                typed("lateFeeRule"),
                amount("claimedAmount").get(),
                amount("claimedPrincipal").get(),
                typed("claimedBy"),
                answer("assigned").get(),
                day("assignedNoticeOn").get(),
                typed("coSigner"),
                typed("contactsGiven"),
                typed("appPermissions"),
                answer("contractCopy").get(),
                answer("onCreditReport").get(),
                court.get(),
                day("lastPaidOn").get(),
                day("lastPromisedOn").get(),
                typed("note"));
    }

    private @Nullable String typed(String name) {
        String text = text(name).get().strip();
        return text.isEmpty() ? null : text;
    }

    private @Nullable Integer whole(String name, String problem, List<Problem> problems) {
        Integer number = WholeNumbers.read(text(name).get());
        if (number == null && !text(name).get().isBlank()) {
            problems.add(Problem.error(name, problem));
        }
        return number;
    }
}

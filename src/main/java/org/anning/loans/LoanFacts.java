package org.anning.loans;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.anning.common.PersonalData;
import org.anning.common.YesNo;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What is known of one loan (domain 4.1). What no paper says stays null. Amounts in yuan.
 *
 * @param lenderId who lent, by the contract
 * @param number contract or loan number
 * @param product what kind of borrowing
 * @param contractOn the day of the contract
 * @param fundingLender who funded it, when not the lender
 * @param guarantor company that guarantees or insures it
 * @param faceAmount what the contract says was borrowed
 * @param receivedAmount what actually came
 * @param receivedOn when it came
 * @param receivedAccount where it came to
 * @param deducted what was kept back or had to be paid first
 * @param agreedRate the rate as worded
 * @param instalments how many
 * @param instalmentAmount each
 * @param dueDay day of the month
 * @param overdueOn since when payments are late
 * @param lateFeeRule the rule as worded
 * @param claimedAmount what is claimed now, all together
 * @param claimedPrincipal the principal in it
 * @param claimedBy who claims it
 * @param assigned whether the claim was sold
 * @param assignedNoticeOn the day notice of that came
 * @param coSigner co-borrowers or personal guarantors: who, as what
 * @param contactsGiven the contacts named when borrowing
 * @param appPermissions what the app could read: address book, location ...
 * @param contractCopy whether the client has the contract
 * @param onCreditReport whether it stands in the credit report
 * @param court how far it has come in court
 * @param lastPaidOn the last payment
 * @param lastPromisedOn the last promise or acknowledgment
 * @param note anything else
 */
@Embeddable
@PersonalData
public record LoanFacts(
        UUID lenderId,
        @Nullable String number,
        @Enumerated(EnumType.STRING) Product product,
        @Nullable LocalDate contractOn,
        @Nullable String fundingLender,
        @Nullable String guarantor,
        @Nullable BigDecimal faceAmount,
        @Nullable BigDecimal receivedAmount,
        @Nullable LocalDate receivedOn,
        @Nullable String receivedAccount,
        @Nullable String deducted,
        @Nullable String agreedRate,
        @Nullable Integer instalments,
        @Nullable BigDecimal instalmentAmount,
        @Nullable Integer dueDay,
        @Nullable LocalDate overdueOn,
        @Nullable String lateFeeRule,
        @Nullable BigDecimal claimedAmount,
        @Nullable BigDecimal claimedPrincipal,
        @Nullable String claimedBy,
        @Enumerated(EnumType.STRING) YesNo assigned,
        @Nullable LocalDate assignedNoticeOn,
        @Nullable String coSigner,
        @Nullable String contactsGiven,
        @Nullable String appPermissions,
        @Enumerated(EnumType.STRING) YesNo contractCopy,
        @Enumerated(EnumType.STRING) YesNo onCreditReport,
        @Enumerated(EnumType.STRING) CourtState court,
        @Nullable LocalDate lastPaidOn,
        @Nullable LocalDate lastPromisedOn,
        @Nullable String note) {

    private static final Pattern NOBODY =
            Pattern.compile(
                    "(?is)\\s*(?:没|无(?!\\p{IsHan})|无人|否|no\\b|none\\b|nobody\\b)(?:(?!但|签|but|sign).)*");

    /** A loan of which only the lender is known. */
    public static LoanFacts from(UUID lenderId, Product product) {
        return new LoanFacts(
                lenderId,
                null,
                product,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                YesNo.UNKNOWN,
                null,
                null,
                null,
                null,
                YesNo.UNKNOWN,
                YesNo.UNKNOWN,
                CourtState.NONE,
                null,
                null,
                null);
    }

    /**
     * The same loan with what a list says of it.
     *
     * @param borrowed what the contract says was borrowed
     * @param claimed what is claimed now, all together
     */
    public LoanFacts listed(
            @Nullable String contract,
            @Nullable BigDecimal borrowed,
            @Nullable BigDecimal claimed,
            @Nullable LocalDate late) {
        return new LoanFacts(
                lenderId,
                contract,
                product,
                contractOn,
                fundingLender,
                guarantor,
                borrowed,
                receivedAmount,
                receivedOn,
                receivedAccount,
                deducted,
                agreedRate,
                instalments,
                instalmentAmount,
                dueDay,
                late,
                lateFeeRule,
                claimed,
                claimedPrincipal,
                claimedBy,
                assigned,
                assignedNoticeOn,
                coSigner,
                contactsGiven,
                appPermissions,
                contractCopy,
                onCreditReport,
                court,
                lastPaidOn,
                lastPromisedOn,
                note);
    }

    /** The same loan from this lender. */
    public LoanFacts by(UUID lender) {
        return new LoanFacts(
                lender,
                number,
                product,
                contractOn,
                fundingLender,
                guarantor,
                faceAmount,
                receivedAmount,
                receivedOn,
                receivedAccount,
                deducted,
                agreedRate,
                instalments,
                instalmentAmount,
                dueDay,
                overdueOn,
                lateFeeRule,
                claimedAmount,
                claimedPrincipal,
                claimedBy,
                assigned,
                assignedNoticeOn,
                coSigner,
                contactsGiven,
                appPermissions,
                contractCopy,
                onCreditReport,
                court,
                lastPaidOn,
                lastPromisedOn,
                note);
    }

    /** The same loan from another lender. */
    public LoanFacts lentBy(UUID lender) {
        return new LoanFacts(
                lender,
                number,
                product,
                contractOn,
                fundingLender,
                guarantor,
                faceAmount,
                receivedAmount,
                receivedOn,
                receivedAccount,
                deducted,
                agreedRate,
                instalments,
                instalmentAmount,
                dueDay,
                overdueOn,
                lateFeeRule,
                claimedAmount,
                claimedPrincipal,
                claimedBy,
                assigned,
                assignedNoticeOn,
                coSigner,
                contactsGiven,
                appPermissions,
                contractCopy,
                onCreditReport,
                court,
                lastPaidOn,
                lastPromisedOn,
                note);
    }

    /**
     * Whether somebody signed with the client: words such as 没有 name nobody, as long as nobody is
     * said to have signed all the same.
     */
    public boolean coSigned() {
        return coSigner != null && !NOBODY.matcher(coSigner).matches();
    }

    @Override
    public String toString() {
        return "LoanFacts";
    }
}

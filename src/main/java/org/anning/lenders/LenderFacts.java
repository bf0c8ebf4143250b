package org.anning.lenders;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.anning.common.PersonalData;
import org.anning.law.LenderKind;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is known of a lender or a collector.
 *
 * @param legalName the full name in the contract; it decides which regulator is in charge
 * @param kind what kind of lender it is
 * @param appName the app or platform the client knows it by
 * @param province where it is registered
 * @param licenceNo number of its licence or business registration
 * @param serviceContact customer service: number, site, e-mail
 * @param address head office, for letters
 * @param numbers numbers it calls from, separated by spaces
 * @param collector whether it only collects for others
 * @param note anything else
 */
@Embeddable
@PersonalData
public record LenderFacts(
        String legalName,
        @Enumerated(EnumType.STRING) LenderKind kind,
        @Nullable String appName,
        @Nullable String province,
        @Nullable String licenceNo,
        @Nullable String serviceContact,
        @Nullable String address,
        @Nullable String numbers,
        boolean collector,
        @Nullable String note) {

    public LenderFacts {
        legalName = legalName == null ? "" : legalName.strip();
        appName = appName == null || appName.isBlank() ? null : appName.strip();
    }

    /** A lender of which only the name and the kind are known. */
    public static LenderFacts named(String legalName, LenderKind kind) {
        return new LenderFacts(legalName, kind, null, null, null, null, null, null, false, null);
    }

    /** The same lender, known to call from these numbers too. */
    public LenderFacts calledFrom(List<String> more) {
        String all = (numbers == null ? "" : numbers + " ") + String.join(" ", more);
        return new LenderFacts(
                legalName,
                kind,
                appName,
                province,
                licenceNo,
                serviceContact,
                address,
                all,
                collector,
                note);
    }

    @Override
    public String toString() {
        return "LenderFacts";
    }
}

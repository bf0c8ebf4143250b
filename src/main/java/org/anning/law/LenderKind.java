package org.anning.law;

import org.anning.common.Coded;
import org.anning.common.YesNo;

/** What kind of lender somebody is, by the legal name in the contract (domain 2.2, 4.3). */
public enum LenderKind implements Coded {
    BANK("nfra"),
    CONSUMER_FINANCE("nfra"),
    AUTO_FINANCE("nfra"),
    TRUST("nfra"),
    MICROLOAN("local_fin"),
    GUARANTEE_CO("local_fin"),
    PAWN("local_fin"),
    LEASING("local_fin"),
    FACTORING("local_fin"),
    LOCAL_AMC("local_fin"),
    INSURER("nfra"),
    NATIONAL_AMC("nfra"),
    BANK_ASSIGNEE("nfra"),
    PLATFORM_ONLY("nfra"),
    PRIVATE_PERSON("mediation"),
    UNLICENSED_APP("police_station"),
    UNKNOWN("gov_hotline");

    private final String regulator;

    LenderKind(String regulator) {
        this.regulator = regulator;
    }

    /** Code of the channel that looks after this kind, after the lender itself (domain 2.2). */
    public String regulator() {
        return regulator;
    }

    /** Whether this kind is under financial supervision, so that collection standards bind it. */
    public boolean licensed() {
        return switch (this) {
            case PRIVATE_PERSON, UNLICENSED_APP, UNKNOWN -> false;
            default -> true;
        };
    }

    /**
     * Whether rules made for this family of provisions address this kind of lender.
     *
     * @param card whether it is about a credit card, as far as that is known
     */
    boolean addressedBy(String family, YesNo card) {
        return switch (family) {
            case "card-2011" -> this == BANK && card != YesNo.NO;
            case "cfc-2024" -> this == CONSUMER_FINANCE;
            case "inl-2020" ->
                    this == BANK && card != YesNo.YES
                            || this == CONSUMER_FINANCE
                            || this == AUTO_FINANCE;
            case "cpr-2022", "cmp-2020" ->
                    licensed() && !regulator.equals("local_fin") && this != PLATFORM_ONLY;
            default -> true;
        };
    }
}

package org.anning.advice;

import org.anning.cases.ConsentFacts;
import org.anning.cases.ConsentPurpose;
import org.anning.common.Refusal;
import org.anning.common.Stored;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A consent that was taken back or ran out closes the papers that it covered (pipl-15). */
final class ConsentGate {

    private ConsentGate() {}

    /**
     * What a paper for somebody needs the client's consent for. The police and the courts hear the
     * client herself, and what stays with us or the client goes to nobody.
     */
    private static Optional<ConsentPurpose> purposeOf(Recipient recipient) {
        return switch (recipient) {
            case LENDER, COLLECTOR -> Optional.of(ConsentPurpose.CONTACT_LENDER);
            case REGULATOR, PLATFORM -> Optional.of(ConsentPurpose.FILE_COMPLAINT);
            case LEGAL_AID -> Optional.of(ConsentPurpose.SHARE_LEGAL_AID);
            case CLIENT, POLICE, COURT, FAMILY, FILE -> Optional.empty();
        };
    }

    /**
     * @throws Refusal when the consent was given once, and no longer holds
     */
    static void mustBeOpen(
            List<Stored<ConsentFacts>> consents, Recipient recipient, LocalDate today) {
        purposeOf(recipient)
                .ifPresent(purpose ->
                        mustHold(
                                consents.stream()
                                        .map(Stored::value)
                                        .filter(c -> c.purpose() == purpose)
                                        .toList(),
                                today));
    }

    private static void mustHold(List<ConsentFacts> said, LocalDate today) {
        if (said.stream().anyMatch(c -> c.holdsOn(today))) {
            return;
        }
        for (ConsentFacts consent : said) {
            LocalDate withdrawn = consent.withdrawnOn();
            if (withdrawn != null) {
                throw new Refusal("advice.consentWithdrawn", withdrawn);
            }
            LocalDate expired = consent.expiresOn();
            if (consent.given() && expired != null && expired.isBefore(today)) {
                throw new Refusal("advice.consentExpired", expired);
            }
        }
    }
}

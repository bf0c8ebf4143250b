package org.anning.clients;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a client. As little as the papers need (pipl-6): the real name and the ID number
 * are asked only when a paper requires them.
 *
 * @param displayName how the client wants to be called; shown on screen
 * @param legalName the name in the identity document, for papers
 * @param formerNames other names the client was known by
 * @param idNumber resident identity number or another document's number
 * @param birthYear four digits
 * @param phone the client's own number that the calls go to
 * @param otherPhones further own numbers, separated by spaces
 * @param safeContact how to reach the client safely: number and words
 * @param region province and city of residence
 * @param registeredRegion province and city of household registration
 * @param address for letters
 * @param household how many people, and whom the client supports
 * @param vulnerable why more care is due
 * @param email for letters
 */
@Embeddable
@PersonalData
public record ClientFacts(
        String displayName,
        @Nullable String legalName,
        @Nullable String formerNames,
        @Nullable String idNumber,
        @Nullable Integer birthYear,
        @Nullable String phone,
        @Nullable String otherPhones,
        @Nullable String safeContact,
        @Nullable String region,
        @Nullable String registeredRegion,
        @Nullable String address,
        @Nullable String household,
        @Convert(converter = Vulnerabilities.AsText.class) @Nullable Vulnerabilities vulnerable,
        @Nullable String email) {

    public ClientFacts {
        displayName = displayName == null ? "" : displayName.strip();
        legalName = tidy(legalName);
        idNumber = tidy(idNumber);
        phone = tidy(phone);
        safeContact = tidy(safeContact);
        vulnerable = vulnerable == null ? Vulnerabilities.of() : vulnerable;
    }

    /** A client of whom nothing but a name is known. */
    public static ClientFacts named(String displayName) {
        return new ClientFacts(
                displayName,
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
                null);
    }

    private static @Nullable String tidy(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public String toString() {
        return "ClientFacts";
    }
}

package org.anning.storage;

import org.anning.common.PersonalData;

import java.util.UUID;

/**
 * Somebody with a passphrase of their own to a casebook.
 *
 * @param id the way in
 * @param name as typed at the gate; "" for the only person of a casebook, who need not say it
 * @param me whether it is the person at the keyboard
 */
@PersonalData
public record Person(UUID id, String name, Role role, boolean me) {

    @Override
    public String toString() {
        return "Person";
    }
}

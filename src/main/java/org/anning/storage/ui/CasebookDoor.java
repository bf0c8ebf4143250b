package org.anning.storage.ui;

import org.anning.storage.Casebook;
import org.anning.storage.RecoveryKey;
import org.anning.storage.Repaired;

import java.nio.file.Path;

/**
 * How the gate reaches casebooks on the disk. All of it takes a second or more and is called in the
 * background; what cannot be done is a {@link org.anning.common.Refusal}.
 */
public interface CasebookDoor {

    /** Whether a person must say who it is. */
    boolean asksName(Path place);

    /** Opens with a passphrase and, where it is asked for, a name. */
    Casebook open(Path place, String name, char[] passphrase);

    /** Opens a casebook of one person. */
    default Casebook open(Path place, char[] passphrase) {
        return open(place, "", passphrase);
    }

    /** Opens with the recovery key. */
    Casebook open(Path place, RecoveryKey recovery);

    /** Puts a casebook together again whose database is damaged. */
    Repaired repair(Path place, String name, char[] passphrase);

    /** The same with the recovery key. */
    Repaired repair(Path place, RecoveryKey recovery);

    /** Makes a new casebook in a folder that does not exist or is empty. */
    RecoveryKey create(Path place, char[] passphrase);

    /** Opens the sample casebook, made anew where it is missing. */
    Casebook openSample();
}

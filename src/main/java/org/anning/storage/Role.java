package org.anning.storage;

import org.anning.common.Coded;

/** What a person may do in a casebook beside the daily work. */
public enum Role implements Coded {
    /** Works on cases. */
    VOLUNTEER,
    /** May also supervise, change templates and law data, and erase cases. */
    SUPERVISOR,
    /** May also say who has a way in, and print a new recovery sheet. */
    KEEPER;

    /** Whether somebody in this role may change templates and law data. */
    public boolean mayEditLibrary() {
        return this != VOLUNTEER;
    }

    /** Whether somebody in this role may erase cases. */
    public boolean mayErase() {
        return this != VOLUNTEER;
    }

    /** Whether somebody in this role settles conflicts and may look from one case into others. */
    public boolean maySupervise() {
        return this != VOLUNTEER;
    }

    /** Whether somebody in this role may take all data of the casebook out, and whole cases in. */
    public boolean mayTakeAllOut() {
        return this != VOLUNTEER;
    }

    /** Whether somebody in this role may add and remove people. */
    public boolean mayKeepPeople() {
        return this == KEEPER;
    }
}

package org.anning.openzip;

/** Told how far the work has come; whatever it throws stops the work with nothing half-done. */
@FunctionalInterface
public interface Watch {

    /** Nobody is told. */
    Watch NOBODY = (_, _) -> {};

    /** So many of so many parts are done. */
    void at(long done, long total);
}

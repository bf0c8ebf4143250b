package org.anning.imports.read;

/** Told how far a long reading has come. What it throws ends the reading. */
@FunctionalInterface
public interface Watch {

    /** Nobody watches. */
    Watch NOBODY = (_, _) -> {};

    /** So many of so many bytes or rows are done. */
    void at(long done, long total);
}

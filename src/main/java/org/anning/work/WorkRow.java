package org.anning.work;

import org.anning.common.Stored;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of a case that is corrected and struck, not changed otherwise.
 *
 * @param <F> the facts record
 */
interface WorkRow<F> {

    void correct(F corrected);

    void strike(Instant at);

    boolean struck();

    UUID caseId();

    Stored<F> stored();
}

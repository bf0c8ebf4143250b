package org.anning.printing;

import java.util.List;

/** The printers of this machine. */
public interface Printers {

    /**
     * What to print on which printer.
     *
     * @param printer one of {@link #names()}
     * @param from first page, from 1
     * @param to last page
     * @param copies at least 1
     */
    record Order(String printer, int from, int to, int copies) {}

    /** The names of the printers, the default one first; empty when there is none. */
    List<String> names();

    /**
     * Prints and returns when the printer's queue has taken the job. The job's name says nothing of
     * a client.
     *
     * @throws org.anning.common.Refusal when the printer refuses
     */
    void print(byte[] pdf, Order order);
}

package org.anning.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One of six invented people whose cases fill the sample casebook; the same cast is used by tests.
 * Nobody of them can exist: their family name is none, their numbers are assigned to nobody.
 */
public enum Sample {
    /** Four lenders, messages before and after 2026-01-01, mother and kindergarten called. */
    XIAOMAN,
    /** Reminders and one polite visit: nothing to report. */
    BANXIA,
    /** A visit that would not leave, notices on the wall, an old woman frightened. */
    BAILU,
    /** Relatives and employer told, pictures put online, a pregnant wife called. */
    GUYU,
    /** A student and a seven-day app: 1,400 received, 2,000 asked back. */
    JINGZHE,
    /** A credit card with more than 50,000 of principal and two demands. */
    DAXUE;

    /** All six, in the order of their case numbers. */
    public static List<Sample> all() {
        return List.of(values());
    }

    /** The text of the case file. */
    public String text() {
        String name = "sample/" + name().toLowerCase(Locale.ROOT) + ".json";
        try (InputStream in =
                Objects.requireNonNull(Sample.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts all six into a casebook. */
    public static void fill(CaseImport casebook) {
        for (Sample sample : values()) {
            casebook.importCase(sample.text(), CaseImport.Ids.KEPT);
        }
    }
}

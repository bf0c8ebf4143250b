package org.anning.library;

/**
 * Where something stands in the library.
 *
 * @param shelf a table of law data, such as {@code catalogue.tsv}, or one of {@link #TEMPLATES} and
 *     {@link #REVIEWS}
 * @param item the key of the row, or the template's id and language, such as {@code
 *     police-report.zh}
 */
public record Spot(String shelf, String item) {

    /** The shelf of templates. */
    public static final String TEMPLATES = "templates";

    /** The shelf of "still right after change n". */
    public static final String REVIEWS = "reviews";

    /** Whether this is a row of law data. */
    public boolean law() {
        return shelf.endsWith(".tsv");
    }
}

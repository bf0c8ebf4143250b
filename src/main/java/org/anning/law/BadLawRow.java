package org.anning.law;

/**
 * A row of law data that cannot be read or contradicts another. In the shipped tables it is a bug;
 * in rows that somebody edited or imported, whoever took them in turns it into a sentence.
 */
public final class BadLawRow extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String file;
    private final String row;
    private final int column;

    /**
     * @param row the first cell of the row
     * @param column the column that cannot be read, from 0
     */
    public BadLawRow(String file, String row, int column) {
        super(file + ": " + row + ", column " + column);
        this.file = file;
        this.row = row;
        this.column = column;
    }

    /** The table, such as {@code figures.tsv}. */
    public String file() {
        return file;
    }

    public String row() {
        return row;
    }

    public int column() {
        return column;
    }
}

package org.anning.imports.read;

import org.anning.common.Refusal;

import java.io.IOException;
import java.io.Reader;

/** The records of a table in any of the forms it can come in, handed over one by one. */
interface Rows {

    /** Takes records until it has enough. */
    @FunctionalInterface
    interface Sink {
        /** Takes one record; false when no more are wanted. */
        boolean take(Row row);
    }

    /** Hands over the records from the first to the last or until the sink has enough. */
    void each(Sink sink) throws IOException;

    /**
     * The records of a file.
     *
     * @param delimiter between the cells of a text
     */
    static Rows of(SourceFile file, Look look, char delimiter) {
        return switch (look.form()) {
            case TEXT ->
                    sink -> {
                        try (Reader text = look.text(file)) {
                            new TextRows(text, delimiter).each(sink);
                        }
                    };
            case HTML ->
                    sink -> {
                        try (Reader text = look.text(file)) {
                            new HtmlRows(text).each(sink);
                        }
                    };
            case XLS -> new XlsRows(file);
            case XLSX -> new XlsxRows(file);
            case XML -> throw new Refusal("imports.problem.unknownXml");
        };
    }
}

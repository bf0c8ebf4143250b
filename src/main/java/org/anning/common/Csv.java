package org.anning.common;

import java.util.List;
import java.util.stream.Collectors;

/** Tables as text that Excel, WPS and LibreOffice open rightly. */
public final class Csv {

    /** To be put before the first line: without it Chinese is misread. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    /** One line with its end; every cell is quoted, and none can be taken for a formula. */
    public static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> "\"" + safe(cell).replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String safe(String cell) {
        return !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}

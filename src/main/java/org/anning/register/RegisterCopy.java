package org.anning.register;

import org.anning.common.Problem;
import org.anning.common.Texts;
import org.anning.parties.PartyHit;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list once more, with a column at its left that says what is wrong with each row that was not
 * taken: to be mended there and brought in again. Every cell is text, so none can be a formula.
 */
public final class RegisterCopy {

    private static final int LONGEST = 32_000;

    private final RegisterPlan plan;
    private final Texts texts;

    public RegisterCopy(RegisterPlan plan, Texts texts) {
        this.plan = plan;
        this.texts = texts;
    }

    /** What is wrong with a row or worth knowing, in sentences that name their columns. */
    public static String said(List<Problem> problems, Texts texts) {
        return problems.stream()
                .map(problem ->
                        texts.get(
                                "register.said",
                                texts.get("register.field." + problem.field()),
                                texts.sentence(problem)))
                .collect(Collectors.joining(" "));
    }

    /** What is to be said of a row: who it may be, what is wrong, what is worth knowing. */
    public static String said(RegisterPlan.Shown row, Texts texts) {
        PartyHit hit = row.hit();
        String here = hit == null ? "" : here(hit, texts);
        return Stream.of(here, said(row.said(), texts))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String here(PartyHit hit, Texts texts) {
        return texts.get("register.here", hit.name(), hit.caseNumber());
    }

    private record Line(int number, List<String> cells, String why) {}

    /** As an Excel file. */
    public byte[] xlsx() {
        List<Line> lines = new ArrayList<>();
        for (RegisterRow row : plan.refused()) {
            lines.add(new Line(row.number(), row.cells(), said(row.problems(), texts)));
        }
        List<RegisterPlan.Person> taken = plan.taken();
        for (RegisterPlan.Person person : plan.people()) {
            PartyHit hit = person.hit();
            String why = hit == null || taken.contains(person) ? "" : here(hit, texts);
            for (RegisterPlan.OneCase one : person.cases()) {
                one.rows().forEach(row -> lines.add(new Line(row.number(), row.cells(), why)));
            }
        }
        lines.sort(Comparator.comparingInt(Line::number));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Anning", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            write(sheet, 0, texts.get("register.copy.column"), plan.table().names());
            for (int c = 0; c <= plan.table().names().size(); c++) {
                sheet.style(0, c).bold().set();
            }
            for (int r = 0; r < lines.size(); r++) {
                write(sheet, r + 1, lines.get(r).why(), lines.get(r).cells());
            }
            sheet.width(0, 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, String first, List<String> cells) {
        sheet.value(row, 0, first);
        for (int c = 0; c < cells.size(); c++) {
            String cell = cells.get(c);
            sheet.value(row, c + 1, cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell);
        }
    }
}

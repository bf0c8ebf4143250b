package org.anning.app;

import org.anning.common.Coded;
import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.anning.printing.Fonts;
import org.anning.printing.SheetPdf;
import org.anning.reports.ReportKind;
import org.anning.reports.ReportPaper;
import org.anning.reports.ReportPeriod;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One report of a casebook. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "${bundle:reports.command.what}")
final class ReportCommand extends CasebookCommand {

    @Option(
            names = "--kind",
            required = true,
            paramLabel = "CODE",
            description = "${bundle:reports.command.kind}")
    private String kind = "";

    @SuppressWarnings("NullAway.Init") // The parser fills it: the option is required.
    @Option(
            names = "--from",
            required = true,
            paramLabel = "DATE",
            description = "${bundle:reports.command.from}")
    private LocalDate from;

    @SuppressWarnings("NullAway.Init") // The parser fills it: the option is required.
    @Option(
            names = "--to",
            required = true,
            paramLabel = "DATE",
            description = "${bundle:reports.command.to}")
    private LocalDate to;

    @Option(
            names = "--compare-from",
            paramLabel = "DATE",
            description = "${bundle:reports.command.compareFrom}")
    private @Nullable LocalDate compareFrom;

    @Option(
            names = "--compare-to",
            paramLabel = "DATE",
            description = "${bundle:reports.command.compareTo}")
    private @Nullable LocalDate compareTo;

    @Option(names = "--out", paramLabel = "FILE", description = "${bundle:reports.command.out}")
    private @Nullable Path out;

    ReportCommand(Terminal terminal, Texts texts) {
        super(terminal, texts);
    }

    @Override
    public void run() {
        ReportKind wanted =
                Coded.of(ReportKind.class, kind)
                        .orElseThrow(() ->
                                new Refusal(
                                        "reports.problem.kind",
                                        Arrays.stream(ReportKind.values())
                                                .map(ReportKind::code)
                                                .collect(Collectors.joining(" "))));
        List<ReportPeriod> periods = periods();
        try (Services services = casebook.open()) {
            Instant asOf = terminal.clock().instant();
            ReportPaper paper =
                    new ReportPaper(
                            services.figures().table(wanted, periods, texts, (_, _) -> {}),
                            texts,
                            asOf,
                            services.allInvented());
            if (out == null) {
                print(paper);
            } else {
                write(out, paper, asOf);
                terminal.out().println(texts.get("reports.saved", out));
            }
            terminal.out().flush();
        }
    }

    private List<ReportPeriod> periods() {
        List<ReportPeriod> periods = new ArrayList<>();
        periods.add(new ReportPeriod(from, to));
        if (compareFrom != null && compareTo != null) {
            periods.add(new ReportPeriod(compareFrom, compareTo));
        }
        if (periods.stream().anyMatch(p -> p.to().isBefore(p.from()))
                || (compareFrom == null) != (compareTo == null)) {
            throw new Refusal("reports.problem.period");
        }
        return periods;
    }

    private void print(ReportPaper paper) {
        terminal.out().println(paper.title());
        paper.notes().forEach(terminal.out()::println);
        terminal.out().println(String.join("\t", paper.head()));
        paper.lines().forEach(line -> terminal.out().println(String.join("\t", line)));
    }

    private static void write(Path file, ReportPaper paper, Instant asOf) {
        String name = String.valueOf(file.getFileName());
        try {
            if (name.endsWith(".xlsx")) {
                Files.write(file, paper.xlsx());
            } else if (name.endsWith(".pdf")) {
                Files.write(file, new SheetPdf(new Fonts()).of(paper.sheet(), asOf));
            } else {
                throw new Refusal("reports.problem.ending", name);
            }
        } catch (IOException unwritable) {
            throw new Refusal("reports.problem.unwritable", name);
        }
    }
}

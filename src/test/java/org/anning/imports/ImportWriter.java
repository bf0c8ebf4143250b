package org.anning.imports;

import org.anning.common.CaseId;
import org.anning.imports.read.SourceFile;
import org.anning.imports.read.Watch;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The program that the kill test kills: it imports one large file after another. */
final class ImportWriter {

    static final int ROWS = 3000;

    private ImportWriter() {}

    /** File number {@code n}: each has numbers and seconds of its own. */
    static String bill(int n) {
        StringBuilder text = new StringBuilder("起始时间,通信方式,对方号码,通信时长\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(
                    "2026-01-%02d %02d:%02d:%02d,被叫,021%08d,9\n"
                            .formatted(1 + i % 28, i / 28 % 24, i % 60, i % 59, n));
        }
        return text.toString();
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ImportHouse house = new ImportHouse(Path.of(args[0]));
        CaseId id = house.cases.rows().getFirst().caseId();
        int n = house.imports.of(id).size();
        out.println("READY");
        while (true) {
            Plan plan = house.plan(id, SourceFile.pasted(bill(n)));
            out.println("STORING " + n);
            house.imports.store(id, plan, Map.of(), Watch.NOBODY);
            out.println("ACK " + n);
            n++;
        }
    }
}

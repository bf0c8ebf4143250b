package org.anning.imports.read;

import org.anning.storage.TestCasebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bills as domain 9 describes them, made up by hand. */
public final class Bills {

    private Bills() {}

    /** A table from lines with {@code |} between their cells. */
    public static List<List<String>> table(String lines) {
        List<List<String>> rows = new ArrayList<>();
        lines.lines().forEach(line -> rows.add(Arrays.asList(line.split("\\|", -1))));
        return rows;
    }

    /**
     * One day of a bill of China Mobile. By hand: rows 4 to 14 after the header in row 3; 11 read.
     * Taken 8: attempts 6 (rows 4, 5, 6, 7, 11, 12), all answered; night 3 (22:00:00 in row 5,
     * 07:59:59 in row 6, 03:00:00 in row 12); outgoing 1 (row 8); elsewhere 1 (row 9). Double 1
     * (row 10 says row 4 with another duration). Skipped 2: a repeated header (13), a sum (14).
     * Numbers 3: 02155588001, 13800138000, 138****1234.
     */
    public static final List<List<String>> MOBILE_DAY =
            table(
                    """
                    中国移动通信客户详单|||||||
                    手机号码：13900001111|查询月份：2026年11月||||||
                    起始时间|通信地点|通信方式|对方号码|通信时长|通信类型|套餐优惠|实收通信费(元)
                    2026-11-03 21:59:59|上海|被叫|02155588001|35秒|国内通话|套餐|0.00
                    2026-11-03 22:00:00|上海|被叫|86021-55588001|1分2秒|国内通话|套餐|0.00
                    2026-11-03 07:59:59|上海|被叫|+8613800138000|00:00:12|国内通话|套餐|0.00
                    2026-11-03 08:00:00|上海|被叫|138 0013 8000|1小时2分3秒|国内通话|套餐|0.00
                    2026-11-03 09:00:00|上海|主叫|02155588001|20|国内通话|套餐|0.20
                    2026-11-03 09:10:00|上海|呼转|02155588001|20|国内通话|套餐|0.20
                    2026-11-03 21:59:59|上海|被叫|02155588001|36秒|国内通话|套餐|0.00
                    2026-11-03 12:00:00|上海|被叫|138****1234|5秒|国内通话|套餐|0.00
                    2026-11-03 03:00:00|上海|被叫|02155588001|5秒|国内通话|套餐|0.00
                    起始时间|通信地点|通信方式|对方号码|通信时长|通信类型|套餐优惠|实收通信费(元)
                    合计|||||||0.40
                    """);

    /** Writes a file and gives it as a source. */
    public static SourceFile file(Path folder, String name, byte[] bytes) {
        Path file = folder.resolve(name);
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SourceFile.of(file);
    }

    /** A workbook of two sheets. */
    public static byte[] book(
            Forms form,
            String one,
            List<List<String>> rows,
            String two,
            List<List<String>> others) {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put(one, rows);
        sheets.put(two, others);
        return form.write(sheets);
    }

    /** Reads a file of which nothing needs to be asked. */
    public static Reading read(SourceFile file) {
        return read(file, Told.NOTHING);
    }

    /** Reads a file with what a person said about it. */
    public static Reading read(SourceFile file, Told told) {
        Importer importer = new Importer(TestCasebook.CLOCK);
        return importer.read(file, importer.probe(file, Watch.NOBODY), told, Watch.NOBODY);
    }
}

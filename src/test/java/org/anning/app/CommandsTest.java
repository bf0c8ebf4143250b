package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.anning.advice.Group;
import org.anning.casefile.Sample;
import org.anning.cases.CaseRow;
import org.anning.common.Lang;
import org.anning.library.LawRow;
import org.anning.library.LawShelf;
import org.anning.printing.PdfPages;
import org.anning.storage.KdfCost;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class CommandsTest {

    private static final Map<String, String> PASSPHRASE =
            Map.of("ANNING_PASSPHRASE", TestCasebook.PASSPHRASE);

    @TempDir Path folder;

    /** What a command said and how it ended. */
    private record Ended(int code, String out, String err) {}

    private static Ended run(Map<String, String> environment, Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> words = new ArrayList<>();
        for (Object arg : args) {
            words.add(arg.toString());
        }
        int code =
                Commands.run(
                        words,
                        new Terminal(
                                environment,
                                new PrintWriter(out),
                                new PrintWriter(err),
                                TestCasebook.CLOCK,
                                _ -> null,
                                () -> new KdfCost(1024, 1, 1),
                                () -> new Group("安宁志愿服务站", "0571-0000000")));
        return new Ended(code, out.toString(), err.toString());
    }

    private static void refused(Ended ended) {
        assertEquals(1, ended.code(), ended.err());
        assertEquals("", ended.out());
        assertEquals(1, ended.err().strip().lines().count(), ended.err());
    }

    private Path sample() {
        Path casebook = folder.resolve("示例案卷库");
        Ended ended = run(PASSPHRASE, "sample", "--casebook", casebook);
        assertEquals(0, ended.code(), ended.err());
        return casebook;
    }

    @Test
    void adviceAsJsonSaysWhyAndWhyNotInOrder() {
        Path casebook = sample();
        Ended ended =
                run(
                        PASSPHRASE,
                        "advise",
                        "--casebook",
                        casebook,
                        "--case",
                        "示例-0001",
                        "--today",
                        "2026-11-24",
                        "--json");

        assertEquals(0, ended.code(), ended.err());
        String json = ended.out();
        List<Integer> places =
                List.of("entries", "sheets", "warnings", "steps", "questions").stream()
                        .map(name -> json.lastIndexOf("\"" + name + "\" : ["))
                        .toList();
        assertTrue(places.stream().allMatch(at -> at > 0), places.toString());
        assertEquals(places.stream().sorted().toList(), places);
        assertTrue(json.contains("\"verdict\" : \"not_shown\""));
        assertTrue(json.contains("没有收到支付令的记录。"), "a reason against");
        assertTrue(json.contains("psap-2025-50-1-5"));
        assertTrue(json.contains("\"entry/"), "reasons name their entries");
        assertTrue(json.contains("12378"), "reasons name the numbers to call");
        assertFalse(json.contains("[["), "every number is named");
    }

    @Test
    void aReportIsPrintedAndWrittenAndAWrongOneSaysWhichThereAre() throws IOException {
        Path casebook = sample();
        Path file = folder.resolve("统计.xlsx");
        Ended printed =
                run(
                        PASSPHRASE,
                        "report",
                        "--casebook",
                        casebook,
                        "--kind",
                        "intake_month",
                        "--from",
                        "2026-01-01",
                        "--to",
                        "2026-11-24");
        Ended written =
                run(
                        PASSPHRASE,
                        "report",
                        "--casebook",
                        casebook,
                        "--kind",
                        "hours",
                        "--from",
                        "2026-01-01",
                        "--to",
                        "2026-11-24",
                        "--out",
                        file);

        assertEquals(0, printed.code(), printed.err());
        assertTrue(printed.out().contains("合计\t6"), printed.out());
        assertEquals(0, written.code(), written.err());
        assertTrue(Files.size(file) > 0);
        Ended wrong =
                run(
                        PASSPHRASE,
                        "report",
                        "--casebook",
                        casebook,
                        "--kind",
                        "weather",
                        "--from",
                        "2026-01-01",
                        "--to",
                        "2026-11-24");
        refused(wrong);
        assertTrue(wrong.err().contains("intake_month"), wrong.err());
    }

    @Test
    void aGroupsOwnListIsTriedAndBroughtInByCommand() throws IOException {
        Path casebook = sample();
        Path list = folder.resolve("list.csv");
        Path copy = folder.resolve("why.xlsx");
        Files.writeString(list, "姓名,电话,登记日期\n陈小雨,13800138001,2026-03-05\n王五,,去年\n");
        Ended tried =
                run(
                        PASSPHRASE,
                        "import",
                        "--casebook",
                        casebook,
                        "--list",
                        "--dry-run",
                        "--copy",
                        copy,
                        list);
        Ended done = run(PASSPHRASE, "import", "--casebook", casebook, "--list", list);

        assertEquals(0, tried.code(), tried.err());
        assertTrue(tried.out().contains("\"refused\" : 1"), tried.out());
        assertTrue(tried.out().contains("不是完整的日期"), tried.out());
        assertTrue(Files.size(copy) > 0);
        assertEquals(0, done.code(), done.err());
        Ended again = run(PASSPHRASE, "import", "--casebook", casebook, "--list", list);
        refused(again);
        assertTrue(again.err().contains("没有可以导入的新案件"), again.err());
    }

    @Test
    void allDataGoesOutAndComesInByCommand() {
        Path casebook = sample();
        Path zip = folder.resolve("all.zip");
        Ended out = run(PASSPHRASE, "open-export", "--casebook", casebook, "--out", zip);
        assertEquals(0, out.code(), out.err());
        assertTrue(out.out().contains("6 个案件"), out.out());

        Ended again = run(PASSPHRASE, "open-import", "--casebook", casebook, zip);
        assertEquals(0, again.code(), again.err());
        assertTrue(again.out().contains("已读入 0 个案件"), again.out());
        refused(run(PASSPHRASE, "open-import", "--casebook", casebook, folder.resolve("no.zip")));
    }

    private static JsonNode advice(Path casebook, String number) throws IOException {
        Ended ended =
                run(
                        PASSPHRASE,
                        "advise",
                        "--casebook",
                        casebook,
                        "--case",
                        number,
                        "--today",
                        "2026-11-24",
                        "--json");
        assertEquals(0, ended.code(), ended.err());
        return new ObjectMapper().readTree(ended.out());
    }

    /** These fields of every element of an array, as text. */
    private static List<String> each(JsonNode advice, String array, String... fields) {
        List<String> all = new ArrayList<>();
        for (JsonNode one : advice.get(array)) {
            all.add(
                    Stream.of(fields)
                            .map(f -> one.path(f).asText("-"))
                            .collect(Collectors.joining(" ")));
        }
        return all;
    }

    @Test
    void theMoneyOfThreeSamplePeopleIsInTheJsonFromRatesToOffers() throws IOException {
        Path casebook = sample();

        JsonNode four = advice(casebook, "示例-0001");
        assertEquals(
                List.of(
                        "82.38 121.84 92.31 local-financial 24 may_exceed",
                        "28.36 32.35 29.57 licensed 24 may_exceed",
                        "26.24 29.63 28.73 licensed 24 may_exceed",
                        "17.27 18.71 17.72 licensed 24 none_seen"),
                each(
                        four,
                        "loans",
                        "nominal",
                        "effective",
                        "simple",
                        "line",
                        "linePercent",
                        "finding"));
        assertEquals("可能超限，建议律师复核", four.get("loans").get(0).get("wording").asText());
        assertEquals("fin-2017-22", four.get("loans").get(1).get("provisions").get(0).asText());
        assertEquals(1270, four.get("budget").get("capacity").asInt());
        assertEquals(
                List.of("licensed 402 78", "licensed 151 34", "licensed 477 32", "licensed 240 31"),
                each(four, "offers", "place", "monthly", "months"));
        assertEquals(
                List.of("level 47", "smallest_first 47", "lump_sum 47"),
                each(four.get("budget"), "plans", "way", "months"));
        assertTrue(
                each(four, "deadlines", "code", "rolled", "who")
                        .contains("lender_15 2026-12-01 lender"));

        JsonNode app = advice(casebook, "示例-0005");
        assertEquals(
                List.of("- true suspected_unlicensed 疑似非法放贷，优先报警 600.0"),
                each(app, "loans", "nominal", "shortTerm", "finding", "wording", "upFront"));
        assertEquals(0, app.get("budget").get("capacity").asInt());
        assertTrue(
                app.get("budget").get("plans").isEmpty(), "nothing is paid, so no way of paying");
        assertEquals(List.of("advice_first_unlicensed 0"), each(app, "offers", "place", "monthly"));

        JsonNode card = advice(casebook, "示例-0006");
        assertEquals(
                List.of("13.1 none_seen true 2029-07-30"),
                each(card, "loans", "nominal", "finding", "lawyerFirst", "timeBarEnds"));
        JsonNode duty = card.get("loans").get(0).get("duties").get(0);
        assertEquals("lawyer_first", duty.get("id").asText());
        assertTrue(duty.get("words").asText().contains("请律师单独谈"));
        assertEquals(
                List.of("card_near_line 900 88 true"),
                each(card, "offers", "place", "monthly", "months", "overCardLimit"));
    }

    @Test
    void aNewCasebookTellsItsRecoveryKeyOnce() {
        Path casebook = folder.resolve("案卷库");

        Ended ended = run(PASSPHRASE, "new", "--casebook", casebook);

        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.out().contains("恢复码"));
        assertTrue(
                ended.out().lines().anyMatch(l -> l.matches("([0-9A-Z]{4} ){13}[0-9A-Z]{4}")),
                ended.out());
        refused(run(PASSPHRASE, "new", "--casebook", casebook));
    }

    @Test
    void theRecoveryKeyCanGoToASheetInsteadOfTheTerminal() throws IOException {
        Path sheet = folder.resolve("恢复码.pdf");

        Ended ended =
                run(
                        PASSPHRASE,
                        "new",
                        "--casebook",
                        folder.resolve("案卷库"),
                        "--recovery-sheet",
                        sheet);

        assertEquals(0, ended.code(), ended.err());
        assertFalse(ended.out().lines().anyMatch(l -> l.matches("([0-9A-Z]{4} ){13}.*")));
        assertEquals(
                "%PDF", new String(Files.readAllBytes(sheet), 0, 4, StandardCharsets.US_ASCII));
    }

    @Test
    void aSampleCaseComesOutAndGoesIntoAnotherCasebookByteForByte() throws IOException {
        Path from = sample();
        Path file = folder.resolve("案件.json");
        assertEquals(
                0,
                run(PASSPHRASE, "export", "--casebook", from, "--case", "示例-0002", "--out", file)
                        .code());
        Path to = folder.resolve("另一个");
        assertEquals(0, run(PASSPHRASE, "new", "--casebook", to).code());

        Ended imported = run(PASSPHRASE, "import", file, "--casebook", to);
        assertEquals(0, imported.code(), imported.err());
        assertTrue(imported.out().contains("示例-0002"));

        Ended shown = run(PASSPHRASE, "export", "--casebook", to, "--case", "示例-0002");
        assertArrayEquals(Files.readAllBytes(file), shown.out().getBytes(StandardCharsets.UTF_8));
        assertEquals(Sample.BANXIA.text(), shown.out());
        refused(run(PASSPHRASE, "import", file, "--casebook", to));
        assertEquals(0, run(PASSPHRASE, "import", file, "--new-ids", "--casebook", to).code());
    }

    @Test
    void aDamagedFileIsRefusedInOneSentenceInTheLanguageOfTheMachine() throws IOException {
        Path casebook = sample();
        Path file = folder.resolve("damaged.json");
        Files.writeString(file, Sample.BANXIA.text().replace("\"waiting\"", "\"napping\""));

        Ended chinese = run(PASSPHRASE, "import", file, "--casebook", casebook);
        refused(chinese);
        assertTrue(chinese.err().contains("/facts/status"), chinese.err());

        Ended english = run(PASSPHRASE, "import", file, "--casebook", casebook, "--lang", "en");
        refused(english);
        assertTrue(english.err().contains("does not know this value"), english.err());
        Ended byMachine =
                run(
                        Map.of("ANNING_PASSPHRASE", TestCasebook.PASSPHRASE, "LANG", "en_US.UTF-8"),
                        "import",
                        file,
                        "--casebook",
                        casebook);
        assertEquals(english.err(), byMachine.err());
    }

    @Test
    void thePassphraseComesFromAFileAndIsNeverAnArgument() throws IOException {
        Path casebook = sample();
        Path file = folder.resolve("口令.txt");
        Files.writeString(file, TestCasebook.PASSPHRASE + "\r\n第二行不算\n");
        Path wrong = folder.resolve("错.txt");
        Files.writeString(wrong, "not the passphrase at all");

        String[] export = {"export", "--casebook", casebook.toString(), "--case", "示例-0001"};
        assertEquals(0, run(Map.of(), with(export, "--passphrase-file", file)).code());
        refused(run(Map.of(), with(export, "--passphrase-file", wrong)));
        refused(run(Map.of(), with(export, "--passphrase-file", folder.resolve("none"))));
        refused(run(Map.of(), (Object[]) export));
        assertEquals(2, run(Map.of(), with(export, "--passphrase", "一二三四五六七八九十")).code());
    }

    @Test
    void aPhoneBillGoesIntoACaseAndTheReportIsJson() throws IOException {
        Path casebook = sample();
        Path bill =
                Files.writeString(
                        folder.resolve("bill.csv"),
                        """
                        起始时间,通信方式,对方号码,通信时长
                        2025-11-03 22:30:00,被叫,95188,35秒
                        2025-11-03 22:31:00,主叫,95188,5秒
                        合计,,,
                        """);

        Ended done = run(PASSPHRASE, "import", bill, "--case", "示例-0003", "--casebook", casebook);

        assertEquals(0, done.code(), done.err());
        assertTrue(done.out().contains("\"rowsRead\" : 3"), done.out());
        assertTrue(done.out().contains("\"taken\" : 2"), done.out());
        assertTrue(done.out().contains("\"reason\" : \"total_or_note\""), done.out());
        assertTrue(done.out().contains("\"night\" : 1"), done.out());
        Ended again = run(PASSPHRASE, "import", bill, "--case", "示例-0003", "--casebook", casebook);
        assertTrue(again.out().contains("\"doubledInCase\" : \"2-3\""), again.out());
        Files.writeString(bill, Files.readString(bill).replace("2025-", ""));
        refused(run(PASSPHRASE, "import", bill, "--case", "示例-0003", "--casebook", casebook));
    }

    private static Object[] with(String[] args, Object... more) {
        List<Object> all = new ArrayList<>(List.of(args));
        all.addAll(List.of(more));
        return all.toArray();
    }

    @Test
    void aCaseOrCasebookOrFileThatIsNotThereIsRefused() {
        Path casebook = sample();

        refused(run(PASSPHRASE, "export", "--casebook", casebook, "--case", "2026-0001"));
        refused(run(PASSPHRASE, "export", "--casebook", folder, "--case", "2026-0001"));
        refused(run(PASSPHRASE, "import", folder.resolve("none"), "--casebook", casebook));
        refused(run(PASSPHRASE, "sample", "--casebook", casebook));
    }

    @Test
    void wrongUsageSaysHowItIsUsed() {
        for (Object[] wrong :
                List.of(
                        new Object[] {},
                        new Object[] {"erase"},
                        new Object[] {"export"},
                        new Object[] {"import", "--casebook", folder},
                        new Object[] {"new", "--casebook", folder, "--lang", "fr"})) {
            Ended ended = run(PASSPHRASE, wrong);

            assertEquals(2, ended.code(), List.of(wrong).toString());
            assertTrue(ended.err().contains("anning"), ended.err());
        }
    }

    @Test
    void helpIsInBothLanguages() {
        Ended chinese = run(Map.of(), "import", "--help");
        Ended english = run(Map.of("LANG", "en_GB"), "import", "--help");

        assertEquals(0, chinese.code());
        assertTrue(chinese.out().contains("读入案卷库"), chinese.out());
        assertTrue(english.out().contains("wholly or not at all"), english.out());
        assertFalse(chinese.out().contains("${"), chinese.out());
    }

    @Test
    void theProgramItselfRunsACommandAndEndsWithItsCode() throws Exception {
        Path passphrase = folder.resolve("口令.txt");
        Files.writeString(passphrase, TestCasebook.PASSPHRASE);
        Path casebook = sample();

        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dh2.allowedClasses=none",
                                "-cp",
                                System.getProperty("java.class.path")
                                        .replace(
                                                File.pathSeparator + File.pathSeparator,
                                                File.pathSeparator),
                                Main.class.getName(),
                                "export",
                                "--casebook",
                                casebook.toString(),
                                "--case",
                                "示例-0002",
                                "--passphrase-file",
                                passphrase.toString())
                        .redirectError(folder.resolve("err.txt").toFile())
                        .redirectOutput(folder.resolve("out.json").toFile())
                        .start();

        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), Files.readString(folder.resolve("err.txt")));
        assertEquals(Sample.BANXIA.text(), Files.readString(folder.resolve("out.json")));
    }

    @Test
    void aCasebookIsBackedUpToAStickAndRestoredFromThere() throws IOException {
        Path casebook = sample();
        Path stick = folder.resolve("stick");

        Ended made = run(PASSPHRASE, "backup", "--casebook", casebook, "--to", stick);
        assertEquals(0, made.code(), made.err());
        Path file;
        try (var files = Files.list(stick)) {
            file = files.filter(f -> f.toString().endsWith(".lab")).findFirst().orElseThrow();
        }

        Path copy = folder.resolve("恢复");
        Ended restored =
                run(PASSPHRASE, "restore", "--backup", file, "--casebook", copy, "--lang", "en");
        assertEquals(0, restored.code(), restored.err());
        assertTrue(restored.out().contains("6 cases"), restored.out());
        refused(run(PASSPHRASE, "restore", "--backup", file, "--casebook", copy));
        Ended replaced =
                run(PASSPHRASE, "restore", "--backup", file, "--casebook", casebook, "--replace");
        assertEquals(0, replaced.code(), replaced.err());
        assertEquals(2, replaced.out().strip().lines().count(), replaced.out());
        assertEquals(
                0, run(PASSPHRASE, "advise", "--casebook", casebook, "--case", "示例-0001").code());
    }

    @Test
    void aPackShowsWhatItChangesAndWhomItTouchesBeforeItIsTakenIn() throws IOException {
        Path casebook = sample();
        Path pack = folder.resolve("法规.anningpack");
        refused(run(PASSPHRASE, pack("export", casebook, pack, "--title", "空")));
        Path other = folder.resolve("另一个案卷库");
        assertEquals(0, run(PASSPHRASE, "sample", "--casebook", other).code());
        reword(other, "名誉权受保护。");

        Ended written = run(PASSPHRASE, pack("export", other, pack, "--title", "更正"));
        assertEquals(0, written.code(), written.err());
        Ended looked = run(PASSPHRASE, pack("import", casebook, pack, "--dry-run"));
        assertEquals(0, looked.code(), looked.err());

        assertTrue(looked.out().contains("catalogue.tsv/cc-1024"), looked.out());
        assertTrue(looked.out().contains("示例-0001"), looked.out());
        assertFalse(reputation(casebook).equals("名誉权受保护。"), "nothing taken in yet");

        Ended taken = run(PASSPHRASE, pack("import", casebook, pack));
        assertEquals(0, taken.code(), taken.err());
        assertEquals("名誉权受保护。", reputation(casebook));
        assertTrue(
                run(PASSPHRASE, pack("import", casebook, pack))
                        .out()
                        .contains("这个资料包里的内容，本案卷库都已经有了。"));
    }

    @Test
    void aDamagedPackIsRefusedWhole() throws IOException {
        Path other = sample();
        reword(other, "名誉权受保护。");
        Path pack = folder.resolve("法规.anningpack");
        run(PASSPHRASE, pack("export", other, pack, "--title", "更正"));
        byte[] bytes = Files.readAllBytes(pack);
        // Within the contents of the first file, behind its head and name.
        bytes[64] ^= 1;
        Files.write(pack, bytes);
        Path casebook = folder.resolve("新的");
        assertEquals(0, run(PASSPHRASE, "sample", "--casebook", casebook).code());
        String before = reputation(casebook);

        refused(run(PASSPHRASE, pack("import", casebook, pack)));
        refused(run(PASSPHRASE, pack("import", casebook, folder.resolve("没有"))));

        assertEquals(before, reputation(casebook));
    }

    @Test
    void aCaseIsGivenToAnotherCasebookOverTheCommandLine() throws IOException {
        Path ours = sample();
        Path theirs = TestCasebook.create(folder);
        Path packed = folder.resolve("案件.anning-case");
        Path passphrase = Files.writeString(folder.resolve("packed.txt"), "路上用的口令一二三四\n");
        Path wrong = Files.writeString(folder.resolve("wrong.txt"), "别的口令一二三四五六\n");
        Ended given =
                run(
                        PASSPHRASE,
                        "give",
                        "--casebook",
                        ours,
                        "--case",
                        "示例-0002",
                        "--out",
                        packed,
                        "--package-passphrase-file",
                        passphrase);
        assertEquals(0, given.code(), given.err());
        String code = given.out().replaceAll("(?s).*签名校验码 (.+?)，.*", "$1");
        assertFalse(Files.readString(packed, StandardCharsets.ISO_8859_1).contains("0002"));

        refused(run(PASSPHRASE, take(theirs, packed, wrong)));
        Ended looked = run(PASSPHRASE, take(theirs, packed, passphrase, "--look"));
        assertEquals(0, looked.code(), looked.err());
        assertTrue(looked.out().contains("签名校验码 " + code), looked.out());
        assertEquals(List.of(), numbers(theirs), "only looked at");

        Ended taken = run(PASSPHRASE, take(theirs, packed, passphrase));
        assertEquals(0, taken.code(), taken.err());
        assertTrue(taken.out().contains("已收下案件 示例-0002"), taken.out());
        assertEquals(List.of("示例-0002"), numbers(theirs));
        assertEquals(0, run(PASSPHRASE, take(theirs, packed, passphrase)).code());
        assertEquals(List.of("示例-0002"), numbers(theirs), "twice is once");
    }

    @Test
    void newKeysLeaveTheCasebookAsItWas() throws IOException {
        Path casebook = sample();
        byte[] before = Files.readAllBytes(casebook.resolve("data.mv.db"));
        Ended renewed = run(PASSPHRASE, "new-keys", "--casebook", casebook);
        assertEquals(0, renewed.code(), renewed.err());
        assertEquals(6, numbers(casebook).size());
        assertFalse(Arrays.equals(before, Files.readAllBytes(casebook.resolve("data.mv.db"))));
        refused(run(Map.of("ANNING_PASSPHRASE", "不是这个口令啊啊啊啊"), "new-keys", "--casebook", casebook));
    }

    private static Object[] take(Path casebook, Path file, Path passphrase, Object... more) {
        List<Object> words =
                new ArrayList<>(
                        List.of(
                                "take",
                                "--casebook",
                                casebook,
                                "--package-passphrase-file",
                                passphrase,
                                file));
        words.addAll(List.of(more));
        return words.toArray();
    }

    private static List<String> numbers(Path casebook) {
        try (Services services = services(casebook)) {
            return services.cases().rows().stream().map(CaseRow::number).toList();
        }
    }

    private static Object[] pack(String deed, Path casebook, Path pack, Object... more) {
        List<Object> words = new ArrayList<>(List.of("pack", deed, "--casebook", casebook, pack));
        words.addAll(List.of(more));
        return words.toArray();
    }

    private static Services services(Path casebook) {
        return Services.open(
                casebook,
                TestCasebook.PASSPHRASE.toCharArray(),
                TestCasebook.CLOCK,
                () -> "志愿者甲",
                () -> false);
    }

    private static void reword(Path casebook, String text) {
        try (Services services = services(casebook)) {
            LawRow row =
                    LawShelf.all().getFirst().rows(services.law().tables()).stream()
                            .filter(r -> r.key().equals("cc-1024"))
                            .findFirst()
                            .orElseThrow();
            services.library().correct(row.with("zh", text), "措辞");
        }
    }

    private static String reputation(Path casebook) {
        try (Services services = services(casebook)) {
            return services.law().catalogue().provision("cc-1024").text(Lang.ZH);
        }
    }

    @Test
    void aPaperIsWrittenToTheLenderThatWasAskedFor() throws IOException {
        Path casebook = sample();
        List<Object> words =
                new ArrayList<>(List.of("print", "--casebook", casebook, "--case", "示例-0001"));
        words.addAll(List.of("--sheet", "negotiation", "--out", folder.resolve("out")));
        words.add("--lender");
        words.add("例和消费金融有限公司");

        Ended printed = run(PASSPHRASE, words.toArray());
        assertEquals(0, printed.code(), printed.err());
        byte[] pdf = Files.readAllBytes(folder.resolve("out").resolve("negotiation-zh.pdf"));
        assertTrue(PdfPages.text(pdf).contains("致：例和消费金融有限公司"));

        words.removeLast();
        words.add("没有这家");
        refused(run(PASSPHRASE, words.toArray()));
    }

    @Test
    void printedWithoutAWindowAPaperNamesTheGroupAndCanBeLarge() throws IOException {
        Path casebook = sample();
        List<Object> words =
                new ArrayList<>(List.of("print", "--casebook", casebook, "--case", "示例-0001"));
        words.addAll(List.of("--sheet", "safety-card", "--out", folder.resolve("out")));
        Path file = folder.resolve("out").resolve("safety-card-zh.pdf");

        assertEquals(0, run(PASSPHRASE, words.toArray()).code());
        byte[] normal = Files.readAllBytes(file);
        words.add("--large");
        assertEquals(0, run(PASSPHRASE, words.toArray()).code());
        byte[] large = Files.readAllBytes(file);

        assertTrue(PdfPages.text(normal).contains("安宁志愿服务站"), PdfPages.text(normal));
        assertTrue(PdfPages.text(large).contains("安宁志愿服务站"));
        assertFalse(Arrays.equals(normal, large));
    }

    @Test
    void theTimelineReportIsPrintedWithItsFiguresAndKept() throws IOException {
        Path from = sample();
        Path out = folder.resolve("出");

        Ended ended =
                run(
                        PASSPHRASE,
                        "print",
                        "--casebook",
                        from,
                        "--case",
                        "示例-0001",
                        "--sheet",
                        "timeline-report",
                        "--today",
                        "2026-11-24",
                        "--out",
                        out);

        assertEquals(0, ended.code(), ended.err());
        String words =
                PdfPages.text(Files.readAllBytes(out.resolve("timeline-report-zh.pdf")))
                        .replaceAll("\\s", "");
        assertTrue(words.contains("示例-0001"), words);
        assertTrue(words.contains("2026-10-26至2026-11-24"), words);
    }
}

package org.anning.imports.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Refusal;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Files that are damaged by chance: each is read or refused in one sentence, soon; nothing else
 * comes out, and whatever is read adds up. The seed of a failing file is in its message.
 */
class FuzzTest {

    private static final int SHORT = 250;
    private static final int LONG = 100_000;
    private static final long SEED = 20261127;
    private static final long SLOW_NANOS = 5_000_000_000L;

    @TempDir Path folder;

    /** What each importer is fed with before it is damaged. */
    enum Target {
        BILL_CSV,
        BILL_TAB_UTF16,
        BILL_GB18030,
        BILL_HTML,
        BILL_XLS,
        BILL_XLSX,
        BACKUP_TEXTS,
        BACKUP_CALLS,
        IMAZING,
        WECHAT,
        ALIPAY,
        PASTED;

        byte[] whole() {
            return switch (this) {
                case BILL_CSV -> Forms.CSV_QUOTED.write(Bills.MOBILE_DAY);
                case BILL_TAB_UTF16 -> Forms.TAB_UTF16LE.write(Bills.MOBILE_DAY);
                case BILL_GB18030 -> Forms.CSV_GB18030.write(Bills.MOBILE_DAY);
                case BILL_HTML -> Forms.HTML.write(Bills.MOBILE_DAY);
                case BILL_XLS -> Forms.XLS.write(Bills.MOBILE_DAY);
                case BILL_XLSX -> Forms.XLSX.write(Bills.MOBILE_DAY);
                case BACKUP_TEXTS ->
                        utf8(
                                """
                                <?xml version='1.0' encoding='UTF-8'?><smses count="2">
                                <sms address="106900" date="1762137000000" type="1" body="还&#55357;&#56832;钱&#10;&lt;"/>
                                <mms date="1762137000000" msg_box="1" address="1"><parts><part ct="text/plain" text="a"/>
                                <part ct="image/png" data="QUJD"/></parts><addrs><addr address="106900" type="137"/></addrs></mms>
                                </smses>\
                                """);
                case BACKUP_CALLS ->
                        utf8(
                                """
                                <calls count="2"><call number="13800138000" duration="9" date="1762137000000" type="1" presentation="1"/>
                                <call number="" duration="0" date="1762137060000" type="3" presentation="2"/></calls>\
                                """);
                case IMAZING ->
                        utf8(
                                """
                                Chat Session,Message Date,Service,Type,Sender ID,Sender Name,Status,Subject,Text,Attachment
                                a,2026-11-03 22:30:00,SMS,Incoming,106900,,Read,,"今天, ""还""
                                钱",
                                """);
                case WECHAT -> Forms.CSV_QUOTED.write(WalletBillTest.WECHAT);
                case ALIPAY ->
                        """
                        支付宝账户：138
                        交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,
                        2026-10-02 10:00:00,信用借还,借呗,/,借呗放款,不计收支,3000.00,余额,放款成功,A1,,,
                        """
                                .getBytes(Charset.forName("GB18030"));
                case PASTED -> utf8("2026-11-03 10:00:00 02155588001 被叫 35秒\n".repeat(3));
            };
        }

        private static byte[] utf8(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static final List<String> PIECES =
            List.of(
                    "\"",
                    ",",
                    "\t",
                    "\n",
                    "\r",
                    "<",
                    ">",
                    "&",
                    "&#55357;",
                    "&#0;",
                    "<!DOCTYPE a [",
                    "]>",
                    "&x;",
                    "=1+1",
                    "\0",
                    "\uFFFF",
                    "2026-02-30 25:61:61",
                    "99999999999999999999",
                    "-1",
                    "1E400",
                    "<tr>",
                    "<td colspan=999>",
                    "</table>",
                    "被叫",
                    "合计",
                    "¥1,2,3.4.5",
                    "退款（￥1,,）",
                    "已退款(￥,)",
                    "9".repeat(300),
                    "00:00:00:00",
                    "0.99999999999",
                    "<![CDATA[",
                    "<!--",
                    "-->",
                    "\uD83D",
                    "起始时间",
                    "对方号码",
                    "交易时间",
                    ";;;;",
                    "||||");

    /**
     * Damages a file; of a workbook every other time only what is inside, so that it still opens.
     */
    private byte[] damaged(Target target, byte[] whole, Random random) {
        if (target == Target.BILL_XLSX && random.nextBoolean()) {
            return inside(whole, random);
        }
        if (target == Target.BILL_XLS && random.nextBoolean()) {
            byte[] bytes = whole.clone();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                bytes[512 + random.nextInt(bytes.length - 512)] = (byte) random.nextInt(256);
            }
            return bytes;
        }
        return damaged(whole, random);
    }

    private byte[] inside(byte[] whole, Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path book = folder.resolve("whole");
        try {
            Files.write(book, whole);
            try (ZipFile in = new ZipFile(book.toFile());
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                for (ZipEntry part : in.stream().toList()) {
                    byte[] bytes = in.getInputStream(part).readAllBytes();
                    zip.putNextEntry(new ZipEntry(part.getName()));
                    boolean text = part.getName().matches("xl/(worksheets/|shared|styles).*");
                    zip.write(text && random.nextInt(3) == 0 ? damaged(bytes, random) : bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            int at = random.nextInt(bytes.length + 1);
            switch (random.nextInt(6)) {
                case 0 -> bytes = java.util.Arrays.copyOf(bytes, at);
                case 1 -> {
                    if (at < bytes.length) {
                        bytes[at] = (byte) random.nextInt(256);
                    }
                }
                case 2 -> bytes = joined(bytes, at, new byte[0], at + random.nextInt(40));
                case 3 -> {
                    int to = Math.min(bytes.length, at + random.nextInt(200));
                    bytes = joined(bytes, at, java.util.Arrays.copyOfRange(bytes, at, to), at);
                }
                default -> {
                    String piece = PIECES.get(random.nextInt(PIECES.size()));
                    bytes = joined(bytes, at, piece.getBytes(StandardCharsets.UTF_8), at);
                }
            }
            if (bytes.length == 0) {
                return whole.clone();
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] bytes, int at, byte[] piece, int from) {
        int rest = Math.max(0, bytes.length - from);
        byte[] all = new byte[at + piece.length + rest];
        System.arraycopy(bytes, 0, all, 0, at);
        System.arraycopy(piece, 0, all, at, piece.length);
        System.arraycopy(bytes, bytes.length - rest, all, at + piece.length, rest);
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void damagedFilesAreReadOrRefused(Target target) throws IOException {
        damage(target, SHORT);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("long")
    void aHundredThousandDamagedFilesAreReadOrRefused(Target target) throws IOException {
        damage(target, LONG);
    }

    /** A workbook that begins with a sheet; a fault of a document type that Java cannot word. */
    @ParameterizedTest
    @CsvSource({"BILL_XLS, 20261598", "BACKUP_TEXTS, 20299597"})
    void filesThatOnceFailedOtherwiseAreReadOrRefused(Target target, long seed) throws IOException {
        damage(target, seed, 1);
    }

    private void damage(Target target, int rounds) throws IOException {
        damage(target, SEED, rounds);
    }

    private void damage(Target target, long first, int rounds) throws IOException {
        Importer importer = new Importer(TestCasebook.CLOCK);
        byte[] whole = target.whole();
        Path path = folder.resolve("fuzz");
        int read = 0;
        long slowest = 0;
        for (int round = 0; round < rounds; round++) {
            long seed = first + round;
            Files.write(path, damaged(target, whole, new Random(seed)));
            long start = System.nanoTime();
            try {
                Reading reading = read(importer, SourceFile.of(path));
                read++;
                assertTrue(
                        reading.rowsRead()
                                == reading.contacts().size()
                                        + reading.payments().size()
                                        + reading.doubled().size()
                                        + reading.skipped().size(),
                        () -> target + " " + seed + ": rows do not add up");
            } catch (Refusal refused) {
                assertTrue(
                        refused.textKey().startsWith("imports."),
                        () -> target + " " + seed + ": " + refused.textKey());
            } catch (RuntimeException | Error e) {
                throw new AssertionError(target + " seed " + seed, e);
            }
            slowest = Math.max(slowest, System.nanoTime() - start);
        }
        System.out.printf(
                "FUZZ %s rounds=%d seed=%d read=%d refused=%d slowest=%dms%n",
                target, rounds, first, read, rounds - read, slowest / 1_000_000);
        assertTrue(slowest < SLOW_NANOS, target + " took " + slowest / 1_000_000 + " ms");
    }

    private static Reading read(Importer importer, SourceFile file) {
        Probe probe = importer.probe(file, Watch.NOBODY);
        String code = probe.codes().isEmpty() ? null : probe.codes().getFirst();
        return importer.read(file, probe, new Told(List.of(), 2026, code, null), Watch.NOBODY);
    }
}

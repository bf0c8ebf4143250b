package org.anning.imports.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.anning.loans.FlowCandidates;
import org.anning.loans.FlowCandidates.Candidate;
import org.anning.loans.FlowKind;
import org.anning.loans.WalletDirection;
import org.anning.loans.WalletRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

class WalletBillTest {

    /** By hand: header in row 6, rows 7 to 12; 6 read, 5 taken, 1 double (row 12 says row 7). */
    static final List<List<String>> WECHAT =
            Bills.table(
                    """
                    微信支付账单明细||||||||||
                    微信昵称：[小林]||||||||||
                    起始时间：[2026-10-01 00:00:00] 终止时间：[2026-10-31 23:59:59]||||||||||
                    共5笔记录||||||||||
                    ----------------------微信支付账单明细列表--------------------||||||||||
                    交易时间|交易类型|交易对方|商品|收/支|金额(元)|支付方式|当前状态|交易单号|商户单号|备注
                    2026-10-05 09:00:00|微粒贷放款|微众银行|微粒贷借款|收入|¥5,000.00|/|已存入零钱|1001\t|/|/
                    2026-10-20 09:00:00|扫二维码付款|某某分期乐|分期乐还款|支出|¥520.10|零钱|支付成功|1002\t|20\t|/
                    2026-10-21 09:00:00|零钱提现|招商银行|/|/|¥4,000.00|招商银行|提现已到账|1003\t|/|/
                    2026-10-22 09:00:00|商户消费|某某超市|日用品|支出|￥30.00|花呗|支付成功|1004\t|/|/
                    2026-10-23 09:00:00|商户消费|还呗|还呗会员权益|支出|¥99.00|零钱|已全额退款|1005\t|/|/
                    2026-10-05 09:00:00|微粒贷放款|微众银行|微粒贷借款|收入|¥5,000.00|/|已存入零钱|1001\t|/|/
                    """
                            .replace("\\t", "\t"));

    private static final String ALIPAY =
            """
            ------------------------------------------------------------------------------------
            导出信息：
            姓名：小林
            支付宝账户：138******00
            起始时间：[2026-10-01 00:00:00]    终止时间：[2026-10-31 23:59:59]
            共4笔记录
            ------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------
            交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,
            2026-10-02 10:00:00,信用借还,蚂蚁借呗,/,借呗放款-2026年,不计收支,3000.00,余额,放款成功,A1\t,\t,,
            2026-10-12 10:00:00,信用借还,花呗,/,花呗自动还款-2026年10月账单,不计收支,812.33,余额宝,还款成功,A2\t,\t,,
            2026-10-13 10:00:00,日用百货,某某店,abc,"纸,笔",支出,12.00,花呗,交易关闭,A3\t,\t,,
            2026-10-14 10:00:00,保险,某某担保,/,融资担保费,支出,45.50,余额,交易成功,A4\t,\t,,
            ------------------------------------------------------------------------------------
            """
                    .replace("\\t", "\t");

    @TempDir Path folder;

    private static List<Candidate> candidates(Reading reading) {
        return new FlowCandidates()
                .of(
                        reading.payments().stream()
                                .map(p ->
                                        new WalletRow(
                                                UUID.randomUUID(),
                                                UUID.randomUUID(),
                                                p.facts(),
                                                p.rowNo(),
                                                p.line(),
                                                null))
                                .toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV_UTF8_BOM", "CSV_QUOTED", "XLSX"})
    void weChatPayIsReadBelowItsPreamble(Forms form) {
        Reading reading = Bills.read(Bills.file(folder, "账单", form.write(quotedAmounts(form))));

        assertEquals(Layout.WECHAT_PAY, reading.probe().layout());
        assertEquals(6, reading.rowsRead());
        assertEquals(List.of(new Reading.Double(12, 7)), reading.doubled());
        assertEquals(
                List.of(
                        new BigDecimal("5000.00"),
                        new BigDecimal("520.10"),
                        new BigDecimal("4000.00"),
                        new BigDecimal("30.00"),
                        new BigDecimal("99.00")),
                reading.payments().stream().map(p -> p.facts().amount()).toList());
        assertEquals(WalletDirection.NEUTRAL, reading.payments().get(2).facts().direction());
        assertEquals("1001", reading.payments().getFirst().facts().orderNo());
    }

    /** Without quotes, an amount must not hold the sign that stands between cells. */
    private static List<List<String>> quotedAmounts(Forms form) {
        return form != Forms.CSV_UTF8_BOM
                ? WECHAT
                : WECHAT.stream()
                        .map(row -> row.stream().map(c -> c.replace(",", "")).toList())
                        .toList();
    }

    @Test
    void onlyWhatMeansALoanIsProposed() {
        List<Candidate> found =
                candidates(Bills.read(Bills.file(folder, "账单", Forms.CSV_QUOTED.write(WECHAT))));

        assertEquals(
                List.of(FlowKind.PAYOUT, FlowKind.REPAYMENT),
                found.stream().map(c -> c.flow().kind()).toList());
        assertEquals(new BigDecimal("520.10"), found.get(1).flow().amount());
        assertEquals("某某分期乐", found.get(1).flow().payee());
    }

    @Test
    void alipayIsReadInItsEncodingAndItsClosedPaymentsAreSkipped() {
        Reading reading =
                Bills.read(
                        Bills.file(folder, "a.txt", ALIPAY.getBytes(Charset.forName("GB18030"))));

        assertEquals(Layout.ALIPAY, reading.probe().layout());
        assertEquals("GB18030", reading.probe().encoding());
        assertEquals(5, reading.rowsRead());
        assertEquals(
                List.of(
                        new Reading.Skip(11, Reason.CLOSED),
                        new Reading.Skip(13, Reason.TOTAL_OR_NOTE)),
                reading.skipped());
        assertEquals(
                List.of(FlowKind.PAYOUT, FlowKind.REPAYMENT, FlowKind.GUARANTEE),
                candidates(reading).stream().map(c -> c.flow().kind()).toList());
    }

    @Test
    void theOldWebFormTakesTheTimeOfPaymentAndWhatIsLeftAfterARefund() {
        Reading reading =
                Bills.read(
                        SourceFile.pasted(
                                """
                                支付宝交易记录明细查询
                                账号:[abc]
                                交易号 ,商家订单号 ,交易创建时间 ,付款时间 ,最近修改时间 ,交易来源地 ,类型 ,交易对方 ,商品名称 ,金额（元） ,收/支 ,交易状态 ,服务费（元） ,成功退款（元） ,备注 ,资金状态 ,
                                B1\t,,2026-10-01 09:00:00,2026-10-01 09:00:05,2026-10-01 09:00:06,其他,即时到账交易,还呗,还呗还款,100.00,支出,交易成功,0.00,40.00,,已支出,
                                B2\t,,2026-10-02 09:00:00,,2026-10-01 09:00:06,其他,即时到账交易,还呗,还呗还款,100.00,支出,交易成功,0.00,100.00,,已支出,
                                """
                                        .replace("\\t", "\t")));

        assertEquals(Layout.ALIPAY_WEB, reading.probe().layout());
        assertEquals(5, reading.payments().getFirst().facts().at().getSecond());
        List<Candidate> found = candidates(reading);
        assertEquals(1, found.size());
        assertEquals(new BigDecimal("60.00"), found.getFirst().flow().amount());
    }
}

package org.anning.advice;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Knows words that announce nothing but a suit or an entry in the credit report. By rule (5) under
 * domain 3.3 such words alone are no threat. A sentence with a single word beyond the plain ones
 * below is left to the volunteer's judgment.
 */
final class SuitWords {

    private static final Pattern ANNOUNCED =
            Pattern.compile(
                    "起诉|诉讼|上报征信|报送征信|征信|法律途径|法律程序|仲裁|支付令"
                            + "|\\b(sue|suit|court|legal action|credit (report|bureau|record))\\b");

    private static final Pattern PLAIN_ZH =
            Pattern.compile(
                    "依法|起诉|诉讼|上报|报送|征信|系统|记录|法律|途径|程序|仲裁|申请|支付令|法院|人民|向|通过|走|采取|解决|处理|追讨|追究"
                            + "|如果|如|若|再|仍|不|未|没有|逾期|拖欠|还款|偿还|归还|还清|还|您的|你的|您|你|的|贷款|借款|欠款|信用卡|账单|我们|我司|我行|本行|公司|银行"
                            + "|将会|将|会|要|就|只能|只好|可能|考虑|准备|正式|今天|明天|后天|今日|明日|本周|本月|日|天|内|之前|以前|前|后|尽快|及时|请|否则|并且|并|和|及|或者|或|以及|对|把|被"
                            + "|影响|了|吧|啊|呢|哦|先生|女士|[0-9一二三四五六七八九十两]+");

    private static final Pattern PLAIN_EN =
            Pattern.compile(
                    "\\b(we|will|shall|may|must|you|your|if|not|do|don't|the|a|an|to|in|at|of|for|and|or|by|before|with"
                            + "|pay|paid|repay|overdue|debt|loan|bank|is|are|be|sue|suit|court|legal|action|take|file|go"
                            + "|report|credit|bureau|record|today|tomorrow|days?|weeks?|this|otherwise|please|it|then|[0-9]+)\\b");

    private SuitWords() {}

    /** Whether these words announce a suit or an entry in the credit report, and nothing else. */
    static boolean only(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (!ANNOUNCED.matcher(plain).find()) {
            return false;
        }
        String rest = PLAIN_EN.matcher(PLAIN_ZH.matcher(plain).replaceAll(" ")).replaceAll(" ");
        return rest.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}

package org.anning.imports.read;

import org.anning.common.Coded;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/** The kinds of files that can be told apart. */
public enum Layout implements Coded {
    MOBILE_CALLS(Family.CARRIER),
    MOBILE_TEXTS(Family.CARRIER),
    UNICOM_CALLS(Family.CARRIER),
    /** Any other bill of calls, such as the many forms of China Telecom. */
    CARRIER_CALLS(Family.CARRIER),
    CARRIER_TEXTS(Family.CARRIER),
    /** A list without names of columns, pasted or in a file. */
    PLAIN_LIST(Family.CARRIER),
    ANDROID_TEXTS(null),
    ANDROID_CALLS(null),
    IMAZING_MESSAGES(Family.MESSAGES),
    IMAZING_WHATSAPP(Family.MESSAGES),
    IMAZING_CALLS(Family.LOG),
    WECHAT_PAY(Family.WECHAT),
    ALIPAY(Family.ALIPAY),
    ALIPAY_WEB(Family.ALIPAY);

    private final @Nullable Family family;

    Layout(@Nullable Family family) {
        this.family = family;
    }

    /** The family of its columns; null where it has none, as in a backup in XML. */
    public @Nullable Family family() {
        return family;
    }

    /** Whether it holds payments rather than calls and messages. */
    public boolean payments() {
        return family == Family.WECHAT || family == Family.ALIPAY;
    }

    /** The layout of a table by its columns: their names in one form, and what they are. */
    static Layout of(Family family, Set<String> names, Set<Field> fields) {
        return switch (family) {
            case CARRIER -> carrier(names, fields);
            case MESSAGES ->
                    names.contains("sentdate") || names.contains("forwarded")
                            ? IMAZING_WHATSAPP
                            : IMAZING_MESSAGES;
            case LOG -> IMAZING_CALLS;
            case WECHAT -> WECHAT_PAY;
            case ALIPAY -> fields.contains(Field.CREATED) ? ALIPAY_WEB : ALIPAY;
        };
    }

    private static Layout carrier(Set<String> names, Set<Field> fields) {
        boolean texts =
                !fields.contains(Field.DURATION)
                        && (names.contains("信息类型")
                                || names.contains("业务名称")
                                || fields.contains(Field.TEXT)
                                || names.contains("发送时间")
                                || names.contains("收发类型"));
        if (names.contains("通信方式")) {
            return texts ? MOBILE_TEXTS : MOBILE_CALLS;
        }
        if (texts) {
            return CARRIER_TEXTS;
        }
        return names.contains("通话起始时间") ? UNICOM_CALLS : CARRIER_CALLS;
    }
}

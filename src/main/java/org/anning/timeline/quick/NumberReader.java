package org.anning.timeline.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a line what is written in quotation marks, links, account ids and telephone numbers,
 * and the numbers that are none of these: amounts, case and badge numbers, hotlines.
 */
final class NumberReader {

    private static final Pattern QUOTE =
            Pattern.compile(
                    "“([^”]+)(?:”|$)|\"([^\"]+)(?:\"|$)|「([^」]+)(?:」|$)|『([^』]+)(?:』|$)"
                            + "|(?<=^|[\\s:,])'([^']{3,})'(?=$|[\\s,.])");
    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s，。\"”]+|www\\.[a-z0-9.-]+\\.[a-z]{2,}[^\\s，。\"”]*");
    private static final Pattern ACCOUNT =
            Pattern.compile(
                    "(?:微信号|微信id|wechat id|wechat:|微信:|qq号?|账号)\\s*:?\\s*([a-z0-9_-]{5,30})"
                            + "|(wxid_[a-z0-9_]+)");
    private static final Pattern NOT_A_PHONE =
            Pattern.compile(
                    "(?:工号|badge(?: no\\.?| number)?|staff id)\\s*:?\\s*[a-z]?\\d+"
                            + "|\\(\\d{4}\\)[\\u4e00-\\u9fff]{0,3}\\d*[\\u4e00-\\u9fff]{1,4}\\d+号?"
                            + "|(?:案号|case no\\.?|case number|编号|合同号|单号)\\s*:?\\s*[\\w()-]+"
                            + "|(?:[¥￥]|rmb\\s*)\\s*\\d[\\d,.]*"
                            + "|\\d[\\d,.]*\\s*(?:万|千|百)?\\s*(?:元|块钱?|人民币|yuan\\b|rmb\\b|cny\\b)"
                            + "|\\d[\\d.]*万|[一二两三四五六七八九十百千几]+(?:元|块钱?|万)"
                            + "|(?<=费)\\s?\\d[\\d,.]*|(?<=owe |fee of |pay |demanded |demand )\\d[\\d,.]*"
                            + "|(?<![\\d*-])(?:12378|12363|12321|12345|12348|12315|12368|12356|12337"
                            + "|96110|110|120)(?![\\d*]|\\s*[个次条通])");
    private static final Pattern PHONE =
            Pattern.compile(
                    "(?<![\\d*])(?:"
                            + "(?:\\+?86[\\s-]?|0086)?1[3-9]\\d[\\s-]?[\\d*]{4}[\\s-]?\\d{4}"
                            + "|106\\d{5,17}"
                            + "|\\(0\\d{2,3}\\)\\s?\\d{7,8}"
                            + "|0\\d{2,3}[\\s-]?\\d{4}[\\s-]?\\d{3,4}"
                            + "|[48]00[\\s-]?\\d{3,4}[\\s-]?\\d{3,4}"
                            + "|9[56]\\d{3,6}|100(?:10|86|00)"
                            + ")(?![\\d*])|尾号\\s?\\d{3,4}|(?:number )?ending(?: in)? \\d{3,4}");

    private NumberReader() {}

    static List<Chip> read(Line line) {
        List<Chip> chips = new ArrayList<>();
        Matcher quote = QUOTE.matcher(line.full());
        while (quote.find()) {
            for (int group = 1; group <= quote.groupCount(); group++) {
                if (quote.group(group) != null) {
                    chips.add(
                            Chip.of(
                                    ChipKind.WORDS,
                                    line.typed(quote.start(group), quote.end(group)).strip(),
                                    line.typedFrom(quote.start()),
                                    line.typedTo(quote.end())));
                }
            }
            line.remove(quote.start(), quote.end());
        }
        Matcher link = LINK.matcher(line.full());
        while (link.find()) {
            chips.add(
                    line.chip(
                            ChipKind.LINK,
                            line.typed(link.start(), link.end()),
                            link.start(),
                            link.end()));
            line.remove(link.start(), link.end());
        }
        Matcher account = ACCOUNT.matcher(line.full());
        while (account.find()) {
            int group = account.group(1) != null ? 1 : 2;
            chips.add(
                    line.chip(
                            ChipKind.ACCOUNT,
                            line.typed(account.start(group), account.end(group)),
                            account.start(group),
                            account.end(group)));
            line.remove(account.start(group), account.end(group));
        }
        phones(line, chips);
        return chips;
    }

    private static void phones(Line line, List<Chip> chips) {
        Matcher other = NOT_A_PHONE.matcher(line.full());
        List<int[]> others = new ArrayList<>();
        while (other.find()) {
            others.add(new int[] {other.start(), other.end()});
        }
        Matcher phone = PHONE.matcher(line.full());
        boolean first = true;
        while (phone.find()) {
            int from = phone.start();
            int to = phone.end();
            if (others.stream().anyMatch(o -> o[0] < to && from < o[1])) {
                continue;
            }
            String typed = line.typed(from, to);
            chips.add(
                    first
                            ? line.chip(ChipKind.NUMBER, typed, from, to)
                            : Chip.asking(
                                    ChipKind.NUMBER,
                                    typed,
                                    line.typedFrom(from),
                                    line.typedTo(to),
                                    "timeline.quick.ask.number",
                                    List.of(typed)));
            first = false;
            line.remove(from, to);
        }
        others.forEach(o -> line.remove(o[0], o[1]));
    }
}

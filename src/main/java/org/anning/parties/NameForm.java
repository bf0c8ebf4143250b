package org.anning.parties;

import org.anning.names.Folded;
import org.anning.names.Pinyin;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One name, taken apart once so that it can be compared with very many. */
final class NameForm {

    private static final Pattern TITLE =
            Pattern.compile("(先生|女士|小姐|太太|阿姨|叔叔|大爷|大妈|主任|经理|律师|老师|专员|同学|师傅|[哥姐叔姨总]|某+)$");
    private static final Pattern PET = Pattern.compile("^[小老阿大]\\p{IsHan}$");
    private static final Pattern FIRM =
            Pattern.compile(
                    "(公司|集团|银行|信用社|事务所|中心|平台|小贷|贷款|消金|金融|科技|法务部?|催收部?|基金|信托|保险|资产|支付|网络|信息)$");
    // Places and the words that firms share; what is left is the name that tells them apart.
    private static final Pattern SHARED =
            Pattern.compile(
                    "(有限责任公司|股份有限公司|有限公司|分公司|公司|集团|股份|小额贷款|网络|消费金融|融资担保|融资租赁|商业保理|互联网|金融|科技|"
                            + "信息技术|信息服务|信息咨询|信息|技术|服务|咨询|资产管理|投资管理|投资|管理|商务|电子|数据|"
                            + "小贷|消金|贷款|银行|催收|法务|事务所|律师|\\p{IsHan}{2,3}[省市区县]|"
                            + "北京|上海|天津|重庆|深圳|广州|杭州|南京|成都|武汉|西安|福州|厦门|海南|江西|江苏|浙江|广东|四川|湖北|湖南|"
                            + "山东|山西|河南|河北|安徽|福建|辽宁|吉林|黑龙江|贵州|云南|陕西|甘肃|青海|宁夏|新疆|西藏|内蒙古|广西|中国)");

    final String shown;
    // As written, without spaces and marks, before traditional characters are made simplified.
    final String written;
    final int[] characters;
    final int[] sorted;
    final boolean nickname;
    final boolean firm;
    final int[] core;
    final List<List<String>> coreSounds;
    final boolean latin;
    final List<List<String>> sounds;
    final List<List<String>> nearSounds;
    final boolean former;

    NameForm(String name, boolean former) {
        this.shown = name.strip();
        this.former = former;
        String folded = Folded.name(name);
        String plain = TITLE.matcher(folded).replaceFirst("");
        this.nickname = plain.codePointCount(0, plain.length()) < 2 || PET.matcher(plain).matches();
        String told = nickname ? folded : plain;
        this.written = plainly(name);
        this.characters = told.codePoints().toArray();
        this.sorted = characters.clone();
        Arrays.sort(sorted);
        this.firm = characters.length > 3 && FIRM.matcher(folded).find() || characters.length > 6;
        String rest = firm ? SHARED.matcher(folded).replaceAll("") : "";
        this.core = rest.codePoints().toArray();
        this.coreSounds = Arrays.stream(core).mapToObj(Pinyin::readings).toList();
        this.latin = told.chars().anyMatch(c -> c >= 'a' && c <= 'z') && told.matches("[a-z0-9]+");
        this.sounds = Arrays.stream(characters).mapToObj(Pinyin::readings).toList();
        this.nearSounds =
                sounds.stream().map(all -> all.stream().map(NameForm::near).toList()).toList();
    }

    private static String plainly(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}]", "");
    }

    int length() {
        return characters.length;
    }

    /** One reading for those that speakers of many places do not tell apart. */
    private static String near(String reading) {
        String start = reading.replaceFirst("^([zcs])h", "$1").replaceFirst("^[nr]", "l");
        return start.replaceFirst("^hu(?=[aeio])", "f").replaceFirst("(?<=[aei])ng$", "n");
    }

    boolean sameSound(int at, NameForm other, int there) {
        return characters[at] == other.characters[there]
                || !Collections.disjoint(sounds.get(at), other.sounds.get(there));
    }

    boolean nearSound(int at, NameForm other, int there) {
        return characters[at] == other.characters[there]
                || !Collections.disjoint(nearSounds.get(at), other.nearSounds.get(there));
    }

    /** Whether these letters are the whole name in pinyin, in its order or the given name first. */
    boolean spelt(String letters) {
        int n = length();
        if (n < 2 || n > 5 || latin) {
            return false;
        }
        for (int first = 0; first < n; first++) {
            if ((first < 3 || first == n - 1) && spelt(letters, 0, first, n)) {
                return true;
            }
        }
        return false;
    }

    private boolean spelt(String letters, int from, int at, int left) {
        if (left == 0) {
            return from == letters.length();
        }
        for (String reading : sounds.get(at % length())) {
            boolean fits =
                    letters.startsWith(reading, from)
                            || letters.startsWith(reading.replace('v', 'u'), from);
            if (fits && spelt(letters, from + reading.length(), at + 1, left - 1)) {
                return true;
            }
        }
        return false;
    }

    String letters() {
        StringBuilder all = new StringBuilder();
        Arrays.stream(characters).forEach(all::appendCodePoint);
        return all.toString();
    }

    String character(int at) {
        return Character.toString(characters[at]);
    }
}

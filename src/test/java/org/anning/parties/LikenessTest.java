package org.anning.parties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

class LikenessTest {

    private record Pair(String what, Party one, Party other, String words) {}

    private static List<Pair> pairs() throws IOException {
        List<Pair> pairs = new ArrayList<>();
        try (InputStream in =
                Objects.requireNonNull(LikenessTest.class.getResourceAsStream("pairs.tsv"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t");
                    pairs.add(new Pair(cells[0], party(cells[1]), party(cells[2]), line));
                }
            }
        }
        return pairs;
    }

    /** Reads "name | tel number | id number | was names | born year". */
    static Party party(String text) {
        String[] parts = text.split("\\s*\\|\\s*");
        List<String> former = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        String id = null;
        Integer born = null;
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            String value = part.substring(part.indexOf(' ') + 1);
            switch (part.substring(0, part.indexOf(' '))) {
                case "tel" -> numbers.add(value);
                case "was" -> former.addAll(Party.names(value));
                case "id" -> id = value;
                case "born" -> born = Integer.valueOf(value);
                default -> throw new IllegalArgumentException(part);
            }
        }
        return new Party(
                PartyKind.CLIENT,
                UUID.randomUUID(),
                null,
                List.of(parts[0]),
                former,
                numbers,
                id,
                born);
    }

    private static Likeness.Found compared(Party one, Party other) {
        return new Likeness(one).with(new Likeness(other));
    }

    @Test
    void nearlyEveryLabelledPairIsFoundFromBothSides() throws IOException {
        List<Pair> pairs = pairs();
        assertTrue(pairs.size() >= 300, pairs.size() + " pairs");
        List<String> missed = new ArrayList<>();
        for (Pair pair : pairs) {
            Likeness.Found there = compared(pair.one, pair.other);
            Likeness.Found back = compared(pair.other, pair.one);
            assertEquals(there.score(), back.score(), pair.words);
            if (!there.hit()) {
                missed.add(pair.words);
            }
        }
        double recall = 1 - (double) missed.size() / pairs.size();
        assertTrue(recall >= 0.98, recall + " " + missed);
    }

    @Test
    void fewStrangersAreTakenForSomebodyKnown() throws IOException {
        List<Likeness> strangers =
                RandomParties.of(10_000, new Random(7)).stream().map(Likeness::new).toList();
        List<Party> asked = new ArrayList<>(RandomParties.of(200, new Random(11)));
        pairs().stream().filter(p -> !p.what.equals("firm")).map(Pair::one).forEach(asked::add);
        long hits = 0;
        for (Party party : asked) {
            Likeness wanted = new Likeness(party);
            hits += strangers.stream().filter(s -> wanted.with(s).hit()).count();
        }
        double each = (double) hits / asked.size();
        assertTrue(each <= 5, each + " false hits among 10,000 for each party");
    }

    @ParameterizedTest
    @CsvSource({
        "张伟, 章玮, SAME_SOUND",
        "张伟, 張偉, SAME_WRITING",
        "单雄飞, 善雄飞, SURNAME_READING",
        "张伟明, 张明伟, SWAPPED",
        "张伟明, 张伟朋, ONE_CHARACTER",
        "张伟明, wei ming zhang, SPELT",
        "陈志明, 程志明, NEAR_SOUND",
        "王丽 | tel 13812345678, 阿姨 | tel 138****5678, PHONE_MASKED",
        "王丽 | id 310101199001011234, 李四 | id 310101********1234, ID_MASKED",
        "张三丰先生, 张三丰, SAME_NAME"
    })
    void theReasonIsNamed(String one, String other, Reason reason) {
        assertEquals(
                List.of(reason),
                compared(party(one), party(other)).reasons().stream()
                        .map(Because::reason)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "张伟, 张强",
        "张伟明, 李伟强",
        "小王, 小王",
        "王女士, 王女士",
        "王丽 | tel 13812345678, 赵强 | tel 13912345678",
        "王丽 | tel 13812345678, 赵强 | tel 13899995678",
        "张伟 | id 310101199001011234, 张伟 | id 310101198505057890",
        "云雾小额贷款有限公司, 江湖小额贷款有限公司"
    })
    void whatChanceDoesIsNoHit(String one, String other) {
        assertFalse(compared(party(one), party(other)).hit());
    }

    @Test
    void reasonsAddUp() {
        int name = compared(party("张伟明"), party("章玮明")).score();
        Likeness.Found more = compared(party("张伟明 | tel 13812345678"), party("章玮明 | tel 5678"));

        assertEquals(70, name);
        assertEquals(88, more.score());
        assertEquals(2, more.reasons().size());
    }

    @Test
    void aFormerNameIsSaidToBeOne() {
        assertEquals(
                List.of(Reason.SAME_NAME, Reason.FORMER_NAME),
                compared(party("王雨桐 | was 王招弟"), party("王招弟")).reasons().stream()
                        .map(Because::reason)
                        .toList());
    }
}

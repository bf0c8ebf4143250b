package org.anning.timeline.quick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.law.Conduct;
import org.anning.law.Law;
import org.anning.timeline.EventTime;
import org.anning.timeline.NightHours;
import org.anning.timeline.Precision;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class QuickLineTest {

    private static final double RIGHT = 0.95;
    private static final NightHours NIGHT = new NightHours(new Law());

    @Test
    void nineteenOfTwentyLabelledLinesAreWhollyRightAndNoDateIsSilentlyWrong() throws IOException {
        List<LabelledLine> lines = LabelledLine.all();
        List<String> wrong = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (LabelledLine line : lines) {
            QuickEntry entry = QuickLine.read(line.text(), line.now(), NIGHT);
            List<String> differences = line.differences(entry);
            if (!differences.isEmpty()) {
                wrong.add(line.text() + " -> " + String.join("; ", differences));
            }
            if (line.silentlyWrong(entry)) {
                silent.add(line.text() + " -> " + entry.time());
            }
        }

        String report =
                "%d of %d wrong, silently wrong dates: %s%n%s"
                        .formatted(wrong.size(), lines.size(), silent, String.join("\n", wrong));
        assertTrue(lines.size() >= 400, report);
        assertEquals(List.of(), silent, report);
        assertTrue(wrong.size() <= lines.size() * (1 - RIGHT), report);
    }

    private static QuickEntry read(String text) {
        return QuickLine.read(text, LocalDate.of(2026, 11, 24).atTime(15, 0), NIGHT);
    }

    @Test
    void chipsPointAtTheCharactersThatWereTyped() {
        String typed = "１１月３日　２２：１５　“等着 瞧” ";

        QuickEntry entry = read(typed);

        assertEquals(
                List.of("１１月３日　２２：１５", "“等着 瞧”"),
                entry.chips().stream()
                        .filter(c -> c.kind() == ChipKind.TIME || c.kind() == ChipKind.WORDS)
                        .map(c -> typed.substring(c.from(), c.to()))
                        .toList());
        assertEquals("等着 瞧", entry.facts().orElseThrow().words());
    }

    @Test
    void anOpenTimeKeepsTheEntryFromBeingFinishedUntilItIsAnswered() {
        QuickEntry entry = read("昨天9点打来");
        Chip asked = entry.open().getFirst();

        assertTrue(entry.facts().isEmpty());
        assertEquals(2, asked.choices().size());
        QuickEntry answered = entry.settled(asked, asked.choices().get(1));
        assertEquals(
                LocalDate.of(2026, 11, 23).atTime(21, 0),
                answered.facts().orElseThrow().time().from());
    }

    @Test
    void whatFollowsFromATimeOrAPersonCanBeTakenAwayAgain() {
        QuickEntry entry = read("昨天22:30打给我妈");
        Chip night =
                entry.chips().stream()
                        .filter(c -> c.value() == Conduct.NIGHT_CONTACT)
                        .findFirst()
                        .orElseThrow();

        assertEquals(
                List.of(Conduct.CONTACT_THIRD),
                entry.without(night).facts().orElseThrow().conduct().list());
    }

    @Test
    void wordsThatNoChipStandsForAreKeptAsTheAccount() {
        assertEquals("昨天电话里哭着求情", read("昨天电话里哭着求情").facts().orElseThrow().account());
        assertNull(read("昨天 电话 3次").facts().orElseThrow().account());
    }

    @Test
    void aRoughTimeIsKeptAsItWasSaid() {
        EventTime time = read("去年夏天 打到公司").facts().orElseThrow().time();

        assertEquals(Precision.VAGUE, time.precision());
        assertEquals("去年夏天", time.said());
    }

    @Test
    void nothingThatIsTypedBreaksTheLine() {
        long seed = 20261124;
        Random random = new Random(seed);
        String bits =
                "昨前今天月日号周一二三十百点半多几约:：-~/.,，0123456789 打电话短信上门威胁说我妈公司“”\"'×年初底到和每"
                        + "abcdefghinopstuwy\u0000\ud83d\ude00（）＋１２";
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(40);
            for (int i = 0; i < length; i++) {
                text.append(bits.charAt(random.nextInt(bits.length())));
            }
            QuickEntry entry;
            try {
                entry = read(text.toString());
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + " line: " + text, e);
            }
            for (Chip chip : entry.chips()) {
                assertTrue(
                        0 <= chip.from() && chip.from() <= chip.to() && chip.to() <= length,
                        "seed " + seed + " line: " + text + " " + chip + chip.from() + chip.to());
            }
        }
    }
}

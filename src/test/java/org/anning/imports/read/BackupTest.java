package org.anning.imports.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.timeline.Channel;
import org.anning.timeline.Direction;
import org.anning.timeline.Outcome;
import org.junit.jupiter.api.Test;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

class BackupTest {

    /** 2025-11-03 10:30:00 in Shanghai. */
    private static final long AT = 1_762_137_000_000L;

    private static Reading read(String xml) {
        return Bills.read(SourceFile.pasted(xml));
    }

    private static String call(long at, int type, int seconds, String more) {
        return "<call number=\"+8613800138000\" duration=\"%d\" date=\"%d\" type=\"%d\" %s/>"
                .formatted(seconds, at, type, more);
    }

    @Test
    void callsAreCountedByTheirTypes() {
        StringBuilder xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?><calls>");
        for (int type = 1; type <= 7; type++) {
            xml.append(call(AT + type * 1000L, type, type == 1 ? 9 : 0, "presentation=\"1\""));
        }
        xml.append(call(AT + 8000, 9, 0, "")).append("</calls>");

        Reading reading = read(xml.toString());

        assertEquals(Layout.ANDROID_CALLS, reading.probe().layout());
        assertEquals(8, reading.rowsRead());
        assertEquals(
                List.of(1, 3, 5, 6),
                reading.contacts().stream()
                        .filter(ContactRecord::attempt)
                        .map(ContactRecord::rowNo)
                        .toList());
        assertEquals(
                List.of(1),
                reading.contacts().stream()
                        .filter(ContactRecord::answered)
                        .map(ContactRecord::rowNo)
                        .toList());
        assertEquals(Outcome.ELSEWHERE, reading.contacts().get(3).outcome());
        assertEquals(List.of(new Reading.Skip(8, Reason.NO_DIRECTION)), reading.skipped());
        assertEquals(
                LocalDateTime.of(2025, 11, 3, 10, 30, 1),
                reading.contacts().getFirst().time().from());
    }

    @Test
    void restrictedCallersHaveNoNumber() {
        Reading reading =
                read("<calls>" + call(AT, 3, 0, "presentation=\"2\" unknown=\"x\"") + "</calls>");

        assertEquals(null, reading.contacts().getFirst().number());
    }

    private static String sms(long at, int type, String body) {
        return "<sms protocol=\"0\" address=\"106900\" date=\"%d\" type=\"%d\" subject=\"null\" body=\"%s\" read=\"1\"/>"
                .formatted(at, type, body);
    }

    @Test
    void twoTextsInOneSecondBothStayAndTheSameTextIsDoubled() {
        Reading reading =
                read(
                        "<smses count=\"4\">"
                                + sms(AT, 1, "第一条")
                                + sms(AT + 500, 1, "第二条")
                                + sms(AT + 999, 1, "第一条")
                                + sms(AT, 3, "草稿")
                                + sms(AT, 5, "失败")
                                + sms(AT, 2, "回复")
                                + "</smses>");

        assertEquals(
                List.of("第一条", "第二条", "回复"),
                reading.contacts().stream().map(ContactRecord::text).toList());
        assertEquals(List.of(new Reading.Double(3, 1)), reading.doubled());
        assertEquals(
                List.of(new Reading.Skip(4, Reason.NOT_SENT), new Reading.Skip(5, Reason.NOT_SENT)),
                reading.skipped());
        assertEquals(Direction.OUTGOING, reading.contacts().getLast().direction());
    }

    @Test
    void emojiInTwoHalvesBecomeOneAndBrokenOnesAreReplacedAndNamed() {
        Reading reading =
                read(
                        "<smses>"
                                + sms(AT, 1, "你&#55357;&#56832;好&#10;&amp;&lt;&#x1F600;")
                                + sms(AT, 1, "半个&#55357;，&#56832;，&#55357;&#65;，&#0;")
                                + "</smses>");

        assertEquals("你😀好\n&<😀", reading.contacts().getFirst().text());
        assertEquals("半个\uFFFD，\uFFFD，\uFFFDA，\uFFFD", reading.contacts().getLast().text());
        assertEquals(List.of(2), reading.mended());
    }

    @Test
    void picturesAreLeftOutAndTheirWordsAreKept() {
        Reading reading =
                read(
                        """
                        <smses><mms date="%d" msg_box="1" address="106900~138" m_type="132">
                          <parts><part seq="0" ct="application/smil" text="&lt;smil/&gt;"/>
                            <part seq="1" ct="text/plain" text="看照片 data= &quot;x&quot;"/>
                            <part seq="2" ct="image/jpeg" cl="a.jpg" data="%s"/></parts>
                          <addrs><addr address="106900" type="137" charset="106"/>
                            <addr address="138" type="151"/></addrs></mms></smses>
                        """
                                .formatted(AT, "QUJD".repeat(1000)));
        ContactRecord got = reading.contacts().getFirst();

        assertEquals("看照片 data= \"x\"\n[a.jpg]", got.text());
        assertEquals("106900", got.number());
        assertEquals(Channel.SMS, got.channel());
        assertFalse(got.line().contains("QUJD"), "the picture is not kept in the row");
        assertTrue(Objects.requireNonNull(got.text()).startsWith("看"));
    }
}

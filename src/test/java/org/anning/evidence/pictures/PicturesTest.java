package org.anning.evidence.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

class PicturesTest {

    private static boolean red(BufferedImage picture, int x, int y) {
        int pixel = picture.getRGB(x, y);
        return (pixel >> 16 & 0xFF) > 200 && (pixel >> 8 & 0xFF) < 80;
    }

    /** Where the red bar is seen when the camera was held so, by the definition of EXIF. */
    @ParameterizedTest
    @CsvSource({
        "1, top",
        "2, top",
        "3, bottom",
        "4, bottom",
        "5, left",
        "6, right",
        "7, right",
        "8, left"
    })
    void turnsAPictureAsTheCameraNoted(int held, String side) {
        BufferedImage seen =
                Pictures.upright(
                        TestPictures.jpegHeld(TestPictures.redTop(120, 80), held), 1 << 20);

        int w = seen.getWidth();
        int h = seen.getHeight();
        assertEquals(held < 5 ? 120 : 80, w);
        assertEquals("top".equals(side), red(seen, w / 2, 3));
        assertEquals("bottom".equals(side), red(seen, w / 2, h - 4));
        assertEquals("left".equals(side), red(seen, 3, h / 2));
        assertEquals("right".equals(side), red(seen, w - 4, h / 2));
    }

    @Test
    void aLargePictureIsDecodedInSmall() {
        byte[] png = Pictures.png(TestPictures.redTop(3000, 2000));

        BufferedImage seen = Pictures.upright(png, 700_000);

        assertEquals(1000, seen.getWidth());
        assertTrue(red(seen, 500, 20));
        assertEquals(200, Pictures.small(png, 200).getWidth());
    }

    @Test
    void aHeaderThatClaimsTooMuchIsRefusedBeforeDecoding() {
        byte[] png = Pictures.png(TestPictures.redTop(10, 10));
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 60_000);
        header.putInt(20, 60_000);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());

        Refusal refusal = assertThrows(Refusal.class, () -> Pictures.upright(png, 1 << 20));

        assertEquals("evidence.picture.huge", refusal.textKey());
    }

    @Test
    void whatIsBrokenOrUnknownIsSaidInASentence() {
        byte[] png = Pictures.png(TestPictures.redTop(200, 200));
        byte[] cut = Arrays.copyOf(png, 60);
        byte[] jpeg = Pictures.jpeg(TestPictures.redTop(200, 200));
        Arrays.fill(jpeg, 30, 200, (byte) 7);

        assertEquals(
                "evidence.picture.broken",
                assertThrows(Refusal.class, () -> Pictures.upright(cut, 1 << 20)).textKey());
        assertThrows(Refusal.class, () -> Pictures.upright(jpeg, 1 << 20));
        assertEquals(
                "evidence.picture.unread",
                assertThrows(
                                Refusal.class,
                                () ->
                                        Pictures.upright(
                                                "ftypheic"
                                                        .getBytes(
                                                                java.nio.charset.StandardCharsets
                                                                        .US_ASCII),
                                                1 << 20))
                        .textKey());
    }

    @Test
    void aCoveredPartIsGoneFromThePixels() {
        BufferedImage picture = TestPictures.redTop(120, 120);

        BufferedImage covered = PictureChange.COVER.of(picture, new Rectangle(0, 0, 60, 200));
        BufferedImage cut = PictureChange.CROP.of(picture, new Rectangle(10, 100, 50, 50));
        BufferedImage turned = PictureChange.TURN.of(picture, new Rectangle());
        BufferedImage coarse = PictureChange.BLUR.of(picture, new Rectangle(0, 0, 120, 120));

        assertEquals(0xFF000000, covered.getRGB(10, 5));
        assertTrue(red(covered, 70, 5) && red(picture, 10, 5));
        assertEquals(20, cut.getHeight());
        assertTrue(red(turned, 117, 60) && !red(turned, 60, 3));
        assertEquals(coarse.getRGB(1, 20), coarse.getRGB(12, 27));
    }

    @Test
    void aLongScreenshotIsCutBetweenTheBubbles() {
        BufferedImage chat = TestPictures.chat(400, 12);

        List<Integer> cuts = Slices.of(chat, 900);

        assertEquals(0, cuts.getFirst());
        assertEquals(chat.getHeight(), cuts.getLast());
        for (int i = 1; i < cuts.size() - 1; i++) {
            int within = cuts.get(i) % 220;
            assertTrue(within <= 20 || within >= 200, "cut through a bubble: " + cuts);
            assertTrue(cuts.get(i) - cuts.get(i - 1) <= 900);
        }
    }
}

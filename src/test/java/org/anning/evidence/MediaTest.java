package org.anning.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

class MediaTest {

    @ParameterizedTest
    @CsvSource({
        "ÿØÿà..JFIF, JPEG",
        "GIF89a, GIF",
        "RIFF....WEBPVP8, WEBP",
        "RIFF....WAVEfmt, AUDIO",
        "....ftypheic, HEIC",
        "....ftypM4A ...., AUDIO",
        "....ftypisom, VIDEO",
        "....ftyp3gp4, VIDEO",
        "#!AMR, AUDIO",
        "ID3.., AUDIO",
        "x%PDF-1.4, PDF",
        "<svg xmlns='', SVG",
        "<?xml version?><svg>, SVG",
        "<html><script>, OTHER",
        "你好, TEXT",
        "MZ\u0001\u0090, OTHER",
        "PK\u0003\u0004x, OTHER"
    })
    void isToldByTheFirstBytes(String head, Media media) {
        boolean words = media == Media.TEXT;
        byte[] bytes = head.getBytes(words ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);

        assertEquals(media, Media.of(bytes));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2"})
    void aTextCutWithinACharacterIsStillText(int shift) {
        byte[] text = (" ".repeat(shift) + "中".repeat(2000)).getBytes(StandardCharsets.UTF_8);

        assertEquals(Media.TEXT, Media.of(java.util.Arrays.copyOf(text, Media.HEAD)));
    }
}

package org.anning.storage.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassphraseStrengthTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    短口令,                        TOO_SHORT, NONE
                    888888,                        TOO_SHORT, NONE
                    8888888888,                    WEAK,      REPEATED
                    5201314520,                    WEAK,      LUCKY_NUMBER
                    13800138000,                   WEAK,      PHONE
                    １３８００１３８０００,            WEAK,      PHONE
                    zhang19900101,                 WEAK,      BIRTHDAY
                    wangxiaoyu1990,                WEAK,      PINYIN
                    woaini5201314,                 WEAK,      LUCKY_NUMBER
                    1qaz2wsx3edc,                  WEAK,      KEYBOARD
                    qwertyuiop123,                 WEAK,      KEYBOARD
                    password2026,                  WEAK,      COMMON_WORD
                    1234567890123,                 WEAK,      KEYBOARD
                    窗台蜗牛薄荷雨伞铁轨,             STRONG,    NONE
                    蜗牛薄荷雨伞,                    TOO_SHORT, NONE
                    蜗牛-薄荷-雨伞!7,                GOOD,      NONE
                    correct horse,                 FAIR,      NONE
                    xK7#qv!m2Rt$9w,                STRONG,    NONE
                    """)
    void isSaidInWords(
            String typed, PassphraseStrength.Level level, PassphraseStrength.Weakness weakness) {
        PassphraseStrength strength = PassphraseStrength.of(typed);

        assertEquals(new PassphraseStrength(level, weakness), strength);
    }
}

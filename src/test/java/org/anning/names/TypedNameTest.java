package org.anning.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.anning.names.TypedName.Fit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNameTest {

    @ParameterizedTest
    @CsvSource({
        "张桂梅, 张桂梅, WHOLE",
        "张桂, 张桂梅, WRITTEN_START",
        "桂梅, 张桂梅, WRITTEN",
        "張桂梅, 张桂梅, WHOLE",
        "张桂梅, 張桂梅, WHOLE",
        "zhangguimei, 张桂梅, SOUND_START",
        "zhang gui mei, 张桂梅, SOUND_START",
        "Zhang3 gui4 mei2, 张桂梅, SOUND_START",
        "zgm, 张桂梅, SOUND_START",
        "zhgm, 张桂梅, SOUND_START",
        "zhanggm, 张桂梅, SOUND_START",
        "zhangg, 张桂梅, SOUND_START",
        "zhan, 张桂梅, SOUND_START",
        "张gm, 张桂梅, SOUND_START",
        "gm, 张桂梅, SOUND",
        "guimei, 张桂梅, SOUND",
        "ＺＧＭ, 张桂梅, SOUND_START",
        "wsdk, 网商贷款, SOUND_START",
        "we, WeLend 微贷, WRITTEN_START",
        "360jt, 360借条, SOUND_START",
        "p2p, P2P 平台, WRITTEN_START",
        "lvshi, 律师, SOUND_START",
        "lyx, 吕一心, SOUND_START",
        "wangsan, 李四, NONE",
        "zgn, 张桂梅, NONE",
        "zhangmeigui, 张桂梅, NONE",
        "' ', 张桂梅, NONE"
    })
    void aNameIsFoundAsItIsTyped(String typed, String name, Fit fit) {
        assertEquals(fit, new TypedName(typed).in(Folded.name(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "shan, 单雄信",
        "dan, 单雄信",
        "qiu, 仇英",
        "chou, 仇英",
        "zeng, 曾国华",
        "ceng, 曾国华",
        "ou, 区小姐",
        "piao, 朴先生",
        "xie, 解缙",
        "zha, 查良镛",
        "moqi, 万俟卨",
        "chongqing, 重庆银行",
        "zhong, 重庆银行"
    })
    void aCharacterIsFoundByAnyOfItsReadings(String typed, String name) {
        assertNotEquals(Fit.NONE, new TypedName(typed).in(Folded.name(name)));
    }

    @Test
    void aRareCharacterHasItsReading() {
        assertEquals(Fit.SOUND_START, new TypedName("wei").in("𬀩"));
    }
}

package org.anning.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * People nobody knows, with surnames about as frequent as they are in China, given names of
 * characters of which some are much more frequent than others, and numbers.
 */
final class RandomParties {

    private static final String FREQUENT = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹";
    private static final int[] PER_MILLE = {
        72, 71, 68, 54, 45, 31, 22, 20, 20, 19, 14, 14, 13, 13, 12, 11, 11, 11, 10, 10, 9, 9, 8, 8,
        7, 7, 6, 6, 6, 6
    };
    private static final String OTHERS =
            "彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛阎段雷龙黎史陶贺毛郝"
                    + "顾龚邵万覃武戴钱严莫孔向常汤康易乔赖文樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂柴焦向柳邢岳齐梅庄辛管祝左";
    private static final String GIVEN =
            "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红鹏飞玲辉文国建海春梅志林晓云峰浩宇晨欣怡佳琪轩涵宁雪颖婷慧燕"
                    + "博子梓雨思嘉俊凯翔龙凤兰珍琴莲荣贵福寿生庆祥瑞安康德才立新民东南北光亮天成永长远大山水江河波松柏竹菊月星辰阳雷鸣"
                    + "一诺可心语桐泽睿铭哲毅恒彤菲蕾薇莉莎琳璐瑶珊瑜璇钰鑫淼焱垚森楠彬斌武威猛虎豹彪振兴家和万事义礼智信忠孝仁爱美善真"
                    + "诗书画棋歌舞乐章冬夏秋清洁香花草木石金银铜铁锋利锐勤俭朴素正直方圆学习进步友谊团结胜利和顺如意吉喜多来根宝贝玺珂";

    private RandomParties() {}

    static List<Party> of(int count, Random random) {
        List<Party> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(one(random));
        }
        return all;
    }

    private static Party one(Random random) {
        String name =
                surname(random) + given(random) + (random.nextInt(100) < 85 ? given(random) : "");
        String phone =
                IntStream.range(0, 8)
                        .mapToObj(_ -> "" + random.nextInt(10))
                        .collect(Collectors.joining("", "1" + (30 + random.nextInt(70)), ""));
        return new Party(
                PartyKind.CLIENT,
                new UUID(random.nextLong(), random.nextLong()),
                null,
                List.of(name),
                List.of(),
                List.of(phone),
                null,
                random.nextBoolean() ? 1960 + random.nextInt(45) : null);
    }

    private static String surname(Random random) {
        int at = random.nextInt(1000);
        for (int i = 0; i < PER_MILLE.length; i++) {
            at -= PER_MILLE[i];
            if (at < 0) {
                return FREQUENT.substring(i, i + 1);
            }
        }
        return pick(OTHERS, random.nextInt(OTHERS.length()));
    }

    private static String given(Random random) {
        // The square makes the first characters the more frequent ones.
        double place = random.nextDouble();
        return pick(GIVEN, (int) (place * place * GIVEN.length()));
    }

    private static String pick(String from, int at) {
        return from.substring(at, at + 1);
    }
}

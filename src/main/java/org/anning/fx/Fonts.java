package org.anning.fx;

import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Chooses the font of the window: the system's Chinese font, or the bundled one without one. */
final class Fonts {

    /** In the order of liking. Most systems have exactly one of them. */
    private static final List<String> CHINESE =
            List.of(
                    "Microsoft YaHei UI",
                    "Microsoft YaHei",
                    "微软雅黑",
                    "PingFang SC",
                    "苹方-简",
                    "Noto Sans CJK SC",
                    "Noto Sans SC",
                    "Source Han Sans SC",
                    "Source Han Sans CN",
                    "思源黑体",
                    "HarmonyOS Sans SC",
                    "Sarasa UI SC",
                    "WenQuanYi Micro Hei",
                    "文泉驿微米黑");

    private Fonts() {}

    /** The family to write the window in, loaded when the system does not have it. */
    static String family() {
        Set<String> installed = new HashSet<>(Font.getFamilies());
        Optional<String> chinese = CHINESE.stream().filter(installed::contains).findFirst();
        return chinese.orElseGet(Fonts::bundled);
    }

    private static String bundled() {
        load("NotoSansSC-Bold.ttf");
        return load("NotoSansSC-Regular.ttf").getFamily();
    }

    private static Font load(String file) {
        String place = "/org/anning/fonts/" + file;
        try (InputStream in =
                Objects.requireNonNull(Fonts.class.getResourceAsStream(place), place)) {
            return Objects.requireNonNull(Font.loadFont(in, 14), place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

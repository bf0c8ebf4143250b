package org.anning.fx;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;

import org.anning.common.Lang;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import javax.imageio.ImageIO;

/** Pictures of screens for people to look at, written to {@code target/screenshots}. */
public final class Screenshots {

    private static final Path FOLDER = Path.of("target", "screenshots");

    private Screenshots() {}

    /**
     * Draws a screen in both languages and both themes.
     *
     * @param screen makes the screen in this language, on the window's thread, with its facts
     * @return the scenes that were drawn, to look for cut words and nameless controls
     */
    public static List<Scene> take(
            String name, double width, double height, Function<Language, ? extends Parent> screen) {
        return take(name, width, height, 100, screen);
    }

    /** Draws a screen in both languages and both themes at this scale in per cent. */
    public static List<Scene> take(
            String name,
            double width,
            double height,
            int percent,
            Function<Language, ? extends Parent> screen) {
        List<Scene> drawn = new ArrayList<>();
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (Lang lang : Lang.values()) {
                String file = String.join("-", name, lang.code(), theme.code());
                drawn.add(
                        FxTest.onFx(() -> {
                            look(theme, percent);
                            Parent root = screen.apply(new Language(lang));
                            // Once more: a look that the screen makes for itself is light.
                            Look look = look(theme, percent);
                            Scene scene = new Scene(root, width, height);
                            look.dress(scene);
                            write(scene, percent == 100 ? file : file + "-" + percent);
                            return scene;
                        }));
            }
        }
        return drawn;
    }

    private static Look look(Theme theme, int percent) {
        Look look = new Look();
        look.themeProperty().set(theme);
        look.percentProperty().set(percent);
        return look;
    }

    /** Draws a scene as it is. To be called on the window's thread. */
    public static void write(Scene scene, String file) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(
                    picture,
                    "png",
                    FOLDER.resolve(file.toLowerCase(Locale.ROOT) + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.anning.fx;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

import org.anning.common.Lang;
import org.anning.common.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a person who cannot see well, or reads large, would stumble over in a scene. */
public final class Flaws {

    private Flaws() {}

    /** Words that are cut off with an ellipsis. Data in table and list cells may be. */
    public static List<String> cutWords(Scene scene) {
        List<String> cut = new ArrayList<>();
        for (Node node : FxTest.allIn(scene.getRoot())) {
            if (node instanceof Labeled labeled
                    && !inCell(node)
                    && shown(node)
                    && labeled.isTextTruncated()) {
                cut.add(labeled.getText());
            }
        }
        return cut;
    }

    private static boolean inCell(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof IndexedCell) {
                return true;
            }
        }
        return false;
    }

    /** Controls that a screen reader could not name: no text, no label, no accessible text. */
    public static List<String> nameless(Scene scene) {
        List<Node> nodes = FxTest.allIn(scene.getRoot());
        Set<Node> labelled = new HashSet<>();
        for (Node node : nodes) {
            if (node instanceof Label label && label.getLabelFor() != null) {
                labelled.add(label.getLabelFor());
            }
        }
        List<String> nameless = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Control control
                    && needsName(control)
                    && !partOfAnother(control)
                    && !labelled.contains(control)
                    && blank(control.getAccessibleText())
                    && (!(control instanceof Labeled labeled) || blank(labeled.getText()))) {
                nameless.add(control.toString());
            }
        }
        return nameless;
    }

    private static boolean needsName(Control control) {
        return control instanceof ButtonBase
                || control instanceof TextInputControl
                || control instanceof ComboBoxBase
                || control instanceof ChoiceBox
                || control instanceof ListView
                || control instanceof TableView
                || control instanceof TreeView
                || control instanceof Slider;
    }

    /** Parts of a larger control, such as the text field inside a spinner, are named by it. */
    private static boolean partOfAnother(Control control) {
        for (Parent above = control.getParent(); above != null; above = above.getParent()) {
            if (above instanceof Control larger && needsName(larger)) {
                return true;
            }
        }
        return control.getId() == null && control.getStyleClass().contains("tab-close-button");
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** Texts that do not stand out enough from what is behind them (WCAG AA), with the ratio. */
    public static List<String> faint(Scene scene) {
        return faint(scene, 100);
    }

    /**
     * The same in a window that is drawn at this scale in per cent: what is large only there is not
     * large.
     */
    public static List<String> faint(Scene scene, int percent) {
        List<String> faint = new ArrayList<>();
        for (Node node : FxTest.allIn(scene.getRoot())) {
            if (node instanceof Text text
                    && !(node instanceof FontIcon)
                    && !blank(text.getText())
                    && shown(node)
                    && !node.isDisabled()
                    && text.getFill() instanceof Color ink) {
                double size = text.getFont().getSize() * 100 / percent;
                boolean bold = text.getFont().getStyle().contains("Bold");
                double wanted = size >= LARGE || bold && size >= LARGE_BOLD ? 3 : 4.5;
                Color behind = behind(node, scene);
                double ratio = ratio(over(ink, text.getOpacity(), behind), behind);
                if (ratio < wanted) {
                    faint.add(
                            String.format(
                                    Locale.ROOT,
                                    "%s: %.2f, %s on %s %s",
                                    text.getText(),
                                    ratio,
                                    ink,
                                    behind,
                                    node.getParent() == null
                                            ? ""
                                            : node.getParent().getStyleClass()));
                }
            }
        }
        return faint;
    }

    /** Pixels from which AA takes a text for large: 18 points, or 14 points and bold. */
    private static final double LARGE = 24;

    private static final double LARGE_BOLD = 18.66;

    private static Color behind(Node node, Scene scene) {
        List<Color> layers = new ArrayList<>();
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Region region && region.getBackground() != null) {
                for (BackgroundFill fill : region.getBackground().getFills().reversed()) {
                    if (fill.getFill() instanceof Color color) {
                        layers.add(color);
                    }
                }
            }
        }
        Color below = scene.getFill() instanceof Color color ? color : Color.WHITE;
        for (Color layer : layers.reversed()) {
            below = over(layer, 1, below);
        }
        return below;
    }

    private static Color over(Color ink, double opacity, Color below) {
        double part = ink.getOpacity() * opacity;
        return Color.color(
                ink.getRed() * part + below.getRed() * (1 - part),
                ink.getGreen() * part + below.getGreen() * (1 - part),
                ink.getBlue() * part + below.getBlue() * (1 - part));
    }

    /** The contrast of two colours by WCAG 2, from 1 to 21. */
    static double ratio(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /**
     * Words of the program that stand in the other language, and keys in place of words. What
     * people and papers are called is left alone.
     */
    public static List<String> foreign(Scene scene, Lang lang) {
        Lang other = lang == Lang.ZH ? Lang.EN : Lang.ZH;
        Set<String> mine = values(lang);
        Set<String> theirs = values(other);
        List<String> foreign = new ArrayList<>();
        for (String words : words(scene)) {
            boolean key = words.matches("[a-z]+(\\.[a-zA-Z_]+)+");
            if (key || theirs.contains(words) && !mine.contains(words)) {
                foreign.add(words);
            }
        }
        return foreign;
    }

    private static final Map<Lang, Set<String>> VALUES = new EnumMap<>(Lang.class);

    private static Set<String> values(Lang lang) {
        return VALUES.computeIfAbsent(lang, Flaws::read);
    }

    private static Set<String> read(Lang lang) {
        Set<String> values = new HashSet<>();
        for (String feature : Texts.FEATURES) {
            Texts.load(feature, lang).values().forEach(value -> values.add((String) value));
        }
        return values;
    }

    /** Everything that is read on a scene or heard of it. */
    public static List<String> words(Scene scene) {
        List<String> words = new ArrayList<>();
        for (Node node : FxTest.allIn(scene.getRoot())) {
            if (!shown(node)) {
                continue;
            }
            if (node instanceof Text text && !(node instanceof FontIcon)) {
                words.add(text.getText());
            }
            if (node instanceof TextInputControl field) {
                words.add(field.getPromptText());
            }
            if (node instanceof Control control && control.getTooltip() != null) {
                words.add(control.getTooltip().getText());
            }
            if (node instanceof MenuButton menu) {
                menu.getItems().forEach(item -> words.add(item.getText()));
            }
            words.add(node.getAccessibleText());
        }
        words.removeIf(Flaws::blank);
        return words;
    }

    /** Signs for which the bundled font has no picture. */
    public static List<String> signsWithoutPicture(Scene scene) {
        Set<String> missing = new TreeSet<>();
        for (String words : words(scene)) {
            words.codePoints()
                    .filter(c -> c > ' ' && !BUNDLED.canDisplay(c))
                    .forEach(c -> missing.add(Character.toString(c) + " in " + words));
        }
        return List.copyOf(missing);
    }

    private static final java.awt.Font BUNDLED = bundled();

    private static java.awt.Font bundled() {
        try (InputStream in =
                Flaws.class.getResourceAsStream("/org/anning/fonts/NotoSansSC-Regular.ttf")) {
            return java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, in);
        } catch (IOException | java.awt.FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All flaws that can be seen without a key being pressed, each with its kind. */
    public static List<String> all(Scene scene, Lang lang) {
        return all(scene, lang, 100);
    }

    /** The same in a window that is drawn at this scale in per cent. */
    public static List<String> all(Scene scene, Lang lang, int percent) {
        List<String> all = new ArrayList<>();
        cutWords(scene).forEach(flaw -> all.add("cut: " + flaw));
        nameless(scene).forEach(flaw -> all.add("nameless: " + flaw));
        faint(scene, percent).forEach(flaw -> all.add("faint: " + flaw));
        foreign(scene, lang).forEach(flaw -> all.add("foreign: " + flaw));
        signsWithoutPicture(scene).forEach(flaw -> all.add("no picture: " + flaw));
        return all;
    }
}

package org.anning.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

class LookTest extends FxTest {

    private static Parent gallery(Language language) {
        Label title = new Label("时间线 Timeline");
        title.getStyleClass().add("card-title");
        FlowPane marks = new FlowPane(8, 8);
        List<String> words = List.of("无", "轻微", "一般", "较重", "严重", "危险");
        for (int level = 0; level <= SeverityMark.MOST; level++) {
            marks.getChildren().add(new SeverityMark(level, words.get(level)));
        }
        Label chip = new Label("夜间来电");
        chip.getStyleClass().add("chip");
        marks.getChildren().add(chip);
        DateField date = new DateField();
        date.setValue(LocalDate.of(2026, 11, 3));
        date.setAccessibleText("date");
        DateField bad = new DateField();
        bad.setText("十三月");
        bad.setAccessibleText("bad");
        MoneyField money = new MoneyField();
        money.setValue(new BigDecimal("12000.50"));
        money.setAccessibleText("money");
        ComboBox<Theme> theme = new ComboBox<>();
        Choices.fill(theme, Theme.class, "fx.theme", language);
        theme.setValue(Theme.DARK);
        theme.setAccessibleText("theme");
        TextArea area = new TextArea("对方说：“再不还就去你单位。” They said they would come.");
        area.setAccessibleText("area");
        area.setPrefRowCount(2);
        Button save = new Button("保存", new FontIcon("mdi2c-check"));
        save.setDefaultButton(true);
        HBox buttons = new HBox(8, save, new Button("取消"), new CheckBox("发给亲属"), new Label("正文"));
        VBox card = new VBox(title, marks, new HBox(8, date, bad, money, theme), area, buttons);
        card.getStyleClass().add("card");
        HBox bar = new HBox(new FontIcon("mdi2a-alert"), new Label("有危险时：110 · 120 · 12356"));
        bar.getStyleClass().add("safety-bar");
        Label sample = new Label("示例 Sample");
        sample.getStyleClass().add("sample-band");
        sample.setMaxWidth(Double.MAX_VALUE);
        VBox page = new VBox(bar, sample, card);
        page.getStyleClass().add("page");
        return page;
    }

    private static Color under(Label label) {
        return (Color) ((Region) label.getParent()).getBackground().getFills().getLast().getFill();
    }

    @Test
    void anOpenWindowFollowsTheSystemAndTheScaleAtOnce() {
        ObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
        onFx(() -> {
            Label words = new Label("你好 Hello");
            VBox card = new VBox(words);
            card.getStyleClass().add("card");
            Scene scene = new Scene(new VBox(card), 400, 300);
            Stage window = new Stage();
            window.setScene(scene);
            Look look = new Look(system);
            look.dress(scene);
            window.show();
            scene.getRoot().applyCss();
            double light = under(words).getBrightness();
            double text = ((Color) words.getTextFill()).getBrightness();
            assertEquals(14, words.getFont().getSize(), 0.01);

            system.set(ColorScheme.DARK);
            scene.getRoot().applyCss();
            assertTrue(under(words).getBrightness() < 0.4 && light > 0.9);
            assertTrue(((Color) words.getTextFill()).getBrightness() > text + 0.4);
            for (int percent : List.of(250, 80, 135)) {
                look.percentProperty().set(percent);
                scene.getRoot().applyCss();
                assertEquals(14 * percent / 100.0, words.getFont().getSize(), 0.01);
            }
            look.percentProperty().set(900);
            scene.getRoot().applyCss();
            assertEquals(35, words.getFont().getSize(), 0.01);

            // Who chose light is not followed into the night.
            look.themeProperty().set(Theme.LIGHT);
            system.set(ColorScheme.LIGHT);
            system.set(ColorScheme.DARK);
            scene.getRoot().applyCss();
            assertEquals(light, under(words).getBrightness(), 0.01);
            window.close();
            new Look();
        });
    }

    @Test
    void nothingIsCutOffAtTwiceTheSize() {
        for (Scene scene : Screenshots.take("gallery", 900, 420, LookTest::gallery)) {
            assertEquals(List.of(), onFx(() -> Flaws.faint(scene)));
            assertEquals(List.of(), Flaws.signsWithoutPicture(scene));
        }

        for (Scene scene : Screenshots.take("gallery", 1400, 700, 200, LookTest::gallery)) {
            assertEquals(List.of(), Flaws.cutWords(scene));
            assertEquals(List.of(), Flaws.nameless(scene));
        }
    }
}

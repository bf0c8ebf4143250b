package org.anning.guide.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.text.Text;

import org.anning.common.Lang;
import org.anning.fx.Flaws;
import org.anning.fx.FxTest;
import org.anning.fx.FxmlScreens;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Screenshots;
import org.anning.guide.Guide;
import org.anning.guide.Section;
import org.junit.jupiter.api.Test;

import java.util.List;

class GuideScreenTest extends FxTest {

    private static Loaded<GuideController> load(Language language) {
        return new FxmlScreens(language)
                .load(GuideController.class, new GuideController(Guide.of(language.lang())));
    }

    private static Parent screen(Language language, String page) {
        Loaded<GuideController> loaded = load(language);
        loaded.controller().go(page);
        return loaded.root();
    }

    @Test
    void thePagesAreWholeInEveryLanguageThemeAndSize() {
        for (Scene scene : Screenshots.take("guide", 1000, 760, l -> screen(l, Guide.START))) {
            assertEquals(List.of(), Flaws.cutWords(scene));
            assertEquals(List.of(), Flaws.nameless(scene));
        }
        for (Scene scene : Screenshots.take("guide-search", 1000, 760, l -> screen(l, "search"))) {
            assertEquals(List.of(), Flaws.cutWords(scene));
        }
        for (Scene scene : Screenshots.take("guide", 1400, 1000, 200, l -> screen(l, "desk"))) {
            assertEquals(List.of(), Flaws.cutWords(scene));
        }
    }

    @Test
    void everyPageIsDrawnWithoutMarksOfMarkdown() {
        for (Lang lang : Lang.values()) {
            Guide.of(lang)
                    .pages()
                    .forEach(page -> {
                        List<String> words =
                                onFx(() -> allIn(drawn(screen(new Language(lang), page.id()))))
                                        .stream()
                                        .filter(Text.class::isInstance)
                                        .filter(n -> !n.getStyleClass().contains("guide-code"))
                                        .map(node -> ((Text) node).getText())
                                        .toList();
                        assertTrue(words.contains(page.title()), page.id() + words);
                        assertTrue(
                                words.stream().noneMatch(w -> w.contains("**") || w.contains("](")),
                                page.id());
                    });
        }
    }

    @Test
    void aLinkLeadsToItsPageAndAHitToItsHeading() {
        Loaded<GuideController> loaded = onFx(() -> load(new Language(Lang.ZH)));
        onFx(() -> {
            loaded.controller().go(Guide.START);
            return drawn(loaded.root());
        });
        assertTrue(onFx(() -> allIn(loaded.root())).stream().anyMatch(ImageView.class::isInstance));

        onFx(() ->
                allIn(loaded.root()).stream()
                        .filter(Hyperlink.class::isInstance)
                        .map(Hyperlink.class::cast)
                        .filter(link -> link.getText().equals("证据"))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        assertEquals("evidence", loaded.controller().current());

        onFx(() -> ((TextField) find(loaded.root(), "search")).setText("duping"));
        @SuppressWarnings("unchecked")
        ListView<Section> list = (ListView<Section>) find(loaded.root(), "contents");
        onFx(() -> list.getSelectionModel().selectFirst());
        assertEquals("desk", loaded.controller().current());
    }

    private static Parent drawn(Parent root) {
        Scene scene = new Scene(root, 1000, 760);
        root.applyCss();
        root.layout();
        return scene.getRoot();
    }

    private static Node find(Parent root, String id) {
        return allIn(root).stream().filter(n -> id.equals(n.getId())).findFirst().orElseThrow();
    }
}

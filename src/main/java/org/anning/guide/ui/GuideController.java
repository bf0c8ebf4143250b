package org.anning.guide.ui;

import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.anning.fx.ImeGuard;
import org.anning.guide.Guide;
import org.anning.guide.Page;
import org.anning.guide.Section;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The guide: its pages or what was found on the left, the page in view on the right. */
public final class GuideController {

    private static final double BESIDE_PICTURES = 120;

    @FXML private TextField search;
    @FXML private ListView<Section> contents;
    @FXML private ScrollPane scroll;
    @FXML private VBox text;
    @FXML private Button back;

    private final Guide guide;
    private final Deque<String> before = new ArrayDeque<>();
    private @Nullable PageView view;
    private String current = "";
    private boolean choosing;

    public GuideController(Guide guide) {
        this.guide = guide;
    }

    @FXML
    private void initialize() {
        view = new PageView(scroll.widthProperty().subtract(BESIDE_PICTURES), this::go);
        contents.setCellFactory(_ -> new SectionCell());
        contents.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> {
                    if (chosen != null && !choosing) {
                        go(chosen.page());
                        goTo(chosen.number());
                    }
                });
        search.textProperty().subscribe(this::list);
    }

    private void list(String words) {
        if (ImeGuard.composing(search)) {
            return;
        }
        List<Section> found = guide.find(words);
        choosing = true;
        contents.getItems()
                .setAll(
                        words.isBlank()
                                ? guide.pages().stream()
                                        .filter(page -> !page.sections().isEmpty())
                                        .map(page -> page.sections().getFirst())
                                        .toList()
                                : found);
        choosing = false;
        mark();
    }

    /** Shows the page of this id, or the first page where there is none. */
    public void go(String id) {
        if (id.equals(current)) {
            return;
        }
        guide.page(id)
                .or(() -> guide.page(Guide.START))
                .ifPresent(page -> {
                    if (!current.isEmpty()) {
                        before.push(current);
                    }
                    show(page);
                });
    }

    private void show(Page page) {
        current = page.id();
        back.setDisable(before.isEmpty());
        if (view != null) {
            view.draw(page.markdown(), text);
        }
        scroll.setVvalue(0);
        mark();
    }

    private void mark() {
        choosing = true;
        Section chosen = contents.getSelectionModel().getSelectedItem();
        if (chosen == null || !chosen.page().equals(current)) {
            contents.getItems().stream()
                    .filter(section -> section.page().equals(current))
                    .findFirst()
                    .ifPresent(section -> contents.getSelectionModel().select(section));
        }
        choosing = false;
    }

    /** Brings the heading of this number on the page into sight. */
    public void goTo(int heading) {
        if (view == null || heading >= view.headings().size()) {
            return;
        }
        scroll.applyCss();
        scroll.layout();
        Node wanted = view.headings().get(heading);
        Bounds place = wanted.getBoundsInParent();
        double room = text.getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(room <= 0 ? 0 : Math.clamp(place.getMinY() / room, 0, 1));
    }

    /** The id of the page in view. */
    public String current() {
        return current;
    }

    @FXML
    private void onBack() {
        if (!before.isEmpty()) {
            String id = before.pop();
            guide.page(id).ifPresent(this::show);
        }
    }

    private final class SectionCell extends ListCell<Section> {

        SectionCell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Section section, boolean empty) {
            super.updateItem(section, empty);
            if (empty || section == null) {
                setText(null);
                return;
            }
            String page = guide.page(section.page()).map(Page::title).orElse("");
            setText(section.number() == 0 ? section.title() : page + " · " + section.title());
        }
    }
}

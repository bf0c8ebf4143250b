package org.anning.guide.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.anning.guide.Guide;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws a page of the guide: headings, paragraphs, lists, tables, pictures and links. */
final class PageView {

    private static final Pattern PAGE = Pattern.compile("(?:([\\w-]+)\\.)?(zh|en)\\.md");

    private final ObservableDoubleValue width;
    private final Consumer<String> go;
    private final List<Node> headings = new ArrayList<>();

    /**
     * @param width how wide a picture may be
     * @param go goes to the page of an id
     */
    PageView(ObservableDoubleValue width, Consumer<String> go) {
        this.width = width;
        this.go = go;
    }

    /** The headings that were drawn, in order. */
    List<Node> headings() {
        return headings;
    }

    /** Draws this page into a box. */
    void draw(String markdown, Pane into) {
        headings.clear();
        into.getChildren().clear();
        Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown)
                .accept(new Blocks(into));
    }

    private final class Blocks extends AbstractVisitor {

        private final Pane into;

        Blocks(Pane into) {
            this.into = into;
        }

        @Override
        public void visit(Heading heading) {
            TextFlow flow = flow(heading);
            flow.getStyleClass().add("guide-heading-" + Math.min(3, heading.getLevel()));
            headings.add(flow);
            into.getChildren().add(flow);
        }

        @Override
        public void visit(Paragraph paragraph) {
            if (paragraph.getFirstChild() instanceof org.commonmark.node.Image image
                    && image.getNext() == null) {
                picture(image);
            } else {
                into.getChildren().add(flow(paragraph));
            }
        }

        private void picture(org.commonmark.node.Image image) {
            Guide.picture(image.getDestination())
                    .ifPresent(place -> {
                        Image read = new Image(place.toExternalForm());
                        ImageView view = new ImageView(read);
                        view.setPreserveRatio(true);
                        view.setSmooth(true);
                        view.fitWidthProperty().bind(Bindings.min(width, read.getWidth()));
                        String words = alt(image);
                        view.setAccessibleText(words);
                        into.getChildren().add(view);
                    });
        }

        private static String alt(org.commonmark.node.Node image) {
            return image.getFirstChild() instanceof org.commonmark.node.Text text
                    ? text.getLiteral()
                    : "";
        }

        @Override
        public void visit(BulletList list) {
            items(list, _ -> "•");
        }

        @Override
        public void visit(OrderedList list) {
            items(list, number -> number + ".");
        }

        private void items(ListBlock list, java.util.function.IntFunction<String> mark) {
            VBox items = new VBox();
            items.getStyleClass().add("guide-list");
            int number = 1;
            for (org.commonmark.node.Node at = list.getFirstChild();
                    at != null;
                    at = at.getNext()) {
                if (at instanceof ListItem) {
                    Label sign = new Label(mark.apply(number++));
                    sign.setMinWidth(Region.USE_PREF_SIZE);
                    VBox words = new VBox();
                    words.getStyleClass().add("guide-list");
                    HBox.setHgrow(words, Priority.ALWAYS);
                    Blocks inside = new Blocks(words);
                    inside.visitChildren(at);
                    HBox row = new HBox(sign, words);
                    row.getStyleClass().add("guide-item");
                    items.getChildren().add(row);
                }
            }
            into.getChildren().add(items);
        }

        @Override
        public void visit(FencedCodeBlock block) {
            Label code = new Label(block.getLiteral().stripTrailing());
            code.setWrapText(true);
            code.getStyleClass().add("key");
            into.getChildren().add(code);
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock) {
                GridPane grid = new GridPane();
                grid.getStyleClass().add("guide-table");
                table(block, grid, false);
                int columns = grid.getColumnCount();
                for (int i = 0; i < columns; i++) {
                    ColumnConstraints column = new ColumnConstraints();
                    column.setPercentWidth(100.0 / columns);
                    grid.getColumnConstraints().add(column);
                }
                into.getChildren().add(grid);
            }
        }

        private void table(org.commonmark.node.Node part, GridPane grid, boolean head) {
            for (org.commonmark.node.Node at = part.getFirstChild();
                    at != null;
                    at = at.getNext()) {
                if (at instanceof TableRow) {
                    int row = grid.getRowCount();
                    int column = 0;
                    for (org.commonmark.node.Node cell = at.getFirstChild();
                            cell != null;
                            cell = cell.getNext()) {
                        if (cell instanceof TableCell) {
                            TextFlow words = flow(cell);
                            if (head) {
                                words.getChildren().forEach(n -> n.getStyleClass().add("strong"));
                            }
                            grid.add(words, column++, row);
                        }
                    }
                } else {
                    table(at, grid, at instanceof TableHead);
                }
            }
        }
    }

    private TextFlow flow(org.commonmark.node.Node block) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("guide-text");
        Words words = new Words(flow);
        words.in(block);
        return flow;
    }

    private final class Words extends AbstractVisitor {

        private final TextFlow flow;
        private boolean strong;

        Words(TextFlow flow) {
            this.flow = flow;
        }

        void in(org.commonmark.node.Node block) {
            visitChildren(block);
        }

        private void add(String words) {
            Text text = new Text(words);
            text.getStyleClass().add(strong ? "strong" : "plain");
            flow.getChildren().add(text);
        }

        @Override
        public void visit(org.commonmark.node.Text text) {
            add(text.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak end) {
            boolean spaced =
                    end.getPrevious() instanceof org.commonmark.node.Text before
                            && before.getLiteral().matches(".*[\\x21-\\x7e]");
            if (spaced) {
                add(" ");
            }
        }

        @Override
        public void visit(HardLineBreak end) {
            add("\n");
        }

        @Override
        public void visit(StrongEmphasis bold) {
            strong = true;
            visitChildren(bold);
            strong = false;
        }

        @Override
        public void visit(Emphasis slanted) {
            visitChildren(slanted);
        }

        @Override
        public void visit(Code code) {
            Text text = new Text(code.getLiteral());
            text.getStyleClass().add("guide-code");
            flow.getChildren().add(text);
        }

        @Override
        public void visit(org.commonmark.node.Link link) {
            Matcher page = PAGE.matcher(link.getDestination());
            if (!page.matches()) {
                visitChildren(link);
                return;
            }
            StringBuilder words = new StringBuilder();
            for (org.commonmark.node.Node at = link.getFirstChild();
                    at != null;
                    at = at.getNext()) {
                if (at instanceof org.commonmark.node.Text text) {
                    words.append(text.getLiteral());
                }
            }
            String id = page.group(1) == null ? Guide.START : page.group(1);
            Hyperlink shown = new Hyperlink(words.toString());
            shown.setOnAction(_ -> go.accept(id));
            flow.getChildren().add(shown);
        }
    }
}

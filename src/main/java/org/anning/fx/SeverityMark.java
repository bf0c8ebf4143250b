package org.anning.fx;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * How grave something is, from 0 to 5, as a word and a shape first and a colour second. The word is
 * the label's text.
 */
public final class SeverityMark extends Label {

    /** The gravest level. */
    public static final int MOST = 5;

    private final IntegerProperty level = new SimpleIntegerProperty(this, "level", 0);

    public SeverityMark() {
        Region shape = new Region();
        shape.getStyleClass().setAll("shape");
        setGraphic(shape);
        setContentDisplay(ContentDisplay.LEFT);
        level.subscribe(
                now -> getStyleClass().setAll("label", "severity", "severity-" + bounded(now)));
    }

    /** A mark of this level with this word. */
    public SeverityMark(int level, String word) {
        this();
        this.level.set(level);
        setText(word);
    }

    private static int bounded(Number level) {
        return Math.clamp(level.intValue(), 0, MOST);
    }

    /** From 0, nothing, to 5, danger to life. */
    public IntegerProperty levelProperty() {
        return level;
    }

    /** From 0, nothing, to 5, danger to life. */
    public int getLevel() {
        return level.get();
    }

    /** From 0, nothing, to 5, danger to life. */
    public void setLevel(int newLevel) {
        level.set(newLevel);
    }
}

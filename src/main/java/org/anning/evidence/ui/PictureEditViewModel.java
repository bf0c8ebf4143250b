package org.anning.evidence.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.anning.evidence.pictures.PictureChange;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** A picture that is being changed into a copy; the original is not touched. */
final class PictureEditViewModel {

    private static final int MOST_STEPS = 20;

    private record Step(BufferedImage before, PictureChange change) {}

    private final ReadOnlyObjectWrapper<BufferedImage> picture;
    private final Deque<Step> steps = new ArrayDeque<>();

    PictureEditViewModel(BufferedImage original) {
        picture = new ReadOnlyObjectWrapper<>(original);
    }

    /** Changes the part; all but turning need one. */
    void change(PictureChange change, Rectangle part) {
        if (change != PictureChange.TURN && part.isEmpty() || steps.size() >= MOST_STEPS) {
            return;
        }
        steps.push(new Step(picture.get(), change));
        picture.set(change.of(picture.get(), part));
    }

    /** Takes the last change back. */
    void undo() {
        if (!steps.isEmpty()) {
            picture.set(steps.pop().before);
        }
    }

    boolean changed() {
        return !steps.isEmpty();
    }

    /** The codes of what was done, in order, such as {@code crop cover}. */
    String how() {
        List<String> codes = new ArrayList<>();
        steps.descendingIterator().forEachRemaining(step -> codes.add(step.change.code()));
        return codes.stream().distinct().collect(Collectors.joining(" "));
    }

    ReadOnlyObjectProperty<BufferedImage> pictureProperty() {
        return picture.getReadOnlyProperty();
    }
}

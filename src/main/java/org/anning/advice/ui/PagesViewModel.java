package org.anning.advice.ui;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.anning.fx.Background;
import org.anning.printing.PageImage;
import org.anning.printing.PdfPages;
import org.jspecify.annotations.Nullable;

/** The pages of a PDF, one of them drawn. */
public final class PagesViewModel {

    private static final float DPI = 130;

    private final Background background;
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyObjectWrapper<@Nullable PageImage> picture =
            new ReadOnlyObjectWrapper<>();
    private byte[] pdf = {};

    public PagesViewModel(Background background) {
        this.background = background;
    }

    /**
     * Shows another PDF, at the page that was open if it has that many.
     *
     * @param pages how many it has
     */
    public void show(byte[] bytes, int pages) {
        pdf = bytes.clone();
        count.set(pages);
        page.set(Math.clamp(page.get(), 0, Math.max(0, pages - 1)));
        draw();
    }

    /** Shows nothing. */
    public void none() {
        pdf = new byte[0];
        count.set(0);
        picture.set(null);
    }

    /** Begins again with the first page. */
    public void first() {
        page.set(0);
    }

    /** Shows the page before or after. */
    public void turn(int by) {
        if (count.get() > 0) {
            page.set(Math.clamp(page.get() + by, 0, count.get() - 1));
            draw();
        }
    }

    private void draw() {
        byte[] of = pdf;
        int wanted = page.get();
        background
                .run(() -> PdfPages.draw(of, wanted, DPI))
                .onSuccess(image -> {
                    if (of == pdf && wanted == page.get()) {
                        picture.set(image);
                    }
                })
                .start();
    }

    /** From 0. */
    public ReadOnlyIntegerProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable PageImage> pictureProperty() {
        return picture.getReadOnlyProperty();
    }
}

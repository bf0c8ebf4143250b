package org.anning.fx;

import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads screens from FXML. The FXML of {@code TimelineController} is {@code Timeline.fxml} in the
 * same package; controllers are made by the functions registered here, so they have ordinary
 * constructors. A screen is written in the language of the moment it is loaded. A label of the
 * class {@code field-label} names the control that comes after it.
 */
public final class FxmlScreens {

    private static final String SUFFIX = "Controller";

    private final Language language;
    private final Map<Class<?>, Supplier<?>> makers = new HashMap<>();
    private @Nullable LayoutMemory memory;

    public FxmlScreens(Language language) {
        this.language = language;
    }

    /** Sets every screen up as it was left, from now on. */
    public void remember(LayoutMemory layout) {
        memory = layout;
    }

    /** Adds controllers and what makes them; one is made for each time a screen is loaded. */
    public void register(Map<Class<?>, ? extends Supplier<?>> controllers) {
        makers.putAll(controllers);
    }

    /** Every controller that can be loaded. */
    public Set<Class<?>> registered() {
        return Set.copyOf(makers.keySet());
    }

    /** Loads the screen of this controller; a controller that nobody registered is a bug. */
    public <C> Loaded<C> load(Class<C> controller) {
        return read(controller, this::make);
    }

    /** Loads the screen of this controller around one that exists already. */
    public <C> Loaded<C> load(Class<C> controller, C existing) {
        return read(controller, type -> type == controller ? existing : make(type));
    }

    private <C> Loaded<C> read(
            Class<C> controller, javafx.util.Callback<Class<?>, Object> factory) {
        FXMLLoader loader = new FXMLLoader(fxmlOf(controller), language.texts());
        loader.setControllerFactory(factory);
        try {
            Parent root = loader.load();
            FieldLabels.connect(root);
            FieldLabels.all(root).forEach(FxmlScreens::keepLines);
            if (memory != null) {
                memory.connect(controller, root);
            }
            root.getProperties().put(FxmlScreens.class, controller);
            return new Loaded<>(root, controller.cast(loader.getController()));
        } catch (IOException e) {
            throw new UncheckedIOException(controller.getName(), e);
        }
    }

    /** What is written in several lines is never squeezed to fewer for want of height. */
    private static void keepLines(Node node) {
        if ((node instanceof Label || node instanceof ButtonBase)
                && node instanceof Labeled words
                && words.getMinHeight() == Region.USE_COMPUTED_SIZE) {
            words.setMinHeight(Region.USE_PREF_SIZE);
        }
        if (node instanceof TableView<?> table && table.getPlaceholder() != null) {
            keepLines(table.getPlaceholder());
        }
    }

    /** The controller of the screen that a node stands in. */
    public static Optional<Class<?>> controllerOf(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getProperties().get(FxmlScreens.class) instanceof Class<?> controller) {
                return Optional.of(controller);
            }
        }
        return Optional.empty();
    }

    private Object make(Class<?> type) {
        Supplier<?> maker = makers.get(type);
        if (maker == null) {
            throw new IllegalStateException("register a maker for " + type.getName());
        }
        return maker.get();
    }

    private static URL fxmlOf(Class<?> controller) {
        String name = controller.getSimpleName();
        if (!name.endsWith(SUFFIX)) {
            throw new IllegalArgumentException(name + " must end with " + SUFFIX);
        }
        String fxml = name.substring(0, name.length() - SUFFIX.length()) + ".fxml";
        URL place = controller.getResource(fxml);
        if (place == null) {
            throw new IllegalStateException("put " + fxml + " beside " + controller.getName());
        }
        return place;
    }
}

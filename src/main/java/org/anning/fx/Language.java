package org.anning.fx;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;

import org.anning.common.Lang;
import org.anning.common.Texts;

/** The language of the window, changed while the program runs. */
public final class Language {

    private final ReadOnlyObjectWrapper<Texts> texts;

    public Language(Lang lang) {
        texts = new ReadOnlyObjectWrapper<>(this, "texts", Texts.of(lang));
    }

    /** The texts of the moment; listen to it to write a screen anew. */
    public ReadOnlyObjectProperty<Texts> textsProperty() {
        return texts.getReadOnlyProperty();
    }

    /** The texts of the moment. */
    public Texts texts() {
        return texts.get();
    }

    /** The language of the moment. */
    public Lang lang() {
        return texts().lang();
    }

    /** Changes the language of everything. */
    public void use(Lang lang) {
        if (lang != lang()) {
            texts.set(Texts.of(lang));
        }
    }

    /** Changes from one language to the other. */
    public void turn() {
        use(lang() == Lang.ZH ? Lang.EN : Lang.ZH);
    }

    /**
     * Does this now and whenever the language changes, for as long as this control lives. The
     * language lives as long as the program: a listener that it held would keep a screen and what
     * stands on it in memory behind a lock.
     */
    public void follow(Node owner, Runnable write) {
        ChangeListener<Texts> listener = (_, _, _) -> write.run();
        owner.getProperties().put(listener, listener);
        texts.addListener(new WeakChangeListener<>(listener));
        write.run();
    }

    /** A text that follows the language. */
    public StringBinding text(String key, Object... args) {
        return Bindings.createStringBinding(() -> texts().get(key, args), texts);
    }
}

package org.anning.fx;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

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

    /** A text that follows the language. */
    public StringBinding text(String key, Object... args) {
        return Bindings.createStringBinding(() -> texts().get(key, args), texts);
    }
}

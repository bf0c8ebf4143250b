package org.anning.library.ui;

import org.anning.advice.TemplateSource;
import org.anning.common.Coded;
import org.anning.common.Lang;
import org.anning.common.Texts;
import org.anning.library.Spot;
import org.anning.printing.SheetTemplate;

/** A template in words. */
final class TemplateWords {

    private TemplateWords() {}

    static String sheet(Spot template) {
        return template.item().substring(0, template.item().lastIndexOf('.'));
    }

    static Lang lang(Spot template) {
        return Coded.of(Lang.class, template.item().substring(template.item().lastIndexOf('.') + 1))
                .orElse(Lang.ZH);
    }

    /** The name of the paper and the language of this template. */
    static String title(Texts texts, Spot template) {
        return sheetTitle(texts, template)
                + texts.lang().pick("（", " (")
                + texts.name("advice.lang", lang(template))
                + texts.lang().pick("）", ")");
    }

    /** The title that the shipped paper has in the window's language. */
    private static String sheetTitle(Texts texts, Spot template) {
        return TemplateSource.bundled()
                .text(sheet(template), texts.lang())
                .map(SheetTemplate::parse)
                .map(SheetTemplate::title)
                .orElseGet(() -> sheet(template));
    }
}

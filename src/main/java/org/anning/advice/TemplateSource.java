package org.anning.advice;

import org.anning.common.Lang;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where the words of the papers come from: those of the program, or others laid over them. */
public interface TemplateSource {

    /** The text of a template as it is now; empty when there is none of this name. */
    Optional<String> text(String sheetId, Lang lang);

    /** The templates that come with the program. */
    static TemplateSource bundled() {
        return (sheetId, lang) -> {
            String name = "templates/" + sheetId + "." + lang.code() + ".md";
            try (InputStream in = TemplateSource.class.getResourceAsStream(name)) {
                return in == null
                        ? Optional.empty()
                        : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}

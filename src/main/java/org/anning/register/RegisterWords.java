package org.anning.register;

import org.anning.cases.CaseStatus;
import org.anning.cases.Risk;
import org.anning.common.Coded;
import org.anning.common.Lang;
import org.anning.common.Texts;
import org.anning.imports.read.NamedTable;
import org.anning.law.LenderKind;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * What groups call their columns and what they write into them: the program's own words in both
 * languages and those of words.properties.
 */
final class RegisterWords {

    private static final Map<String, RegisterField> FIELDS = new HashMap<>();
    private static final Map<String, CaseStatus> STATES = new HashMap<>();
    private static final Map<String, Risk> RISKS = new HashMap<>();
    private static final Map<String, LenderKind> KINDS = new HashMap<>();

    static {
        Properties more = load();
        read(FIELDS, RegisterField.values(), "register.field", "field", more);
        read(STATES, CaseStatus.values(), "cases.status", "status", more);
        read(RISKS, Risk.values(), "cases.risk", "risk", more);
        read(KINDS, LenderKind.values(), "law.lenderKind", "kind", more);
    }

    private RegisterWords() {}

    private static Properties load() {
        Properties file = new Properties();
        try (InputStream in =
                        Objects.requireNonNull(
                                RegisterWords.class.getResourceAsStream("words.properties"));
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static <E extends Enum<E> & Coded> void read(
            Map<String, E> into, E[] all, String texts, String prefix, Properties more) {
        for (E one : all) {
            for (Lang lang : Lang.values()) {
                into.put(NamedTable.plain(Texts.of(lang).name(texts, one)), one);
            }
            into.put(one.code(), one);
        }
        for (E one : all) {
            for (String word : more.getProperty(prefix + "." + one.code(), "").split(",")) {
                into.putIfAbsent(NamedTable.plain(word), one);
            }
        }
        into.remove("");
    }

    /** What a column of this name is. */
    static Optional<RegisterField> field(String name) {
        return Optional.ofNullable(FIELDS.get(NamedTable.plain(name)));
    }

    static Optional<CaseStatus> status(String cell) {
        return Optional.ofNullable(STATES.get(NamedTable.plain(cell)));
    }

    static Optional<Risk> risk(String cell) {
        return Optional.ofNullable(RISKS.get(NamedTable.plain(cell)));
    }

    static Optional<LenderKind> kind(String cell) {
        return Optional.ofNullable(KINDS.get(NamedTable.plain(cell)));
    }
}

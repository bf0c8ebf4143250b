package org.anning.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.anning.common.Lang;
import org.anning.common.Texts;
import org.anning.law.Conduct;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

class PlaceholdersTest {

    private static final Path LIST = Path.of("docs/formats/placeholders.md");

    private static Set<String> facts() {
        Set<String> all = new TreeSet<>();
        for (JavaClass one :
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.anning")) {
            if (one.getSimpleName().endsWith("Facts") && one.isRecord()) {
                for (RecordComponent part : one.reflect().getRecordComponents()) {
                    all.add(one.getSimpleName() + "." + part.getName());
                }
            }
        }
        return all;
    }

    @Test
    void everyFactIsOnSomePaperOrNamedAsNotOnPaper() {
        Set<String> left = facts();
        Placeholders.list().values().forEach(p -> p.from().forEach(left::remove));
        NotOnPaper.list()
                .keySet()
                .forEach(name ->
                        left.removeIf(fact -> fact.equals(name) || fact.startsWith(name + ".")));

        assertEquals(
                Set.of(),
                left,
                "do this: add a line to a list of Placeholders, or name the fact in NotOnPaper");
    }

    @Test
    void placeholdersSpeakOfFactsThatExist() {
        Set<String> spoken = new TreeSet<>();
        Placeholders.list().values().forEach(p -> spoken.addAll(p.from()));
        spoken.removeAll(facts());

        assertEquals(Set.of(), spoken);
    }

    @Test
    void theListInTheDocumentsIsTheListOfTheProgram() throws IOException {
        String wanted = document();
        if (System.getenv("ACCEPT") != null) {
            Files.writeString(LIST, wanted);
        }

        assertEquals(
                wanted,
                Files.exists(LIST) ? Files.readString(LIST) : "",
                "do this: ACCEPT=1 mvn test -Dtest=PlaceholdersTest");
    }

    @Test
    void whatNobodySaidIsMissingAndWhatIsWithheldIsNot() {
        Map<String, Value> values = fill(ACase.empty(), Recipient.COLLECTOR);

        assertEquals(new Value.Text(null), values.get("client.name"));
        assertEquals(new Value.Text("（此份不提供）"), values.get("client.safeContact"));
    }

    @Test
    void entriesAreNumberedTheSameOnEveryPart() {
        ACase of =
                ACase.empty()
                        .with(ACase.call("2026-11-01", Conduct.LAWFUL_REMINDER))
                        .with(ACase.call("2026-11-02", Conduct.THREAT_SAFETY));

        Value.Rows police =
                (Value.Rows)
                        Objects.requireNonNull(fill(of, Recipient.POLICE).get("policeEntries"));

        assertEquals(1, police.rows().size());
        assertEquals("2", police.rows().getFirst().get("no"));
        assertEquals("2026年11月2日 12:00", police.rows().getFirst().get("time"));
    }

    private static Map<String, Value> fill(ACase of, Recipient recipient) {
        return Placeholders.in(
                new Filling(
                        of.today(),
                        new Words(Texts.of(Lang.ZH)),
                        recipient,
                        null,
                        null,
                        "0.1.0",
                        Group.UNKNOWN));
    }

    private static String rows(Placeholder one, Map<List<String>, String> known) {
        String first = known.putIfAbsent(one.cells(), one.name());
        return first == null
                ? "rows of " + String.join(", ", one.cells())
                : "rows like `" + first + "`";
    }

    private static String document() {
        StringBuilder text =
                new StringBuilder(
                        """
                        # What a template may say

                        Made by `PlaceholdersTest` from `Placeholders`. `{{name}}` prints words, and ▢ where they are
                        missing; `{{#name}} ... {{/name}}` prints its inside once per row, or once if it holds;
                        `{{^name}} ... {{/name}}` prints its inside where there is no row or it does not hold.
                        Rows have two more names: `name.any`, whether there are any, and `name.count`, how many.
                        A placeholder directly between “ and ” is a quotation: somebody else's words.
                        `fact.NAME` holds where a fact that the rules of advice speak of is known to hold; the
                        names are in `NamedFacts`.

                        | name | kind | shows |
                        |---|---|---|
                        """);
        Map<String, Value> values = fill(ACase.empty(), Recipient.CLIENT);
        Map<List<String>, String> known = new HashMap<>();
        for (Placeholder one : Placeholders.list().values()) {
            if (one.name().startsWith("fact.")) {
                continue;
            }
            String kind =
                    switch (Objects.requireNonNull(values.get(one.name()))) {
                        case Value.Text _ -> "words";
                        case Value.Flag _ -> "yes or no";
                        case Value.Rows _ -> rows(one, known);
                    };
            text.append("| `")
                    .append(one.name())
                    .append("` | ")
                    .append(kind)
                    .append(" | ")
                    .append(kind.startsWith("rows like") ? "" : String.join(", ", one.from()))
                    .append(" |\n");
        }
        text.append("\nNot on paper:\n\n");
        new TreeMap<>(NotOnPaper.list())
                .forEach((fact, why) ->
                        text.append("- `").append(fact).append("`: ").append(why).append('\n'));
        return text.toString();
    }
}

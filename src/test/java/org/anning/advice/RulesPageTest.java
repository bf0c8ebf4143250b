package org.anning.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.advice.Recommendation.Kind;
import org.anning.advice.Rule.Clause;
import org.anning.common.Lang;
import org.anning.common.Texts;
import org.anning.law.ChannelNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The rules in words that a lawyer reads, as a page of the guide made from the table. */
class RulesPageTest {

    private final StringBuilder page = new StringBuilder();

    @ParameterizedTest
    @EnumSource(Lang.class)
    void thePageSaysWhatTheTableSays(Lang lang) throws IOException {
        Path file = Path.of("docs/guide/advice-rules." + lang.code() + ".md");
        String wanted = page(Texts.of(lang));
        if (System.getenv("ACCEPT") != null) {
            Files.writeString(file, wanted);
        }

        assertEquals(
                wanted,
                Files.exists(file) ? Files.readString(file) : "",
                "do this: ACCEPT=1 mvn test -Dtest=RulesPageTest");
    }

    @Test
    void everyFactHasItsWords() {
        for (Lang lang : Lang.values()) {
            List<String> without =
                    NamedFacts.list().keySet().stream()
                            .filter(name -> !Texts.of(lang).has("advice.named." + name))
                            .toList();
            assertEquals(List.of(), without, lang.code());
        }
        assertTrue(page(Texts.of(Lang.EN)).contains("shown when: **there was a home visit**"));
    }

    private String page(Texts texts) {
        page.setLength(0);
        line("# " + texts.get("advice.rules.title"));
        line("");
        line(texts.get("advice.rules.intro"));
        for (Kind kind : Kind.values()) {
            line("");
            line("## " + texts.get("advice.rules." + kind.name().toLowerCase(Locale.ROOT)));
            Rules.standard().all().stream()
                    .filter(r -> r.kind() == kind)
                    .forEach(r -> rule(r, texts));
        }
        return ChannelNumbers.in(page.toString(), ACase.LAW, texts.lang(), ACase.TODAY);
    }

    private void rule(Rule rule, Texts texts) {
        line("");
        line("### " + texts.get("advice.paper." + rule.id()));
        line("");
        line(texts.get("advice.rules.place", rule.rank(), texts.get(rule.otherwise())));
        line("");
        rule.because().forEach(c -> clause(texts.get("advice.rules.because"), c, texts));
        rule.unless().forEach(c -> clause(texts.get("advice.rules.unless"), c, texts));
        rule.before().forEach(c -> clause(texts.get("advice.rules.before", c.rank()), c, texts));
    }

    private void clause(String effect, Clause clause, Texts texts) {
        String when =
                clause.when().terms().stream()
                        .map(t -> {
                            String fact = texts.get("advice.named." + t.fact());
                            return t.denied() ? texts.get("advice.rules.not", fact) : fact;
                        })
                        .collect(Collectors.joining(texts.get("advice.rules.and")));
        line("- " + texts.get("advice.rules.when", effect, when));
        line("  > " + texts.get(clause.reason(), 1));
    }

    private void line(String words) {
        page.append(words).append('\n');
    }
}

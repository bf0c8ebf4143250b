package org.anning.advice;

import org.anning.common.Coded;
import org.anning.common.Problem;
import org.anning.law.CautiousWords;
import org.anning.printing.SheetTemplate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is wrong with a template, each in one sentence with its line: besides its form, a name that
 * nothing stands for, a word that no paper may say, and a foot that does not say what every paper
 * must say (domain 6.4).
 */
public final class TemplateChecks {

    /** What every paper says at its end. */
    private static final List<String> FOOT =
            List.of("standardLine", "dataVersion", "programVersion");

    private TemplateChecks() {}

    /** Everything that is wrong; nothing when it can be printed. */
    public static List<Problem> problems(SheetTemplate template) {
        List<Problem> problems = new ArrayList<>(template.problems());
        if (Coded.of(Recipient.class, template.recipient()).isEmpty()) {
            problems.add(
                    error(
                            "advice.problem.recipient",
                            template,
                            "recipient:",
                            template.recipient()));
        }
        Set<String> names = names();
        Map<String, List<String>> cells = new HashMap<>();
        Placeholders.list().forEach((name, p) -> cells.put(name, p.cells()));
        Set<String> said = new HashSet<>();
        for (SheetTemplate.Use use : template.uses()) {
            boolean cell =
                    use.within().stream()
                            .anyMatch(s -> cells.getOrDefault(s, List.of()).contains(use.name()));
            if (!cell && !names.contains(use.name()) && said.add(use.name())) {
                problems.add(
                        error(
                                "advice.problem.unknownName",
                                template,
                                use.name() + "}}",
                                use.name()));
            }
        }
        for (String needed : FOOT) {
            if (template.uses().stream().noneMatch(u -> u.name().equals(needed))) {
                problems.add(Problem.error("", "advice.problem.foot", needed));
            }
        }
        for (String word : CautiousWords.in(template.source())) {
            problems.add(error("advice.problem.word", template, word, word));
        }
        return problems;
    }

    private static Problem error(String key, SheetTemplate template, String at, String what) {
        return Problem.error("", key, template.lineOf(at), what);
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        Placeholders.list()
                .forEach((name, placeholder) -> {
                    names.add(name);
                    if (!placeholder.cells().isEmpty()) {
                        names.add(name + SheetValues.ANY);
                        names.add(name + SheetValues.COUNT);
                    }
                });
        return names;
    }
}

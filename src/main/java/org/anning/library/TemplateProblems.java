package org.anning.library;

import org.anning.advice.TemplateChecks;
import org.anning.common.Problem;
import org.anning.printing.SheetTemplate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with the text of a template while it is being written, each with its line: what is
 * wrong with any template, and a header that no longer says which paper it is for.
 */
public final class TemplateProblems {

    private static final List<String> FIXED = List.of("id", "lang", "recipient");

    private TemplateProblems() {}

    /**
     * What is wrong, in the order of the lines.
     *
     * @param shipped the text as it comes with the program
     */
    static List<Problem> of(String source, String shipped) {
        List<Problem> problems =
                new ArrayList<>(TemplateChecks.problems(SheetTemplate.parse(source)));
        for (String name : FIXED) {
            String wanted = header(shipped, name);
            if (!header(source, name).equals(wanted)) {
                problems.add(Problem.error("", "library.problem.header", name, wanted));
            }
        }
        problems.sort(Comparator.comparingInt(TemplateProblems::line));
        return List.copyOf(problems);
    }

    /** The line of a problem, from 1; 0 where none can be named. */
    public static int line(Problem problem) {
        return !problem.args().isEmpty() && problem.args().getFirst() instanceof Integer line
                ? line
                : 0;
    }

    private static String header(String source, String name) {
        Matcher line =
                Pattern.compile("(?m)^" + name + ":[ \\t]*(.*?)[ \\t]*$")
                        .matcher(source.split("(?m)^---", 2)[0]);
        return line.find() ? line.group(1) : "";
    }
}

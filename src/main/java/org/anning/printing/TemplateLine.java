package org.anning.printing;

import org.anning.common.Problem;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a template: words, placeholders and sections within it. */
final class TemplateLine {

    /** One piece of a line. */
    sealed interface Part {
        record Words(String text, boolean bold) implements Part {}

        record Value(String name, boolean bold) implements Part {}

        record Section(String name, boolean inverted, List<Part> inside) implements Part {}
    }

    /** One piece before sections are closed: the tags as they stand. */
    sealed interface Token {
        record Words(String text, boolean bold) implements Token {}

        record Value(String name, boolean bold) implements Token {}

        record Open(String name, boolean inverted) implements Token {}

        record Close(String name) implements Token {}
    }

    private static final Pattern TAG = Pattern.compile("\\{\\{([#^/]?)\\s*([A-Za-z0-9.-]+)\\s*}}");

    private TemplateLine() {}

    static List<Token> tokens(String text, boolean bold) {
        List<Token> tokens = new ArrayList<>();
        Matcher tag = TAG.matcher(text);
        int at = 0;
        while (tag.find()) {
            if (tag.start() > at) {
                tokens.add(new Token.Words(text.substring(at, tag.start()), bold));
            }
            String name = tag.group(2);
            tokens.add(
                    switch (tag.group(1)) {
                        case "#" -> new Token.Open(name, false);
                        case "^" -> new Token.Open(name, true);
                        case "/" -> new Token.Close(name);
                        default -> new Token.Value(name, bold);
                    });
            at = tag.end();
        }
        if (at < text.length()) {
            tokens.add(new Token.Words(text.substring(at), bold));
        }
        return tokens;
    }

    static List<Part> parts(List<Token> tokens, int line, List<Problem> problems) {
        Deque<Part.Section> open = new ArrayDeque<>();
        List<Part> top = new ArrayList<>();
        for (Token token : tokens) {
            List<Part> here = open.isEmpty() ? top : open.peek().inside();
            switch (token) {
                case Token.Words(String text, boolean bold) -> here.add(new Part.Words(text, bold));
                case Token.Value(String name, boolean bold) -> here.add(new Part.Value(name, bold));
                case Token.Open(String name, boolean inverted) -> {
                    Part.Section section = new Part.Section(name, inverted, new ArrayList<>());
                    here.add(section);
                    open.push(section);
                }
                case Token.Close(String name) -> {
                    if (open.isEmpty() || !open.pop().name().equals(name)) {
                        problems.add(Problem.error("", "printing.problem.close", line, name));
                    }
                }
            }
        }
        for (Part.Section section : open) {
            problems.add(Problem.error("", "printing.problem.unclosed", line, section.name()));
        }
        return top;
    }

    static List<Run> fill(List<Part> parts, Values values, Set<String> missing) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            switch (parts.get(i)) {
                case Part.Words(String text, boolean bold) -> runs.add(new Run(text, bold, false));
                case Part.Value(String name, boolean bold) -> {
                    String text = values.textOf(name).orElse("");
                    if (text.isEmpty()) {
                        missing.add(name);
                        runs.add(new Run(Run.BOX, bold, true));
                    } else {
                        runs.add(new Run(text, bold, false, quoted(parts, i)));
                    }
                }
                case Part.Section(String name, boolean inverted, List<Part> inside) -> {
                    List<Values> elements = values.elements(name);
                    if (inverted && elements.isEmpty()) {
                        runs.addAll(fill(inside, values, missing));
                    } else if (!inverted) {
                        elements.forEach(e -> runs.addAll(fill(inside, e, missing)));
                    }
                }
            }
        }
        return runs;
    }

    /** Whether the part stands directly between quotation marks. */
    private static boolean quoted(List<Part> parts, int at) {
        return at > 0
                && at + 1 < parts.size()
                && parts.get(at - 1) instanceof Part.Words(String before, boolean _)
                && before.endsWith("“")
                && parts.get(at + 1) instanceof Part.Words(String after, boolean _)
                && after.startsWith("”");
    }

    static void uses(List<Part> parts, List<String> within, Set<SheetTemplate.Use> uses) {
        for (Part part : parts) {
            switch (part) {
                case Part.Words _ -> {}
                case Part.Value(String name, boolean _) ->
                        uses.add(new SheetTemplate.Use(name, within));
                case Part.Section(String name, boolean _, List<Part> inside) -> {
                    uses.add(new SheetTemplate.Use(name, within));
                    uses(inside, SheetTemplate.deeper(within, name), uses);
                }
            }
        }
    }
}

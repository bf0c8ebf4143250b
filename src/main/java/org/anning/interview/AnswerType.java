package org.anning.interview;

import org.anning.clients.Vulnerability;
import org.anning.common.Coded;
import org.anning.common.YesNo;
import org.anning.loans.plans.CardDanger;
import org.anning.timeline.Channel;

import java.util.Arrays;
import java.util.List;

/** What kind of answer a question wants. */
public enum AnswerType implements Coded {
    YES_NO("common.yesNo", codes(YesNo.values()), false, false),
    /** Yes or no with words beside it. */
    YES_NO_WORDS("common.yesNo", codes(YesNo.values()), false, true),
    SELF_HARM("interview.selfHarm", List.of("none", "thoughts", "plan"), false, false),
    /** Ticks of the outward danger signs of a card (cl-196-interp-6, -8). */
    CARD_SIGNS("loans.danger", codes(CardDanger.Sign.values()), true, false),
    /** Ticks of what calls for more care, with words beside them. */
    VULNERABLE("clients.vulnerability", codes(Vulnerability.values()), true, true),
    /** Ticks of the ways of harassment, with words beside them. */
    WAYS("timeline.channel", codes(Channel.values()), true, true),
    TEXT,
    LONG,
    NAME,
    NUMBER,
    MONEY;

    private final String texts;
    private final List<String> choices;
    private final boolean several;
    private final boolean words;

    AnswerType() {
        this("", List.of(), false, true);
    }

    AnswerType(String texts, List<String> choices, boolean several, boolean words) {
        this.texts = texts;
        this.choices = choices;
        this.several = several;
        this.words = words;
    }

    private static List<String> codes(Coded[] all) {
        return Arrays.stream(all).map(Coded::code).toList();
    }

    /** The codes one may choose from; none where the answer is typed. */
    public List<String> choices() {
        return choices;
    }

    /** The key of a choice's words. */
    public String text(String choice) {
        return texts + "." + choice;
    }

    /** Whether several may be chosen; their codes then stand side by side, with a space between. */
    public boolean several() {
        return several;
    }

    /** Whether words can stand beside the choice. */
    public boolean detailed() {
        return words && !choices.isEmpty();
    }
}

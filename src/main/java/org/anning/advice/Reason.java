package org.anning.advice;

import java.util.List;

/**
 * One sentence of why something is advised or not.
 *
 * @param textKey the sentence, in the texts
 * @param grounds what in the case it rests on, to be opened
 */
public record Reason(String textKey, List<Ground> grounds) {

    public Reason {
        grounds = List.copyOf(grounds);
    }
}

package org.anning.advice;

/**
 * A fact that nobody has said and on which advice hangs.
 *
 * @param fact its name; the question's words are the text {@code advice.ask.} and this name
 * @param place where the answer is filled in
 */
public record Question(String fact, Place place) {}

/**
 * The first talk with a client: 46 questions as data, the draft of their answers, and what is made
 * of them.
 *
 * <p>Begin with {@link org.anning.interview.QuestionCatalogue} and {@link
 * org.anning.interview.InterviewService}. May use {@code clients}, {@code cases}, {@code storage}
 * and {@code common}.
 */
@NullMarked
package org.anning.interview;

import org.jspecify.annotations.NullMarked;

/**
 * Advice: everything known of a case, what follows from it, and the papers that fit.
 *
 * <p>Begin with {@link org.anning.advice.AdviceService}. The rules are data ({@code rules.csv});
 * the facts they speak of are in {@link org.anning.advice.NamedFacts}; what a paper may say of a
 * case is in {@link org.anning.advice.Placeholders}.
 */
@NullMarked
package org.anning.advice;

import org.jspecify.annotations.NullMarked;

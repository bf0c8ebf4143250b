/**
 * The user guide inside the program: the same Markdown pages as in {@code docs/guide}, without a
 * network, found by words and pinyin.
 *
 * <p>Begin with {@link org.anning.guide.Guide}.
 */
@NullMarked
package org.anning.guide;

import org.jspecify.annotations.NullMarked;

/**
 * The work of the group on a case: hours, what came of it, and the check by a second person.
 *
 * <p>Begin with {@link org.anning.work.WorkService}.
 */
@NullMarked
package org.anning.work;

import org.jspecify.annotations.NullMarked;

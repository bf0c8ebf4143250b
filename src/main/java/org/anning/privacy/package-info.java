/**
 * What the group owes the people whose data it keeps: how long a case is kept, erasing it for good,
 * and giving a client everything that is kept of them.
 *
 * <p>Begin with {@link org.anning.privacy.Erasure} and {@link org.anning.privacy.Retention}.
 */
@NullMarked
package org.anning.privacy;

import org.jspecify.annotations.NullMarked;

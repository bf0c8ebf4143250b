/**
 * Pictures of evidence in memory: read upright and within bounds, made smaller, changed into a
 * copy. Nothing is written to the disk. Begin with {@link org.anning.evidence.pictures.Pictures}.
 */
@NullMarked
package org.anning.evidence.pictures;

import org.jspecify.annotations.NullMarked;

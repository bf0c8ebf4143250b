/**
 * Brings files of clients into a case: read by {@code imports.read}, compared with what the case
 * already holds, stored by {@code timeline} and {@code loans} in one transaction, undone as a
 * whole.
 *
 * <p>Begin with {@link org.anning.imports.ImportService}. May use {@code timeline}, {@code loans},
 * {@code lenders}, {@code cases}, {@code law}, {@code printing} and {@code common}.
 */
@NullMarked
package org.anning.imports;

import org.jspecify.annotations.NullMarked;

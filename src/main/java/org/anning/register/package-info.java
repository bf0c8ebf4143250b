/**
 * The list of its cases that a group kept in a spreadsheet before, brought into the casebook: any
 * columns, compared with who is there already, stored in one transaction, taken back as a whole.
 *
 * <p>Begin with {@link org.anning.register.RegisterService}, then {@link
 * org.anning.register.RegisterPlan}.
 */
@NullMarked
package org.anning.register;

import org.jspecify.annotations.NullMarked;

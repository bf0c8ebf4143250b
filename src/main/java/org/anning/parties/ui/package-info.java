/** Shows beside a form who may be known already. Begin with {@link PartiesScreens}. */
@NullMarked
package org.anning.parties.ui;

import org.jspecify.annotations.NullMarked;

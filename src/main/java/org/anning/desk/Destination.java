package org.anning.desk;

import org.anning.fx.Loaded;

import java.util.function.Supplier;

/**
 * One entry of the navigation at the side.
 *
 * @param name text key of its name; also what {@link Desk#show} wants
 * @param icon literal of an icon of the pack, such as {@code mdi2c-calendar-today}
 * @param screen loads the screen when it is shown for the first time, and anew in another language
 */
public record Destination(String name, String icon, Supplier<Loaded<?>> screen) {}

package org.anning.advice;

/**
 * The group of volunteers, as papers name it.
 *
 * @param name its name, or ""
 * @param phone where it is reached, or ""
 */
public record Group(String name, String phone) {

    /** One of which nothing is known: papers leave room to write it. */
    public static final Group UNKNOWN = new Group("", "");
}

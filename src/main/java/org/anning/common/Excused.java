package org.anning.common;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A class that may break one house rule, and why. The permitted number stands in the test. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Excused.List.class)
public @interface Excused {

    /** The rule's name in {@code HouseRulesTest}, such as "R4". */
    String rule();

    /** Why the rule does not fit here. */
    String because();

    /** Several excuses on one class. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        Excused[] value();
    }
}

package org.anning.architecture.wrong.timeline;

/** Wrong on purpose: shows that a rule of the house can fail. */
final class WrongR15 {
    void say() {
        System.out.println(1);
    }
}

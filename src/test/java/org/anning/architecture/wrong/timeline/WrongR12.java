package org.anning.architecture.wrong.timeline;

/** Wrong on purpose: shows that a rule of the house can fail. */
final class WrongR12 {
    static int count = 0;

    static WrongR12 getInstance() {
        return new WrongR12();
    }
}

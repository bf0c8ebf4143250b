package org.anning.architecture.wrong.timeline;

/** Wrong on purpose: shows that a rule of the house can fail. */
final class WrongR11 {
    java.net.Socket out() {
        return new java.net.Socket();
    }
}

package org.anning.architecture.wrong.law;

/** Wrong on purpose: shows that a rule of the house can fail. */
final class WrongR2 {
    org.anning.architecture.wrong.advice.Advice up() {
        return new org.anning.architecture.wrong.advice.Advice();
    }
}

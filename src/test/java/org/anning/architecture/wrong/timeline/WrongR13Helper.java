package org.anning.architecture.wrong.timeline;

/** Wrong on purpose: shows that a rule of the house can fail. */
final class WrongR13Helper {}

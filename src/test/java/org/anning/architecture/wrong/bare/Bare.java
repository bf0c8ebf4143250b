package org.anning.architecture.wrong.bare;

/** Wrong on purpose: shows that a rule of the house can fail. */
final class Bare {}

package org.anning.architecture.wrong.advice;

/** Wrong on purpose: shows that a rule of the house can fail. */
public final class Advice {}

package org.skyledger.events.volume;

/** The ground outline of a volume. */
public sealed interface Outline permits Circle, Polygon {}

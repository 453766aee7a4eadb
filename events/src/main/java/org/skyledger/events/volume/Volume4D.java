package org.skyledger.events.volume;

/** A contiguous block of sky and time: an outline on the ground, extruded between two altitudes, for a while. */
public record Volume4D(Outline outline, AltitudeRange altitude, TimeRange time) {}

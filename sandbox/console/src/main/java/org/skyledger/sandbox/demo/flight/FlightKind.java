package org.skyledger.sandbox.demo.flight;

/** What a flight is for, and so the shape of its volumes. */
public enum FlightKind {
    /** Back and forth over a field: one circle. */
    SURVEY,
    /** Round a building: one small polygon. */
    INSPECTION,
    /** From one place to another: a circle at both ends and a chain of overlapping polygons in between. */
    CORRIDOR
}

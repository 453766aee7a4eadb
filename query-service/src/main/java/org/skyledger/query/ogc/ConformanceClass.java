package org.skyledger.query.ogc;

/**
 * A promise that {@code /conformance} lists. The package that keeps it declares it with a bean.
 *
 * @param uri as its standard has it
 */
public record ConformanceClass(String uri) {}

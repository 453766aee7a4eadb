package org.skyledger.bench.dss;

/** Where USSs get tokens for the DSS. */
@FunctionalInterface
interface Tokens {
    String of(Uss uss);
}

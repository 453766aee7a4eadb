package org.skyledger.query.cql;

import java.util.Arrays;
import java.util.Optional;

/** What CQL2 and SQL write alike. */
enum Comparison {
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    GREATER(">"),
    NOT_GREATER("<="),
    NOT_LESS(">=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    static Optional<Comparison> of(Token token) {
        return Arrays.stream(values())
                .filter(comparison -> token.is(comparison.sign))
                .findFirst();
    }

    String sign() {
        return sign;
    }
}

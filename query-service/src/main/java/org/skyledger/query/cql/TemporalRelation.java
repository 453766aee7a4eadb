package org.skyledger.query.cql;

import java.util.Arrays;
import java.util.Optional;

/**
 * How two stretches of time lie to each other (section 7.7), in SQL over the ends of the one, 1 and 2, and of
 * the other, 3 and 4. A moment is a stretch whose ends are the same.
 */
enum TemporalRelation {
    AFTER("1 > 4"),
    BEFORE("2 < 3"),
    CONTAINS("1 < 3 and 2 > 4"),
    DISJOINT("2 < 3 or 1 > 4"),
    DURING("1 > 3 and 2 < 4"),
    EQUALS("1 = 3 and 2 = 4"),
    FINISHEDBY("1 < 3 and 2 = 4"),
    FINISHES("1 > 3 and 2 = 4"),
    INTERSECTS("1 <= 4 and 2 >= 3"),
    MEETS("2 = 3"),
    METBY("1 = 4"),
    OVERLAPPEDBY("1 > 3 and 1 < 4 and 2 > 4"),
    OVERLAPS("1 < 3 and 2 > 3 and 2 < 4"),
    STARTEDBY("1 = 3 and 2 > 4"),
    STARTS("1 = 3 and 2 < 4");

    private final String condition;

    TemporalRelation(String condition) {
        this.condition = condition;
    }

    static Optional<TemporalRelation> of(Token token) {
        return Arrays.stream(values())
                .filter(relation -> token.is("T_" + relation))
                .findFirst();
    }

    String condition() {
        return condition;
    }
}

package org.skyledger.query.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a database that is away, full or busy (the caller may try again) from a query that is wrong (our fault). */
final class DatabaseFailure {

    // PostgreSQL's error classes: connection exception, insufficient resources, operator intervention.
    private static final Set<String> PASSING = Set.of("08", "53", "57");

    private DatabaseFailure() {}

    static boolean isPassing(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> switch (cause) {
                    case SQLTransientConnectionException _ -> true;
                    case SQLException e ->
                        e.getSQLState() != null
                                && e.getSQLState().length() == 5
                                && PASSING.contains(e.getSQLState().substring(0, 2));
                    default -> false;
                });
    }
}

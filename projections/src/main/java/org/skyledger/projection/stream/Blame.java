package org.skyledger.projection.stream;

import java.sql.SQLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataIntegrityViolationException;

/** Whose fault it is that records could not be folded. */
final class Blame {

    private Blame() {}

    /** Spring's exceptions are about the way to the data, save two; any other was thrown at the sight of the data. */
    static boolean isOnTheData(RuntimeException failure) {
        return failure instanceof DataIntegrityViolationException
                || !(failure instanceof NestedRuntimeException)
                || exceedsALimit(NestedExceptionUtils.getMostSpecificCause(failure));
    }

    static String reason(RuntimeException failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure).toString();
    }

    /** Such as a text that is too long for an index. */
    private static boolean exceedsALimit(Throwable cause) {
        return cause instanceof SQLException sql
                && String.valueOf(sql.getSQLState()).startsWith("54");
    }
}

package org.skyledger.query.cql;

import java.util.ArrayList;
import java.util.List;

/** A condition as it grows. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** @param own words of this service's, never a caller's */
    Sql add(String own) {
        text.append(own);
        return this;
    }

    /** A value, bound; the cast tells the database what the driver leaves open. */
    Sql add(Object value, String type) {
        text.append("cast(? as ").append(type).append(')');
        values.add(value);
        return this;
    }

    Sql add(Sql other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    Condition condition() {
        return new Condition(text.toString(), List.copyOf(values));
    }
}

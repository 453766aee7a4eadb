package org.skyledger.projection.stream;

import org.skyledger.events.DomainEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * A view in PostgreSQL: enough to fold it, wherever its tables are.
 *
 * @param name under which its progress is kept and reported
 * @param table of its rows, without the schema
 */
public record ViewKind<E extends DomainEvent>(
        String name, String table, Class<E> feature, ProjectorInto<E> projectors) {

    /** Makes the projector of one table. */
    @FunctionalInterface
    public interface ProjectorInto<E extends DomainEvent> {

        /** @param table with its schema */
        Projector<E> of(JdbcClient jdbc, JsonMapper json, String table);
    }

    Projector<E> projector(Place place, JsonMapper json) {
        return projectors.of(place.jdbc(), json, place.schema() + "." + table);
    }
}

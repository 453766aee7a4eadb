package org.skyledger.query.history;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.item.ItemKind;
import org.skyledger.query.item.ManagerName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of one entity. */
@Repository
class HistoryQueries {

    private final JdbcClient jdbc;
    private final EntityManager entities;

    HistoryQueries(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /**
     * When each was recorded, in their order.
     *
     * @param moment none that the ledger took later
     * @param owner none that another USS managed
     * @param after none up to this position
     */
    List<Recorded> recorded(
            ItemKind<?, ?> kind, UUID entity, Instant moment, @Nullable ManagerName owner, long after, int most) {
        return jdbc.sql("""
                        select position, event, actor, reason, lower(recorded), upper(recorded),
                            end_position, end_event, end_actor, end_reason
                        from view.%s
                        where entity = :entity and position > :after and lower(recorded) <= :moment
                            and (cast(:owner as text) is null or manager = :owner)
                        order by position limit :most
                        """.formatted(kind.collection().table()))
                .param("entity", entity)
                .param("after", after)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("owner", owner == null ? null : owner.name())
                .param("most", most)
                .query((row, _) -> new Recorded(
                                new Cause(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
                                row.getObject(5, OffsetDateTime.class).toInstant(),
                                until(row),
                                row.getObject(7) == null
                                        ? null
                                        : new Cause(
                                                row.getLong(7), row.getString(8), row.getString(9), row.getString(10)))
                        .asOf(moment))
                .list();
    }

    /** The versions that these positions made, in their order. */
    <V> List<V> versions(Class<V> versions, UUID entity, List<Long> positions) {
        return entities.createQuery(
                        "select version from " + versions.getSimpleName() + " version"
                                + " where version.standing.entity = :entity and version.position in :positions"
                                + " order by version.position",
                        versions)
                .setParameter("entity", entity)
                .setParameter("positions", positions)
                .getResultList();
    }

    private static @Nullable Instant until(ResultSet row) throws SQLException {
        var until = row.getObject(6, OffsetDateTime.class);
        return until == null ? null : until.toInstant();
    }
}

package org.skyledger.query.item;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.cql.Condition;
import org.skyledger.query.cql.CqlFilter;
import org.skyledger.query.cql.Queryables;
import org.skyledger.query.crs.Crs;
import org.skyledger.query.ogc.Bbox;
import org.skyledger.query.ogc.Collection;
import org.skyledger.query.ogc.DatetimeInterval;
import org.skyledger.query.ogc.Feature;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;

/**
 * Where a collection's items come from, and what becomes of them.
 *
 * @param view under whose name projections keep how far it is folded
 * @param versions the entity class of its rows; it embeds a {@link Standing} as {@code standing}
 * @param queryables the properties of its features in their order, and the geometry: what filters may name
 */
public record ItemKind<V, P>(
        Collection collection, String view, Class<V> versions, Function<V, Feature<P>> feature, Queryables queryables) {

    /** Where its versions are, in SQL. */
    String table() {
        return "view." + collection.table();
    }

    /**
     * What is asked for.
     *
     * @throws Refused when {@code expression} is no filter on these items
     */
    public Filter filter(
            @Nullable Bbox bbox,
            @Nullable DatetimeInterval datetime,
            @Nullable ManagerName manager,
            Map<String, Set<String>> among,
            @Nullable CqlFilter expression,
            Crs crs) {
        return new Filter(bbox, datetime, manager, among, condition(expression, crs));
    }

    private @Nullable Condition condition(@Nullable CqlFilter expression, Crs crs) {
        try {
            return expression == null ? null : expression.over(queryables, crs);
        } catch (IllegalArgumentException e) {
            throw new Refused(ProblemCode.BAD_PARAMETER, "parameter filter: " + e.getMessage());
        }
    }
}

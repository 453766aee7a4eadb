package org.skyledger.query.item;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.skyledger.query.cql.Queryable;
import org.skyledger.query.cql.Queryables;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;

/** The parameter {@code properties}: which of them features shall show. */
public record PropertyNames(Set<String> names) {

    /** @param text with commas between; empty for none at all */
    public static PropertyNames of(String text) {
        return new PropertyNames(text.isEmpty() ? Set.of() : Set.copyOf(new TreeSet<>(List.of(text.split(",", -1)))));
    }

    /** @throws Refused when the items have no such property */
    void check(Queryables queryables) {
        var allowed = queryables.all().stream()
                .filter(queryable -> queryable.type() != Queryable.Type.SHAPE)
                .map(Queryable::name)
                .toList();
        names.stream()
                .filter(name -> !allowed.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new Refused(
                            ProblemCode.BAD_PARAMETER,
                            "parameter properties: there is no \"" + name + "\"; allowed, with commas between: "
                                    + String.join(", ", allowed));
                });
    }
}

package org.skyledger.query.cql;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What filters on a collection may name. */
public record Queryables(List<Queryable> all) {

    public Queryables {
        all = List.copyOf(all);
    }

    public static Queryables of(Queryable... all) {
        return new Queryables(List.of(all));
    }

    public Queryables and(Queryables others) {
        return new Queryables(Stream.concat(all.stream(), others.all.stream()).toList());
    }

    Queryable named(Operand.Property property) {
        return all.stream()
                .filter(queryable -> queryable.name().equals(property.name()))
                .findFirst()
                .orElseThrow(() -> property.refused("there is no property \"" + property.name() + "\" here; allowed: "
                        + all.stream().map(Queryable::name).collect(Collectors.joining(", "))));
    }
}

package org.skyledger.projection.stream;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One column of many rows, as the text array that a statement casts and unnests. */
public final class Column {

    private Column() {}

    public static <T> @Nullable String[] of(Collection<T> rows, Function<T, ? extends @Nullable Object> value) {
        return rows.stream().map(row -> text(value.apply(row))).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

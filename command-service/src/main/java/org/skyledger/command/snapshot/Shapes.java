package org.skyledger.command.snapshot;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the shape of a type: of a record by its components, of a sealed interface by those whom it permits. */
final class Shapes {

    private static final Map<Class<?>, Shape> SIMPLE = Map.of(
            String.class, Shape.TEXT,
            boolean.class, Shape.BOOLEAN,
            int.class, Shape.INT,
            double.class, Shape.DOUBLE,
            UUID.class, Shape.UUID,
            Instant.class, Shape.INSTANT);

    private final Map<Class<?>, Shape> known = new HashMap<>(SIMPLE);

    Shape of(Type type) {
        if (type instanceof ParameterizedType generic) {
            var element = of(generic.getActualTypeArguments()[0]);
            if (generic.getRawType() == List.class) {
                return Shape.listOf(element);
            }
            if (generic.getRawType() == Set.class) {
                return Shape.setOf(element);
            }
        } else if (type instanceof Class<?> plain) {
            var shape = known.get(plain);
            return shape == null ? remember(plain, ofClass(plain)) : shape;
        }
        throw new IllegalArgumentException("a snapshot cannot hold a " + type.getTypeName());
    }

    private Shape remember(Class<?> type, Shape shape) {
        known.put(type, shape);
        return shape;
    }

    private Shape ofClass(Class<?> type) {
        if (type.isEnum()) {
            return enumeration(type);
        }
        if (type.isRecord()) {
            return RecordShape.of(type, this);
        }
        var permitted = type.getPermittedSubclasses();
        if (permitted == null) {
            throw new IllegalArgumentException("a snapshot cannot hold a " + type.getName());
        }
        return oneOf(type, permitted);
    }

    static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Shape enumeration(Class<?> type) {
        var constants = type.getEnumConstants();
        return new Shape(
                type.getName() + Arrays.toString(constants),
                (value, out) -> out.number(((Enum<?>) value).ordinal()),
                in -> constants[(int) in.number()]);
    }

    private Shape oneOf(Class<?> type, Class<?>[] permitted) {
        var shapes = Arrays.stream(permitted).map(this::of).toList();
        var classes = List.of(permitted);
        return new Shape(
                type.getName() + shapes.stream().map(Shape::description).collect(Collectors.joining(" | ", "<", ">")),
                (value, out) -> {
                    int which = classes.indexOf(value.getClass());
                    out.octet(which);
                    shapes.get(which).writer().write(value, out);
                },
                in -> shapes.get(in.octet()).reader().read(in));
    }
}

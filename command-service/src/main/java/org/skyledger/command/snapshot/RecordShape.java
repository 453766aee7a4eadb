package org.skyledger.command.snapshot;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The shape of a record: its components one after another, read into its canonical constructor. */
final class RecordShape {

    /** @param get takes the record and gives the component's value */
    private record Component(String name, Shape shape, boolean nullable, MethodHandle get) {

        @Override
        public String toString() {
            return shape.description() + (nullable ? "? " : " ") + name;
        }

        void write(Object value, Sink out) {
            var component = call(get, value);
            if (nullable) {
                shape.writeOptional(component, out);
            } else if (component == null) {
                throw new IllegalStateException("there is no " + name + " in " + value);
            } else {
                shape.writer().write(component, out);
            }
        }

        @Nullable
        Object read(Source in) {
            return nullable ? shape.readOptional(in) : shape.reader().read(in);
        }
    }

    private RecordShape() {}

    static Shape of(Class<?> type, Shapes shapes) {
        var components = Arrays.stream(type.getRecordComponents())
                .map(component -> component(component, shapes))
                .toArray(Component[]::new);
        var constructor = constructor(type);
        return new Shape(
                type.getName()
                        + Arrays.stream(components)
                                .map(Component::toString)
                                .collect(Collectors.joining(", ", "(", ")")),
                (value, out) -> {
                    for (var component : components) {
                        component.write(value, out);
                    }
                },
                in -> {
                    var values = new @Nullable Object[components.length];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = components[i].read(in);
                    }
                    return made(constructor, values);
                });
    }

    private static Component component(RecordComponent component, Shapes shapes) {
        try {
            var accessor = component.getAccessor();
            var get = lookup(component.getDeclaringRecord())
                    .unreflect(accessor)
                    .asType(MethodType.methodType(Object.class, Object.class));
            return new Component(
                    component.getName(),
                    shapes.of(component.getGenericType()),
                    Shapes.isNullable(component.getAnnotatedType()),
                    get);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle constructor(Class<?> type) {
        var parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return lookup(type)
                    .findConstructor(type, MethodType.methodType(void.class, parameters))
                    .asSpreader(Object[].class, parameters.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandles.Lookup lookup(Class<?> type) throws IllegalAccessException {
        return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    }

    private static @Nullable Object call(MethodHandle get, Object value) {
        try {
            return (Object) get.invokeExact(value);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    private static Object made(MethodHandle constructor, @Nullable Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    private static RuntimeException unchecked(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return e instanceof RuntimeException known ? known : new IllegalStateException(e);
    }
}

package org.skyledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Consumers outside of this repository have asyncapi.yaml and nothing else. */
class AsyncApiTest {

    private static final Spec SPEC = Spec.read();

    static Stream<Class<? extends DomainEvent>> events() {
        return EventCatalogue.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void names_each_event_with_its_type_and_revision(Class<? extends DomainEvent> type) {
        var message = SPEC.at("channels", "ledger", "messages", type.getSimpleName());
        assertThat(message.at("headers", "allOf").list()).hasSize(2);
        var own = new Spec(SPEC.root(), message.at("headers", "allOf").list().getLast());
        assertThat(own.at("properties", "ce_type", "const").node()).isEqualTo(type.getName());
        assertThat(own.at("properties", "ce_revision", "const").node())
                .isEqualTo(Integer.toString(EventCatalogue.revisionOf(type)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void gives_each_event_the_shape_that_it_has(Class<? extends DomainEvent> type) {
        requireShape(SPEC.at("channels", "ledger", "messages", type.getSimpleName(), "payload"), type);
    }

    @Test
    void names_nothing_that_is_not_sent() {
        assertThat(SPEC.at("channels", "ledger", "messages").map().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(EventCatalogue.all().map(Class::getSimpleName), Stream.of("Watermark"))
                                .toList())
                .isEqualTo(SPEC.at("components", "messages").map().keySet());
    }

    @Test
    void lists_the_headers_of_events_and_of_watermarks() {
        requireMembers(
                SPEC.at("components", "schemas", "EventHeaders"),
                CloudEvent.headers(Records.intact("{}", "{}")).keySet());
        var watermark = CloudEvent.watermark(1, Records.RECORDED_AT);
        var headers = SPEC.at("components", "messages", "Watermark", "headers");
        requireMembers(headers, watermark.keySet());
        assertThat(headers.at("properties", "ce_type", "const").node()).isEqualTo(CloudEvent.WATERMARK);
    }

    @Test
    void names_the_topic() {
        assertThat(SPEC.at("channels", "ledger", "address").node()).isEqualTo(CloudEvent.TOPIC);
        assertThat(SPEC.at("asyncapi").node()).isEqualTo("3.0.0");
    }

    private static void requireMembers(Spec schema, Iterable<String> names) {
        assertThat(schema.at("properties").map().keySet()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(new TreeSet<Object>(schema.at("required").list()))
                .containsExactlyInAnyOrderElementsOf(
                        schema.at("properties").map().keySet());
    }

    private static void requireShape(Spec schema, Class<?> type) {
        assertThat(schema.isPresent()).as(type.getName()).isTrue();
        if (type.isSealed()) {
            assertThat(schema.at("oneOf").list())
                    .hasSameSizeAs(type.getPermittedSubclasses())
                    .map(one -> new Spec(SPEC.root(), one).at())
                    .allSatisfy(one -> requireShape(one, permitted(type, one)));
        } else if (type.isRecord()) {
            requireComponents(schema, type);
        } else if (type.isEnum()) {
            assertThat(schema.at("enum").list())
                    .isEqualTo(Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        } else {
            assertThat(schema.at("type").node()).as(type.getName()).isEqualTo(jsonType(type));
        }
    }

    private static void requireComponents(Spec schema, Class<?> type) {
        var components = type.getRecordComponents();
        var kind = schema.at("properties", "type", "const").isPresent() ? Stream.of("type") : Stream.<String>empty();
        assertThat(schema.at("properties").map().keySet())
                .as(type.getName())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(kind, Arrays.stream(components).map(RecordComponent::getName))
                                .toList());
        assertThat(Arrays.stream(components)
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName))
                .as("required members of " + type.getName())
                .containsExactlyInAnyOrderElementsOf(schema.at("required").list().stream()
                        .map(String::valueOf)
                        .filter(name -> !name.equals("type"))
                        .toList());
        for (var component : components) {
            requireType(schema.at("properties", component.getName()), component.getGenericType());
        }
    }

    private static void requireType(Spec schema, Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            assertThat(schema.at("type").node()).isEqualTo("array");
            requireType(schema.at("items"), list.getActualTypeArguments()[0]);
        } else {
            requireShape(schema, (Class<?>) type);
        }
    }

    private static Class<?> permitted(Class<?> type, Spec schema) {
        var name = schema.at("properties", "type", "const").node();
        return Arrays.stream(type.getPermittedSubclasses())
                .filter(one -> one.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type.getName() + " has no " + name));
    }

    private static String jsonType(Class<?> type) {
        return switch (type.getName()) {
            case "int", "long", "java.lang.Integer" -> "integer";
            case "double" -> "number";
            case "boolean" -> "boolean";
            default -> "string";
        };
    }
}

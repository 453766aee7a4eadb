package org.skyledger.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.skyledger.events.availability.AvailabilityEvent;
import org.skyledger.events.constraint.ConstraintEvent;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.events.report.ReportEvent;
import org.skyledger.events.subscription.SubscriptionEvent;

/** Every event type that this version knows, by the name under which it is stored. */
public final class EventCatalogue {

    private static final Map<String, Class<? extends DomainEvent>> BY_NAME = Stream.of(
                    IntentEvent.class,
                    ConstraintEvent.class,
                    SubscriptionEvent.class,
                    AvailabilityEvent.class,
                    ReportEvent.class)
            .flatMap(EventCatalogue::leaves)
            .collect(Collectors.toUnmodifiableMap(Class::getName, Function.identity()));

    private EventCatalogue() {}

    /** The class stored under {@code type}, or empty when a newer version wrote it. */
    public static Optional<Class<? extends DomainEvent>> find(String type) {
        return Optional.ofNullable(BY_NAME.get(type));
    }

    public static Stream<Class<? extends DomainEvent>> all() {
        return BY_NAME.values().stream();
    }

    /** The current revision of an event type. */
    public static int revisionOf(Class<?> event) {
        var revision = event.getAnnotation(Revision.class);
        if (revision == null) {
            throw new IllegalArgumentException(event.getName() + " has no @Revision");
        }
        return revision.value();
    }

    private static Stream<Class<? extends DomainEvent>> leaves(Class<?> type) {
        var permitted = type.getPermittedSubclasses();
        return permitted == null
                ? Stream.of(type.asSubclass(DomainEvent.class))
                : Arrays.stream(permitted).flatMap(EventCatalogue::leaves);
    }
}

package org.skyledger.events;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads events of every revision that was ever written. What is stored is never rewritten: an old payload is brought to
 * today's shape, revision by revision, whenever it is read.
 */
public final class Evolution {

    /** Of the ledger's events. An event that takes a new revision gets its upcaster from the last one here. */
    public static final Evolution OF_THE_LEDGER = new Evolution(EventCatalogue.all(), List.of());

    private record Step(String type, int from) {}

    private final Map<String, Class<? extends DomainEvent>> types;
    private final Map<Step, Upcaster> steps = new HashMap<>();

    /** @throws IllegalArgumentException unless there is an upcaster from every revision before a type's own, and no other */
    public Evolution(Stream<Class<? extends DomainEvent>> types, Collection<Upcaster> upcasters) {
        this.types = types.collect(Collectors.toUnmodifiableMap(Class::getName, Function.identity()));
        upcasters.forEach(this::add);
        this.types.forEach((name, type) -> {
            for (int from = 1; from < EventCatalogue.revisionOf(type); from++) {
                if (!steps.containsKey(new Step(name, from))) {
                    throw new IllegalArgumentException("no upcaster leads on from revision " + from + " of " + name);
                }
            }
        });
    }

    private void add(Upcaster upcaster) {
        var type = types.get(upcaster.type());
        if (type == null || upcaster.from() < 1 || upcaster.from() >= EventCatalogue.revisionOf(type)) {
            throw new IllegalArgumentException(
                    "there is nothing to upcast at revision " + upcaster.from() + " of " + upcaster.type());
        }
        if (steps.put(new Step(upcaster.type(), upcaster.from()), upcaster) != null) {
            throw new IllegalArgumentException(
                    "two upcasters lead on from revision " + upcaster.from() + " of " + upcaster.type());
        }
    }

    /** @throws IllegalArgumentException when a newer version of the software wrote it */
    public DomainEvent read(String type, int revision, String payload, PayloadJson json) {
        var known = types.get(type);
        if (known == null) {
            throw new IllegalArgumentException("events of type " + type + " are unknown");
        }
        int current = EventCatalogue.revisionOf(known);
        if (revision > current || revision < 1) {
            throw new IllegalArgumentException("revision " + revision + " of " + type + " is unknown");
        }
        if (revision == current) {
            return json.read(payload, known);
        }
        var tree = json.tree(payload);
        for (int from = revision; from < current; from++) {
            tree = step(type, from).change().apply(tree);
        }
        return json.convert(tree, known);
    }

    private Upcaster step(String type, int from) {
        return Objects.requireNonNull(steps.get(new Step(type, from)), "there is one from every old revision");
    }
}

package org.skyledger.command.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.Grounds;
import org.skyledger.events.Metadata;

/** {@link Metadata} on its way through Axon: entries of the command's message, from there onto its events. */
public final class EventMetadata {

    private static final String ACTOR = "actor";
    private static final String CLIENT = "client";
    private static final String SCOPES = "scopes";
    private static final String REASON = "reason";
    private static final String CORRELATION = "correlation";
    private static final String CAUSATION = "causation";
    private static final String TRACEPARENT = "traceparent";
    private static final String DECIDED_AT = "decidedAt";
    private static final String SEED = "seed";
    private static final String KEY = "key";

    private EventMetadata() {}

    public static Map<String, Object> of(Metadata metadata) {
        var entries = new LinkedHashMap<String, Object>();
        entries.put(ACTOR, metadata.actor());
        putPresent(entries, CLIENT, metadata.client());
        entries.put(SCOPES, metadata.scopes());
        putPresent(entries, REASON, metadata.reason());
        entries.put(CORRELATION, metadata.correlation().toString());
        entries.put(CAUSATION, metadata.causation().toString());
        putPresent(entries, TRACEPARENT, metadata.traceparent());
        return entries;
    }

    /** The seed of a command, on its way to the events that are made of it. */
    public static Map<String, Object> seed(UUID seed) {
        return Map.of(SEED, seed);
    }

    /** The time of a decision, on its way to whatever comes of it. */
    public static Map<String, Object> decidedAt(Instant time) {
        return Map.of(DECIDED_AT, time);
    }

    /** When the command of this message is decided; null when it is none that the loop has taken up. */
    public static @Nullable Instant decidedAt(MetaData entries) {
        return (Instant) entries.get(DECIDED_AT);
    }

    /** What a USS has shown to know, on its way to the event that rests on it. */
    public static MetaData key(Optional<String> key) {
        return key.map(text -> MetaData.with(KEY, text)).orElse(MetaData.emptyInstance());
    }

    /** All of it: a command's message carries nothing else. */
    static CorrelationDataProvider fromCommandToEvents() {
        return Message::getMetaData;
    }

    /** @throws IllegalStateException when the event was caused by nobody: the ledger does not take such */
    public static Metadata in(MetaData entries) {
        return new Metadata(
                required(entries, ACTOR),
                text(entries, CLIENT),
                scopes(entries),
                text(entries, REASON),
                UUID.fromString(required(entries, CORRELATION)),
                UUID.fromString(required(entries, CAUSATION)),
                text(entries, TRACEPARENT),
                grounds(entries));
    }

    private static @Nullable Grounds grounds(MetaData entries) {
        var at = decidedAt(entries);
        return at == null ? null : new Grounds(at, (UUID) entries.get(SEED), text(entries, KEY));
    }

    private static List<String> scopes(MetaData entries) {
        return entries.get(SCOPES) instanceof List<?> scopes
                ? scopes.stream().map(String.class::cast).toList()
                : List.of();
    }

    private static String required(MetaData entries, String key) {
        var value = text(entries, key);
        if (value == null) {
            throw new IllegalStateException("an event reached the ledger without its " + key);
        }
        return value;
    }

    private static @Nullable String text(MetaData entries, String key) {
        return (String) entries.get(key);
    }

    private static void putPresent(Map<String, Object> entries, String key, @Nullable String value) {
        if (value != null) {
            entries.put(key, value);
        }
    }
}

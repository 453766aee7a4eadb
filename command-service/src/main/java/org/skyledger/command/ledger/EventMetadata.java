package org.skyledger.command.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.jspecify.annotations.Nullable;
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

    static CorrelationDataProvider fromCommandToEvents() {
        return message ->
                message.getMetaData().subset(ACTOR, CLIENT, SCOPES, REASON, CORRELATION, CAUSATION, TRACEPARENT);
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
                text(entries, TRACEPARENT));
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

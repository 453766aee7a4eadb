package org.skyledger.sandbox.chaos.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.LedgerRecord;
import org.skyledger.events.constraint.ConstraintShared;
import org.skyledger.events.intent.IntentShared;
import org.skyledger.events.subscription.SubscriptionShared;

/** Which version of each entity stood at which position; the empty text where none did. */
final class Timeline {

    private static final String NONE = "";

    private final Map<UUID, TreeMap<Long, String>> versions = new HashMap<>();

    void accept(LedgerRecord record, DomainEvent event) {
        versions.computeIfAbsent(record.entity(), _ -> new TreeMap<>()).put(record.position(), version(event));
    }

    String versionAt(UUID entity, long position) {
        var known = versions.get(entity);
        var entry = known == null ? null : known.floorEntry(position);
        return entry == null ? NONE : entry.getValue();
    }

    private static String version(DomainEvent event) {
        return switch (event) {
            case IntentShared intent -> Integer.toString(intent.version());
            case ConstraintShared constraint -> Integer.toString(constraint.version());
            case SubscriptionShared subscription -> subscription.version().toString();
            default -> NONE;
        };
    }
}

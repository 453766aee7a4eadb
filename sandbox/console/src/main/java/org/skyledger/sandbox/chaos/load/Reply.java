package org.skyledger.sandbox.chaos.load;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * An answer.
 *
 * @param status of HTTP, or 0 when none came
 * @param position of the ledger, or 0
 */
record Reply(int status, long position, JsonNode body) {

    boolean granted() {
        return status / 100 == 2;
    }

    /** Nobody there, or nobody who can say now: another instance or a later moment may. */
    boolean failed() {
        return status == 0 || status >= 500;
    }

    /** The one reference that it is about. */
    Reference reference() {
        for (var name : new String[] {"operational_intent_reference", "constraint_reference", "subscription"}) {
            if (body.has(name)) {
                return Reference.of(body.get(name));
            }
        }
        return Reference.of(body);
    }

    /** Which entities it shows, in which version. */
    Map<UUID, String> seen() {
        var seen = new HashMap<UUID, String>();
        body.path("operational_intent_references").forEach(one -> {
            var reference = Reference.of(one);
            seen.put(reference.id(), reference.version());
        });
        if (body.has("properties")) {
            seen.put(
                    UUID.fromString(body.path("id").asString()),
                    body.path("properties").path("version").asString());
        } else if (body.has("operational_intent_reference")) {
            seen.put(reference().id(), reference().version());
        }
        return seen;
    }

    /** @param ovn its opaque version number, or its version where the kind has no OVN */
    record Reference(UUID id, String version, String ovn, String state, String subscription) {

        /** How the interface says that an intent has none. */
        private static final String NO_SUBSCRIPTION = "00000000-0000-4000-8000-000000000000";

        boolean subscribes() {
            return !subscription.isEmpty() && !subscription.equals(NO_SUBSCRIPTION);
        }

        private static Reference of(JsonNode json) {
            var version = json.path("version").asString();
            return new Reference(
                    UUID.fromString(json.path("id").asString()),
                    version,
                    json.path("ovn").asString(version),
                    json.path("state").asString(""),
                    json.path("subscription_id").asString(""));
        }
    }
}

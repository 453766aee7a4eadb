package org.skyledger.query.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.ogc.Link;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entity's life, to be read from top to bottom.
 *
 * @param kind of entity
 */
record Timeline(UUID entity, String kind, List<Entry> entries, List<Link> links) {

    /**
     * @param what one sentence
     * @param version which the entity has from then on, where it has one
     * @param obliged whom its manager had to tell of this from then on
     */
    record Entry(
            long position,
            Instant recordedAt,
            String what,
            String actor,
            String type,
            @Nullable String version,
            List<Notice> obliged,
            UUID correlation) {}

    /**
     * @param subscription that asked for it
     * @param notificationIndex its number among all that this subscription is owed
     * @param ussBaseUrl where it had to be sent
     */
    record Notice(String subscription, int notificationIndex, String ussBaseUrl) {}

    static Entry entry(AuditEvent event, JsonMapper json) {
        var payload = json.readTree(event.payload());
        var version = payload.path("version");
        return new Entry(
                event.position(),
                event.recordedAt(),
                Sentence.of(event.actor(), event.type()),
                event.actor(),
                event.type(),
                version.isMissingNode() ? null : version.asString(),
                StreamSupport.stream(payload.path("notices").spliterator(), false)
                        .map(Timeline::notice)
                        .toList(),
                event.correlation());
    }

    private static Notice notice(JsonNode notice) {
        return new Notice(
                notice.path("subscription").asString(""),
                notice.path("notificationIndex").asInt(0),
                notice.path("ussBaseUrl").asString(""));
    }
}

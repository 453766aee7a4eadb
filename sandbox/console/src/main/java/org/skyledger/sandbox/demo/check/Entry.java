package org.skyledger.sandbox.demo.check;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** What Redis says about an intent in each cell that it stands in. */
record Entry(
        UUID id,
        String state,
        String manager,
        double lowerMeters,
        double upperMeters,
        Instant start,
        Instant end,
        long position) {

    static Entry of(Version version) {
        return new Entry(
                version.entity(),
                version.state(),
                version.manager(),
                version.altitude().lowerMeters(),
                version.altitude().upperMeters(),
                version.effectiveFrom(),
                version.effectiveUntil(),
                version.position());
    }

    static Entry parse(String json) {
        var entry = JsonMapper.shared().readValue(json, Entry.class);
        return new Entry(
                entry.id,
                entry.state,
                entry.manager,
                entry.lowerMeters,
                entry.upperMeters,
                entry.start.truncatedTo(MICROS),
                entry.end.truncatedTo(MICROS),
                entry.position);
    }
}

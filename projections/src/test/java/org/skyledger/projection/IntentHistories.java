package org.skyledger.projection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.skyledger.events.EventCatalogue;
import org.skyledger.events.Hash;
import org.skyledger.events.HashChain;
import org.skyledger.events.LedgerRecord;
import org.skyledger.events.Metadata;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.projection.stream.EventJson;
import tools.jackson.databind.json.JsonMapper;

/** A ledger in memory, to which flights write what happens to their intents, one event a millisecond. */
public final class IntentHistories {

    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private static final JsonMapper JSON = EventJson.mapper();

    private final List<LedgerRecord> ledger = new ArrayList<>();

    public static Instant recordedAt(long position) {
        return START.plusMillis(position);
    }

    public List<LedgerRecord> records() {
        return List.copyOf(ledger);
    }

    /** A flight that has done nothing yet; the same name gives the same id. */
    public Flight flight(String name) {
        return new Flight(this, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** Events of a few flights, as the dice have it. */
    public static IntentHistories random(Random dice, int events) {
        var histories = new IntentHistories();
        var flights = IntStream.rangeClosed(0, events / 5)
                .mapToObj(i -> histories.flight("flight " + i).at(dice.nextDouble(-80, 80), dice.nextDouble(-180, 180)))
                .toList();
        for (int i = 0; i < events; i++) {
            flights.get(dice.nextInt(flights.size())).happen(dice);
        }
        return histories;
    }

    void append(int sequence, IntentEvent event) {
        var previous = ledger.isEmpty() ? Hash.GENESIS : ledger.getLast().hash();
        long position = ledger.size() + 1;
        var type = event.getClass().getName();
        int revision = EventCatalogue.revisionOf(event.getClass());
        var at = recordedAt(position);
        var payload = JSON.writeValueAsString(event);
        var cause = new UUID(0, position);
        var metadata =
                JSON.writeValueAsString(new Metadata(event.manager(), null, List.of(), null, cause, cause, null));
        var hash = HashChain.hash(previous, position, event.entity(), sequence, type, revision, at, payload, metadata);
        ledger.add(new LedgerRecord(
                position, event.entity(), sequence, type, revision, at, payload, metadata, previous, hash));
    }
}

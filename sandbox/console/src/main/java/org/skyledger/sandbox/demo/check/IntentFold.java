package org.skyledger.sandbox.demo.check;

import static java.time.temporal.ChronoUnit.MICROS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.skyledger.events.EventCatalogue;
import org.skyledger.events.LedgerRecord;
import org.skyledger.events.intent.IntentEnded;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.events.intent.IntentLapsed;
import org.skyledger.events.intent.IntentShared;

/** The operational intents as the ledger has them: every version that ever stood, and where those stand that still do. */
final class IntentFold {

    private final List<IntentVersion> closed = new ArrayList<>();
    private final Map<UUID, Standing> standing = new HashMap<>();

    private record Standing(IntentVersion version, List<String> cells) {}

    /** @param row the next one in the order of positions */
    void accept(LedgerRecord row) {
        EventCatalogue.find(row.type())
                .filter(IntentEvent.class::isAssignableFrom)
                .map(type -> EventJson.decode(row.payload(), type.asSubclass(IntentEvent.class)))
                .ifPresent(event -> evolve(row, event));
    }

    private void evolve(LedgerRecord row, IntentEvent event) {
        var before = standing.remove(event.intent());
        if (before != null) {
            closed.add(before.version().until(row.recordedAt()));
        }
        switch (event) {
            case IntentEnded _, IntentLapsed _ -> {}
            case IntentShared shared -> standing.put(shared.intent(), stand(row, shared));
        }
    }

    private static Standing stand(LedgerRecord row, IntentShared event) {
        var time = event.plan().time();
        return new Standing(
                new IntentVersion(
                        event.intent(),
                        row.position(),
                        event.version(),
                        event.state().label(),
                        event.manager(),
                        row.recordedAt(),
                        null,
                        time.start().truncatedTo(MICROS),
                        time.end().truncatedTo(MICROS),
                        event.plan().altitude()),
                event.plan().cells());
    }

    Stream<IntentVersion> versions() {
        return Stream.concat(closed.stream(), standing().stream());
    }

    List<IntentVersion> standing() {
        return standing.values().stream().map(Standing::version).toList();
    }

    /** What stands in each cell that is not empty: by the cell's token. */
    Map<String, List<IntentVersion>> cells() {
        var cells = new HashMap<String, List<IntentVersion>>();
        for (var intent : standing.values()) {
            for (var cell : intent.cells()) {
                cells.computeIfAbsent(cell, _ -> new ArrayList<>()).add(intent.version());
            }
        }
        return cells;
    }
}

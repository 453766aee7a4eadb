package org.skyledger.sandbox.demo.check;

import static java.time.temporal.ChronoUnit.MICROS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.EventCatalogue;
import org.skyledger.events.LedgerRecord;
import org.skyledger.events.constraint.ConstraintShared;
import org.skyledger.events.intent.IntentShared;
import org.skyledger.events.subscription.SubscriptionShared;
import org.skyledger.events.volume.Volume4D;

/** What the ledger has of the views: every version that ever stood, and where those intents stand that still do. */
final class VersionFold {

    private final List<Version> closed = new ArrayList<>();
    private final Map<UUID, Standing> standing = new HashMap<>();

    private record Standing(Version version, List<String> cells) {}

    private record Block(String manager, List<Volume4D> extents, List<String> cells) {}

    /** @param row the next one in the order of positions */
    void accept(LedgerRecord row) {
        // Of an event that this version does not know, the views know nothing either.
        if (EventCatalogue.find(row.type()).isPresent()) {
            evolve(row, EventJson.decode(row));
        }
    }

    private void evolve(LedgerRecord row, DomainEvent event) {
        var before = standing.remove(row.entity());
        if (before != null) {
            closed.add(before.version().until(row.recordedAt()));
        }
        switch (event) {
            case IntentShared intent -> {
                var block = new Block(
                        intent.manager(), intent.plan().extents(), intent.plan().cells());
                stand(row, View.INTENTS, intent.version(), intent.state().label(), block);
            }
            case ConstraintShared constraint -> {
                var terms = constraint.terms();
                var block = new Block(constraint.manager(), terms.extents(), terms.cells());
                stand(row, View.CONSTRAINTS, constraint.version(), "", block);
            }
            case SubscriptionShared wish -> {
                var terms = wish.terms();
                var block = new Block(wish.manager(), terms.extents(), terms.cells());
                stand(row, View.SUBSCRIPTIONS, wish.version(), flags(wish), block);
            }
            // What ends something, and what other features record.
            default -> {}
        }
    }

    private void stand(LedgerRecord row, View view, Object version, String state, Block block) {
        var time = Volume4D.time(block.extents());
        var stands = new Version(
                view,
                row.entity(),
                row.position(),
                version.toString(),
                state,
                block.manager(),
                row.recordedAt(),
                null,
                time.start().truncatedTo(MICROS),
                time.end().truncatedTo(MICROS),
                Volume4D.altitude(block.extents()));
        standing.put(row.entity(), new Standing(stands, block.cells()));
    }

    /** As PostgreSQL writes them. */
    private static String flags(SubscriptionShared wish) {
        var terms = wish.terms();
        return Stream.of(terms.notifyForOperationalIntents(), terms.notifyForConstraints(), wish.implicit())
                .map(flag -> flag ? "t" : "f")
                .collect(Collectors.joining(" "));
    }

    Stream<Version> versions() {
        return Stream.concat(closed.stream(), standing.values().stream().map(Standing::version));
    }

    List<Version> standingIntents() {
        return intents().map(Standing::version).toList();
    }

    /** Which intents stand in each cell that is not empty: by the cell's token. */
    Map<String, List<Version>> cells() {
        var cells = new HashMap<String, List<Version>>();
        intents()
                .forEach(intent -> intent.cells()
                        .forEach(cell -> cells.computeIfAbsent(cell, _ -> new ArrayList<>())
                                .add(intent.version())));
        return cells;
    }

    private Stream<Standing> intents() {
        return standing.values().stream().filter(one -> one.version().view() == View.INTENTS);
    }
}

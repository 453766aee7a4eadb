package org.skyledger.projection.rebuild;

import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.DomainEvent;
import org.skyledger.projection.stream.EventJson;
import org.skyledger.projection.stream.ViewFolds;
import org.skyledger.projection.stream.ViewKind;

/** Starts rebuilds, each in a thread of its own, and remembers the last one of each view. */
final class Rebuilds {

    private final Map<String, ViewKind<?>> kinds;
    private final DataSource database;
    private final Supplier<WholeTopic> topics;
    private final Map<String, Rebuild<?>> last = new ConcurrentHashMap<>();

    /** @param database must open a new session for each connection */
    Rebuilds(List<ViewKind<?>> kinds, DataSource database, Supplier<WholeTopic> topics) {
        this.kinds = kinds.stream().collect(toMap(ViewKind::name, kind -> kind));
        this.database = database;
        this.topics = topics;
    }

    Collection<String> views() {
        return kinds.keySet().stream().sorted().toList();
    }

    Optional<Rebuild<?>> last(String view) {
        return Optional.ofNullable(last.get(view));
    }

    /**
     * Begins.
     *
     * @throws NotPossible when there is no such view, or it is being rebuilt already, by whomever
     */
    Rebuild<?> start(String view) throws SQLException {
        @Nullable ViewKind<?> kind = kinds.get(view);
        if (kind == null) {
            throw new NotPossible("no view that can be rebuilt is called \"" + view + "\", only " + views());
        }
        var rebuild = prepare(kind);
        last.put(view, rebuild);
        Thread.ofPlatform().name("rebuild-" + view).daemon().start(rebuild);
        return rebuild;
    }

    private <E extends DomainEvent> Rebuild<E> prepare(ViewKind<E> kind) throws SQLException {
        var shadow = Shadow.open(database, kind);
        // Counted by itself, or the events would be counted once more among those that were folded live.
        var folds = new ViewFolds(shadow.place(), EventJson.mapper(), new SimpleMeterRegistry());
        return new Rebuild<>(kind, shadow, folds.of(kind), topics);
    }
}

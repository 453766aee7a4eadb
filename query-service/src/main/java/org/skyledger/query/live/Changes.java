package org.skyledger.query.live;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.item.ItemKind;
import org.skyledger.query.live.LiveQueries.Closed;
import org.skyledger.query.live.LiveQueries.Opened;
import org.skyledger.query.ogc.Feature;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What changed in all public collections together, page by page, each in one snapshot of the database. */
@Component
class Changes {

    /** How many positions a page goes on. Each has one event, so it is as many changes at most. */
    static final int STRIDE = 500;

    private static final byte[] NOTHING = {};

    private final LiveQueries queries;
    private final TransactionTemplate snapshot;
    private final JsonMapper json;
    private final List<ItemKind<?, ?>> kinds;
    private final List<String> views;

    Changes(LiveQueries queries, PlatformTransactionManager transactions, JsonMapper json, List<ItemKind<?, ?>> kinds) {
        this.queries = queries;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.json = json;
        this.kinds =
                kinds.stream().filter(kind -> !kind.collection().personal()).toList();
        this.views = this.kinds.stream().map(ItemKind::view).toList();
    }

    /** The names of the collections that are told of. */
    List<String> collections() {
        return kinds.stream().map(kind -> kind.collection().id()).sorted().toList();
    }

    /** How far the slowest of the views has come. */
    Mark mark() {
        return queries.mark(views);
    }

    /** The next changes for somebody who has seen those up to a mark. */
    Page after(Mark seen) {
        return snapshot.execute(_ -> {
            var now = mark();
            if (!now.continues(seen)) {
                return Page.reset(now);
            }
            long upTo = Math.min(now.position(), seen.position() + STRIDE);
            var changes = kinds.stream()
                    .flatMap(kind -> changes(kind, seen.position(), upTo))
                    .sorted(Comparator.comparingLong(Change::position))
                    .toList();
            return new Page(now.at(upTo), false, upTo < now.position(), changes);
        });
    }

    private <V, P> Stream<Change> changes(ItemKind<V, P> kind, long after, long upTo) {
        var collection = kind.collection().id();
        var closed = queries.closed(kind.versions(), after, upTo).stream()
                .collect(toMap(Closed::position, version -> version));
        var opened = queries.opened(kind.versions(), after, upTo).stream()
                .map(version -> changed(kind, version, closed.remove(version.position())))
                .toList();
        var ended = closed.values().stream()
                .map(last -> new Change(last.position(), collection, last.entity(), last.extent(), null, NOTHING));
        return Stream.concat(opened.stream(), ended);
    }

    private <V, P> Change changed(ItemKind<V, P> kind, Opened<V> version, @Nullable Closed before) {
        var collection = kind.collection().id();
        var feature = kind.feature().apply(version.version());
        return new Change(
                version.position(),
                collection,
                feature.id(),
                before == null ? null : before.extent(),
                version.extent(),
                json.writeValueAsBytes(new Told<>(collection, feature)));
    }

    /** A feature that says where it belongs, which within its collection it need not. */
    record Told<P>(String collection, @JsonUnwrapped Feature<P> feature) {}
}

package org.skyledger.query.item;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.cql.Queryables;
import org.skyledger.query.freshness.AsOf;
import org.skyledger.query.freshness.Snapshots;
import org.skyledger.query.ogc.Cursor;
import org.skyledger.query.ogc.Feature;
import org.springframework.web.context.request.ServletWebRequest;

/** Reads the batches as pages are read, and refuses to go on when the view has fallen behind the moment. */
final class ItemBatches<V, P> implements Batches<P> {

    private static final int SIZE = 1_000;

    private final Snapshots snapshots;
    private final ItemQueries queries;
    private final ItemKind<V, P> kind;
    private final ServletWebRequest exchange;
    private final Filter filter;
    private final Instant recordedAt;
    private List<Feature<P>> ready;
    private @Nullable Cursor behind;

    /** Reads the first batch, so that what is wrong with the request shows before anything is answered. */
    ItemBatches(
            Snapshots snapshots,
            ItemQueries queries,
            ItemKind<V, P> kind,
            ServletWebRequest exchange,
            Filter filter,
            @Nullable AsOf asOf,
            Instant now) {
        this.snapshots = snapshots;
        this.queries = queries;
        this.kind = kind;
        this.exchange = exchange;
        this.filter = filter;
        var first = snapshots.read(kind.view(), exchange, watermark -> {
            var moment = watermark.moment(asOf, null, now).recordedAt();
            return new First<>(moment, page(moment, null));
        });
        this.recordedAt = first.recordedAt();
        this.ready = first.batch();
        this.behind = behind(ready);
    }

    private record First<P>(Instant recordedAt, List<Feature<P>> batch) {}

    @Override
    public String name() {
        return kind.collection().id();
    }

    @Override
    public Queryables queryables() {
        return kind.queryables();
    }

    @Override
    public Instant recordedAt() {
        return recordedAt;
    }

    @Override
    public long count() {
        return read(() -> queries.count(kind.versions(), recordedAt, filter));
    }

    @Override
    public List<Feature<P>> next() {
        var batch = ready;
        var cursor = behind;
        ready = cursor == null ? List.of() : read(() -> page(recordedAt, cursor));
        behind = behind(ready);
        return batch;
    }

    private <T> T read(Supplier<T> reading) {
        return snapshots.read(kind.view(), exchange, watermark -> {
            watermark.refuseBefore(recordedAt);
            return reading.get();
        });
    }

    private List<Feature<P>> page(Instant moment, @Nullable Cursor cursor) {
        return queries.page(kind.versions(), moment, filter, Sorting.BY_ID, cursor, SIZE).stream()
                .map(row -> kind.feature().apply(row.version()))
                .toList();
    }

    private @Nullable Cursor behind(List<Feature<P>> batch) {
        return batch.size() < SIZE
                ? null
                : new Cursor(recordedAt, batch.getLast().id());
    }
}

package org.skyledger.query.item;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.cql.Queryables;
import org.skyledger.query.freshness.AsOf;
import org.skyledger.query.freshness.Snapshots;
import org.skyledger.query.ogc.Cursor;
import org.skyledger.query.ogc.Feature;
import org.springframework.web.context.request.ServletWebRequest;

/** Reads the batches as pages are read, and refuses to go on when the view has fallen behind the moment. */
final class ItemBatches implements Batches {

    private static final int SIZE = 1_000;

    private final Snapshots snapshots;
    private final ItemQueries queries;
    private final ItemKind<?, ?> kind;
    private final ServletWebRequest exchange;
    private final Filter filter;
    private final Seen seen;
    private List<Feature<Map<String, Object>>> ready;
    private @Nullable Cursor behind;

    /** Reads the first batch, so that what is wrong with the request shows before anything is answered. */
    ItemBatches(
            Snapshots snapshots,
            ItemQueries queries,
            ItemKind<?, ?> kind,
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
            var moment = Seen.at(watermark.moment(asOf, null, now).recordedAt(), watermark);
            return new First(moment, page(moment, null));
        });
        this.seen = first.seen();
        this.ready = first.batch();
        this.behind = behind(ready);
    }

    private record First(Seen seen, List<Feature<Map<String, Object>>> batch) {}

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
        return seen.moment();
    }

    @Override
    public long count() {
        return read(() -> queries.count(kind, seen, filter, Long.MAX_VALUE));
    }

    @Override
    public List<Feature<Map<String, Object>>> next() {
        var batch = ready;
        var cursor = behind;
        ready = cursor == null ? List.of() : read(() -> page(seen, cursor));
        behind = behind(ready);
        return batch;
    }

    private <T> T read(Supplier<T> reading) {
        return snapshots.read(kind.view(), exchange, watermark -> {
            watermark.refuseBefore(seen.moment());
            return reading.get();
        });
    }

    private List<Feature<Map<String, Object>>> page(Seen seen, @Nullable Cursor cursor) {
        return queries.page(kind, seen, filter, cursor, SIZE);
    }

    private @Nullable Cursor behind(List<Feature<Map<String, Object>>> batch) {
        return batch.size() < SIZE
                ? null
                : new Cursor(seen.moment(), batch.getLast().id());
    }
}

package org.skyledger.query.item;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.freshness.Moment;
import org.skyledger.query.freshness.Snapshots;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Reads pages, each in the way that is fastest for it. */
@Component
class Pages {

    /** What matches is counted while a page is read, if it is hardly more than that: more would make the page late. */
    private static final int COUNTED_PAGES = 3;
    /** Of a small box everything that matches is looked at anyway. */
    private static final int COUNTED_IN_A_BOX = 1_000;

    private final Snapshots snapshots;
    private final ItemQueries queries;
    private final GlanceQueries glances;
    private final Counts counts;
    private final Clock clock;

    Pages(Snapshots snapshots, ItemQueries queries, GlanceQueries glances, Counts counts, Clock clock) {
        this.snapshots = snapshots;
        this.queries = queries;
        this.glances = glances;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * What there is for a page.
     *
     * @param rows one more than it holds, when there is a next one
     * @param matched how many items all pages have together, or null when nobody counted
     */
    record Found(
            Moment moment,
            List<ItemRow.Read> rows,
            @Nullable Integer matched) {}

    Found find(ItemKind<?, ?> kind, ServletWebRequest exchange, Filter filter, Paging paging, Sorting sorting) {
        var read = filter.isNarrow()
                ? glance(kind, exchange, filter, paging, sorting)
                : read(kind, exchange, filter, paging, sorting);
        return new Found(read.moment, read.rows, matched(kind, filter, paging, read));
    }

    /** @param counted so many of those that match were counted, if there are so many */
    private record Read(Moment moment, Seen seen, List<ItemRow.Read> rows, int counted) {}

    private Read read(ItemKind<?, ?> kind, ServletWebRequest exchange, Filter filter, Paging paging, Sorting sorting) {
        return snapshots.read(kind.view(), exchange, watermark -> {
            var moment = watermark.moment(paging.asOf(), paging.cursor(), clock.instant());
            var seen = Seen.at(moment.recordedAt(), watermark);
            int counted = counted(paging, 0);
            var rows = queries.page(kind, seen, filter, sorting, paging.cursor(), size(paging), counted);
            return new Read(moment, seen, rows, counted);
        });
    }

    private Read glance(
            ItemKind<?, ?> kind, ServletWebRequest exchange, Filter filter, Paging paging, Sorting sorting) {
        int counted = counted(paging, COUNTED_IN_A_BOX);
        var sighted = snapshots.read(
                kind.view(),
                exchange,
                () -> glances.page(kind, paging.moment(), filter, sorting, paging.cursor(), size(paging), counted));
        var moment = sighted.watermark().moment(paging.asOf(), paging.cursor(), clock.instant());
        return new Read(moment, Seen.at(moment.recordedAt(), sighted.watermark()), sighted.found(), counted);
    }

    /** One more than the page holds tells whether there is a next one. */
    private static int size(Paging paging) {
        return paging.limit().items() + 1;
    }

    /** What matches is counted with the first page only. */
    private static int counted(Paging paging, int least) {
        int most = Math.max(COUNTED_PAGES * paging.limit().items(), least);
        return paging.cursor() == null ? most + 1 : size(paging);
    }

    private @Nullable Integer matched(ItemKind<?, ?> kind, Filter filter, Paging paging, Read read) {
        if (paging.cursor() != null) {
            return paging.cursor().matched();
        }
        int some = read.rows.isEmpty() ? 0 : read.rows.getFirst().of();
        return some < read.counted ? Integer.valueOf(some) : counts.count(kind, read.seen, filter);
    }
}

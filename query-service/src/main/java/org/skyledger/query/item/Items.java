package org.skyledger.query.item;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.crs.Crs;
import org.skyledger.query.crs.Projection;
import org.skyledger.query.freshness.AsOf;
import org.skyledger.query.freshness.Moment;
import org.skyledger.query.freshness.Snapshots;
import org.skyledger.query.ogc.Cursor;
import org.skyledger.query.ogc.Feature;
import org.skyledger.query.ogc.FeatureCollection;
import org.skyledger.query.ogc.Link;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Answers what the resources of all collections are asked. */
@Component
public class Items {

    private final Snapshots snapshots;
    private final ItemQueries queries;
    private final GlanceQueries glances;
    private final Pages pages;
    private final Clock clock;

    Items(Snapshots snapshots, ItemQueries queries, GlanceQueries glances, Pages pages, Clock clock) {
        this.snapshots = snapshots;
        this.queries = queries;
        this.glances = glances;
        this.pages = pages;
        this.clock = clock;
    }

    public ResponseEntity<FeatureCollection<Map<String, Object>>> page(
            ItemKind<?, ?> kind, ServletWebRequest exchange, Filter filter, Paging paging, Selection selection) {
        var sorting = paging.sorting(kind.queryables());
        selection.check(kind.queryables());
        paging.check(filter);
        int size = paging.limit().items();
        var found = pages.find(kind, exchange, filter, paging, sorting);
        var moment = found.moment();
        var matched = found.matched();
        var features = found.rows().stream()
                .limit(size)
                .map(row -> selection.of(row.item()))
                .toList();
        var links = new ArrayList<>(
                List.of(Link.self(Link.GEO_JSON), Link.page(), kind.collection().link()));
        if (found.rows().size() > size) {
            var last = features.getLast().id();
            var keys = found.rows().get(size - 1).keys();
            links.add(
                    Link.next(new Cursor(moment.recordedAt(), last, matched, filter.number(), sorting.order(), keys)));
        }
        return answer(kind, moment, selection.crs())
                .body(FeatureCollection.of(matched, clock.instant(), links, features));
    }

    /** All that pass the filter, however many. */
    public Batches batches(ItemKind<?, ?> kind, ServletWebRequest exchange, Filter filter, @Nullable AsOf asOf) {
        return new ItemBatches(snapshots, queries, kind, exchange, filter, asOf, clock.instant());
    }

    /** @throws Refused when there was no such item, or none that passes the filter */
    public ResponseEntity<Feature<Map<String, Object>>> item(
            ItemKind<?, ?> kind, ServletWebRequest exchange, Filter filter, String id, @Nullable AsOf asOf, Crs crs) {
        var asked = asOf == null ? null : asOf.instant();
        var entity = EntityId.of(id).orElse(null);
        var sighted = snapshots.read(kind.view(), exchange, () -> glances.item(kind, asked, filter, entity));
        var moment = sighted.watermark().moment(asOf, null, clock.instant());
        var feature = sighted.found().stream()
                .map(ItemRow.Read::item)
                .findFirst()
                .map(found -> found.at(Projection.of(found.outline(), crs)))
                .orElseThrow(() -> new Refused(
                        ProblemCode.NO_SUCH_ITEM,
                        "no item \"" + id + "\" stood in " + kind.collection().id() + " as known at "
                                + moment.recordedAt()));
        var links = List.of(
                Link.self(Link.GEO_JSON),
                Link.page(),
                kind.collection().link(),
                Link.to(
                        kind.collection().path() + "/items/" + id + "/versions",
                        "version-history",
                        Link.JSON,
                        "Its versions"));
        return answer(kind, moment, crs).body(feature.with(links));
    }

    private static ResponseEntity.BodyBuilder answer(ItemKind<?, ?> kind, Moment moment, Crs crs) {
        var answer = kind.collection().personal()
                ? ResponseEntity.ok().cacheControl(CacheControl.noStore())
                : moment.answer();
        return answer.header(Crs.HEADER, "<" + crs.uri() + ">");
    }
}

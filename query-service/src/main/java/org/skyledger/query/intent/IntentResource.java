package org.skyledger.query.intent;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.freshness.AsOf;
import org.skyledger.query.freshness.Snapshots;
import org.skyledger.query.ogc.Bbox;
import org.skyledger.query.ogc.Collection;
import org.skyledger.query.ogc.Cursor;
import org.skyledger.query.ogc.DatetimeInterval;
import org.skyledger.query.ogc.Feature;
import org.skyledger.query.ogc.FeatureCollection;
import org.skyledger.query.ogc.Limit;
import org.skyledger.query.ogc.Link;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The items of the collection of operational intents. */
@RestController
@RequestMapping(
        path = "/collections/" + IntentConfiguration.ID + "/items",
        produces = {Link.GEO_JSON, Link.JSON})
class IntentResource {

    private final Snapshots snapshots;
    private final IntentQueries queries;
    private final Collection collection;
    private final Clock clock;

    IntentResource(Snapshots snapshots, IntentQueries queries, Collection operationalIntents, Clock clock) {
        this.snapshots = snapshots;
        this.queries = queries;
        this.collection = operationalIntents;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<FeatureCollection<IntentProperties>> page(
            ServletWebRequest exchange,
            @RequestParam @Nullable Bbox bbox,
            @RequestParam @Nullable DatetimeInterval datetime,
            @RequestParam @Nullable States state,
            @RequestParam @Nullable ManagerName manager,
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit,
            @RequestParam("as-of") @Nullable AsOf asOf,
            @RequestParam @Nullable Cursor cursor) {
        if (asOf != null && cursor != null) {
            throw new Refused(ProblemCode.BAD_PARAMETER, "parameter as-of: the cursor holds the moment; leave it out");
        }
        var filter = new IntentFilter(bbox, datetime, state, manager);
        return snapshots.read(exchange, watermark -> {
            var moment = watermark.moment(asOf, cursor, clock.instant());
            var last = cursor == null ? null : cursor.last();
            // One more than the page holds tells whether there is a next one.
            var found = queries.page(moment.recordedAt(), filter, last, limit.items() + 1);
            var page = found.subList(0, Math.min(found.size(), limit.items()));
            var links = new ArrayList<>(List.of(Link.self(Link.GEO_JSON), collection.link()));
            if (found.size() > page.size()) {
                links.add(Link.next(new Cursor(moment.recordedAt(), page.getLast().entity)));
            }
            var features = page.stream().map(IntentProperties::feature).toList();
            return moment.answer().body(FeatureCollection.of(clock.instant(), links, features));
        });
    }

    @GetMapping("/{id}")
    ResponseEntity<Feature<IntentProperties>> item(
            ServletWebRequest exchange, @PathVariable String id, @RequestParam("as-of") @Nullable AsOf asOf) {
        return snapshots.read(exchange, watermark -> {
            var moment = watermark.moment(asOf, null, clock.instant());
            var intent = uuid(id).flatMap(entity -> queries.find(moment.recordedAt(), entity))
                    .orElseThrow(() -> new Refused(
                            ProblemCode.NO_SUCH_ITEM,
                            "no operational intent \"" + id + "\" stood in the sky as known at "
                                    + moment.recordedAt()));
            var links = List.of(Link.self(Link.GEO_JSON), collection.link());
            return moment.answer().body(IntentProperties.feature(intent).with(links));
        });
    }

    private static Optional<UUID> uuid(String id) {
        try {
            var uuid = UUID.fromString(id);
            // The JDK takes shorter forms too, and an item has one address.
            return Optional.of(uuid).filter(parsed -> parsed.toString().equals(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

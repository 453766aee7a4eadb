package org.skyledger.query.subscription;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.cql.CqlFilter;
import org.skyledger.query.cql.FilterLang;
import org.skyledger.query.crs.Crs;
import org.skyledger.query.crs.Projection;
import org.skyledger.query.freshness.AsOf;
import org.skyledger.query.item.Filter;
import org.skyledger.query.item.ItemKind;
import org.skyledger.query.item.Items;
import org.skyledger.query.item.ManagerName;
import org.skyledger.query.item.Paging;
import org.skyledger.query.item.PropertyNames;
import org.skyledger.query.item.Selection;
import org.skyledger.query.item.SortBy;
import org.skyledger.query.ogc.Cursor;
import org.skyledger.query.ogc.DatetimeInterval;
import org.skyledger.query.ogc.Feature;
import org.skyledger.query.ogc.FeatureCollection;
import org.skyledger.query.ogc.Limit;
import org.skyledger.query.ogc.Link;
import org.skyledger.query.security.Reader;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The items of the collection of subscriptions: the reader's own. */
@RestController
@RequestMapping(
        path = "/collections/" + SubscriptionConfiguration.ID + "/items",
        produces = {Link.GEO_JSON, Link.JSON, Link.HTML})
class SubscriptionResource {

    /** Those with which F3548-21 lets a USS read its subscriptions. */
    private static final Set<String> SCOPES = Set.of("utm.strategic_coordination", "utm.constraint_processing");

    private final Items items;
    private final ItemKind<SubscriptionVersion, SubscriptionProperties> kind;

    SubscriptionResource(Items items, ItemKind<SubscriptionVersion, SubscriptionProperties> kind) {
        this.items = items;
        this.kind = kind;
    }

    // The reader comes first, so that a request without a token learns nothing else about itself.
    @GetMapping
    ResponseEntity<FeatureCollection<Map<String, Object>>> page(
            Reader reader,
            ServletWebRequest exchange,
            @RequestParam(required = false) @Nullable String bbox,
            @RequestParam(name = "bbox-crs", defaultValue = Crs.DEFAULT) Crs bboxCrs,
            @RequestParam(required = false) @Nullable DatetimeInterval datetime,
            @RequestParam(required = false) @Nullable CqlFilter filter,
            @RequestParam(name = "filter-lang", defaultValue = FilterLang.DEFAULT) FilterLang filterLang,
            @RequestParam(name = "filter-crs", defaultValue = Crs.DEFAULT) Crs filterCrs,
            @RequestParam(required = false) @Nullable SortBy sortby,
            @RequestParam(required = false) @Nullable PropertyNames properties,
            @RequestParam(defaultValue = "false") boolean skipGeometry,
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit,
            @RequestParam(name = "as-of", required = false) @Nullable AsOf asOf,
            @RequestParam(required = false) @Nullable Cursor cursor,
            @RequestParam(defaultValue = Crs.DEFAULT) Crs crs) {
        return items.page(
                kind,
                exchange,
                kind.filter(Projection.bbox(bbox, bboxCrs), datetime, owner(reader), Map.of(), filter, filterCrs),
                new Paging(limit, asOf, cursor, sortby),
                new Selection(properties, skipGeometry, crs));
    }

    @GetMapping("/{featureId}")
    ResponseEntity<Feature<Map<String, Object>>> item(
            Reader reader,
            ServletWebRequest exchange,
            @PathVariable String featureId,
            @RequestParam(name = "as-of", required = false) @Nullable AsOf asOf,
            @RequestParam(defaultValue = Crs.DEFAULT) Crs crs) {
        return items.item(kind, exchange, Filter.of(owner(reader)), featureId, asOf, crs);
    }

    static ManagerName owner(Reader reader) {
        return new ManagerName(reader.nameWithAny(SCOPES));
    }
}

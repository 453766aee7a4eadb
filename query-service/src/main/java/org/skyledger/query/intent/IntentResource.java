package org.skyledger.query.intent;

import java.util.Map;
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
import org.skyledger.query.tag.Tagged;
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
        produces = {Link.GEO_JSON, Link.JSON, Link.HTML})
class IntentResource {

    private final Items items;
    private final ItemKind<IntentVersion, IntentProperties> kind;

    IntentResource(Items items, ItemKind<IntentVersion, IntentProperties> kind) {
        this.items = items;
        this.kind = kind;
    }

    @Tagged
    @GetMapping
    ResponseEntity<FeatureCollection<Map<String, Object>>> page(
            ServletWebRequest exchange,
            @RequestParam(required = false) @Nullable String bbox,
            @RequestParam(name = "bbox-crs", defaultValue = Crs.DEFAULT) Crs bboxCrs,
            @RequestParam(required = false) @Nullable DatetimeInterval datetime,
            @RequestParam(required = false) @Nullable States state,
            @RequestParam(required = false) @Nullable ManagerName manager,
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
                kind.filter(Projection.bbox(bbox, bboxCrs), datetime, manager, States.among(state), filter, filterCrs),
                new Paging(limit, asOf, cursor, sortby),
                new Selection(properties, skipGeometry, crs));
    }

    @Tagged
    @GetMapping("/{featureId}")
    ResponseEntity<Feature<Map<String, Object>>> item(
            ServletWebRequest exchange,
            @PathVariable String featureId,
            @RequestParam(name = "as-of", required = false) @Nullable AsOf asOf,
            @RequestParam(defaultValue = Crs.DEFAULT) Crs crs) {
        return items.item(kind, exchange, Filter.EVERYTHING, featureId, asOf, crs);
    }
}

package org.skyledger.query.subscription;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.cql.CqlFilter;
import org.skyledger.query.cql.FilterLang;
import org.skyledger.query.crs.Crs;
import org.skyledger.query.crs.Projection;
import org.skyledger.query.export.Exports;
import org.skyledger.query.export.FileFormat;
import org.skyledger.query.freshness.AsOf;
import org.skyledger.query.item.ItemKind;
import org.skyledger.query.ogc.DatetimeInterval;
import org.skyledger.query.security.Reader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The collection of subscriptions as a file: the reader's own. */
@RestController
class SubscriptionExportResource {

    private final Exports exports;
    private final ItemKind<SubscriptionVersion, SubscriptionProperties> kind;

    SubscriptionExportResource(Exports exports, ItemKind<SubscriptionVersion, SubscriptionProperties> kind) {
        this.exports = exports;
        this.kind = kind;
    }

    @GetMapping("/collections/" + SubscriptionConfiguration.ID + "/export")
    void export(
            Reader reader,
            ServletWebRequest exchange,
            HttpServletResponse response,
            @RequestParam(defaultValue = FileFormat.DEFAULT) FileFormat f,
            @RequestParam(required = false) @Nullable String bbox,
            @RequestParam(name = "bbox-crs", defaultValue = Crs.DEFAULT) Crs bboxCrs,
            @RequestParam(required = false) @Nullable DatetimeInterval datetime,
            @RequestParam(required = false) @Nullable CqlFilter filter,
            @RequestParam(name = "filter-lang", defaultValue = FilterLang.DEFAULT) FilterLang filterLang,
            @RequestParam(name = "filter-crs", defaultValue = Crs.DEFAULT) Crs filterCrs,
            @RequestParam(name = "as-of", required = false) @Nullable AsOf asOf)
            throws IOException {
        var filtered = kind.filter(
                Projection.bbox(bbox, bboxCrs),
                datetime,
                SubscriptionResource.owner(reader),
                Map.of(),
                filter,
                filterCrs);
        exports.send(kind, exchange, response, filtered, asOf, f, FileFormat.OF_ANY_ITEMS);
    }
}

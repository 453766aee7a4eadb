package org.skyledger.query.constraint;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
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
import org.skyledger.query.item.ManagerName;
import org.skyledger.query.ogc.DatetimeInterval;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The collection of constraints as a file. */
@RestController
class ConstraintExportResource {

    private final Exports exports;
    private final ItemKind<ConstraintVersion, ConstraintProperties> kind;

    ConstraintExportResource(Exports exports, ItemKind<ConstraintVersion, ConstraintProperties> kind) {
        this.exports = exports;
        this.kind = kind;
    }

    @GetMapping("/collections/" + ConstraintConfiguration.ID + "/export")
    void export(
            ServletWebRequest exchange,
            HttpServletResponse response,
            @RequestParam(defaultValue = FileFormat.DEFAULT) FileFormat f,
            @RequestParam(required = false) @Nullable String bbox,
            @RequestParam(name = "bbox-crs", defaultValue = Crs.DEFAULT) Crs bboxCrs,
            @RequestParam(required = false) @Nullable DatetimeInterval datetime,
            @RequestParam(required = false) @Nullable ManagerName manager,
            @RequestParam(required = false) @Nullable CqlFilter filter,
            @RequestParam(name = "filter-lang", defaultValue = FilterLang.DEFAULT) FilterLang filterLang,
            @RequestParam(name = "filter-crs", defaultValue = Crs.DEFAULT) Crs filterCrs,
            @RequestParam(name = "as-of", required = false) @Nullable AsOf asOf)
            throws IOException {
        var filtered = kind.filter(Projection.bbox(bbox, bboxCrs), datetime, manager, Map.of(), filter, filterCrs);
        exports.send(kind, exchange, response, filtered, asOf, f, EnumSet.allOf(FileFormat.class));
    }
}

package org.skyledger.query.landing;

import java.util.List;
import org.skyledger.query.ogc.Collection;
import org.skyledger.query.ogc.Link;

/** What a collection says of itself, alone and in the list alike. */
record Description(
        String id,
        String title,
        String description,
        Extent extent,
        String itemType,
        List<String> crs,
        List<Link> links) {

    static Description of(Collection collection, Extent extent) {
        return new Description(
                collection.id(),
                collection.title(),
                collection.description(),
                extent,
                "feature",
                List.of("http://www.opengis.net/def/crs/OGC/1.3/CRS84"),
                List.of(
                        Link.to(collection.path(), "self", Link.JSON, collection.title()),
                        Link.to(collection.path() + "/items", "items", Link.GEO_JSON, collection.title())));
    }
}

package org.skyledger.query.landing;

import java.util.List;
import java.util.stream.Stream;
import org.skyledger.query.crs.Crs;
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
        String storageCrs,
        List<Link> links) {

    private static final String RELATIONS = "http://www.opengis.net/def/rel/ogc/1.0/";

    /** @param more links, besides those that every collection has */
    static Description of(Collection collection, Extent extent, List<Link> more) {
        return new Description(
                collection.id(),
                collection.title(),
                collection.description(),
                extent,
                "feature",
                Crs.ALL.stream().map(Crs::uri).toList(),
                Crs.DEFAULT,
                Stream.concat(links(collection), more.stream()).toList());
    }

    private static Stream<Link> links(Collection collection) {
        return Stream.of(
                Link.to(collection.path(), "self", Link.JSON, collection.title()),
                Link.to(collection.path() + "?f=html", "alternate", Link.HTML, collection.title()),
                Link.to(collection.path() + "/items", "items", Link.GEO_JSON, collection.title()),
                Link.to(collection.path() + "/items?f=html", "items", Link.HTML, collection.title()),
                Link.to(
                        collection.path() + "/export",
                        "enclosure",
                        Link.GEO_JSON,
                        collection.title() + ", all of them as a file"),
                Link.to(collection.path() + "/schema", RELATIONS + "schema", Link.SCHEMA, "What items have"),
                Link.to(
                        collection.path() + "/queryables",
                        RELATIONS + "queryables",
                        Link.SCHEMA,
                        "What may be asked of them"));
    }
}

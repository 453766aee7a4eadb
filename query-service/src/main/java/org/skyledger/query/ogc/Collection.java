package org.skyledger.query.ogc;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collection of features, as each feature package declares it with a bean.
 *
 * @param id its name in addresses
 */
public record Collection(String id, String title, String description) {

    private String path() {
        return "/collections/" + id;
    }

    /** From an item or a page of items to the collection. */
    public Link link() {
        return Link.to(path(), "collection", Link.JSON, title);
    }

    Description describe() {
        return new Description(
                id,
                title,
                description,
                Extent.EVERYWHERE_ALWAYS,
                "feature",
                List.of("http://www.opengis.net/def/crs/OGC/1.3/CRS84"),
                List.of(
                        Link.to(path(), "self", Link.JSON, title),
                        Link.to(path() + "/items", "items", Link.GEO_JSON, title)));
    }

    record Description(
            String id,
            String title,
            String description,
            Extent extent,
            String itemType,
            List<String> crs,
            List<Link> links) {}

    /** Where and when items may lie. It is a promise, not a measurement, so it holds still while the sky changes. */
    record Extent(Spatial spatial, Temporal temporal) {

        static final Extent EVERYWHERE_ALWAYS = new Extent(
                new Spatial(List.of(List.of(-180, -90, 180, 90))),
                // In the standard's JSON an open end is null.
                new Temporal(List.of(Arrays.asList(null, null))));

        record Spatial(List<List<Integer>> bbox) {}

        record Temporal(List<List<@Nullable String>> interval) {}
    }
}

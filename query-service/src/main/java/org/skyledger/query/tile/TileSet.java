package org.skyledger.query.tile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.ogc.Link;
import org.skyledger.query.ogc.PublicUrl;

/** What a set of tiles is (OGC 17-083r4, section 7; OGC 20-057, section 9). */
record TileSet(
        String title,
        String dataType,
        String crs,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String tileMatrixSetURI,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Layer> layers,
        List<SetLink> links) {

    private static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";

    record Layer(String id, String title, String description, String dataType, int geometryDimension) {

        static Layer of(TileLayer layer) {
            var collection = layer.collection();
            return new Layer(collection.id(), collection.title(), collection.description(), "vector", 2);
        }
    }

    /** A link, or the pattern of many. */
    record SetLink(
            String href,
            String rel,
            String type,
            String title,
            @Nullable Boolean templated) {

        static SetLink to(String path, String rel, String type, String title) {
            return new SetLink(address(path), rel, type, title, null);
        }

        static SetLink template(String path, String rel, String type, String title) {
            return new SetLink(address(path), rel, type, title, true);
        }
    }

    /** As a list of sets shows it. */
    static TileSet brief(String title, String path) {
        return new TileSet(
                title,
                "vector",
                WebMercatorQuad.CRS,
                WebMercatorQuad.URI,
                List.of(),
                List.of(SetLink.to(path + "/" + WebMercatorQuad.ID, "self", Link.JSON, title), tilingScheme()));
    }

    /** @param path of the list that it stands in */
    static TileSet whole(String title, String path, List<TileLayer> layers) {
        var self = path + "/" + WebMercatorQuad.ID;
        return new TileSet(
                title,
                "vector",
                WebMercatorQuad.CRS,
                WebMercatorQuad.URI,
                layers.stream().map(Layer::of).toList(),
                Stream.of(
                                SetLink.to(self, "self", Link.JSON, title),
                                tilingScheme(),
                                SetLink.template(
                                        self + "/{tileMatrix}/{tileRow}/{tileCol}",
                                        "item",
                                        Tiles.MEDIA_TYPE,
                                        "The tiles"),
                                SetLink.to(self + "/tilejson", "describedby", Link.JSON, "The same as TileJSON"))
                        .toList());
    }

    private static SetLink tilingScheme() {
        return SetLink.to(
                "/tileMatrixSets/" + WebMercatorQuad.ID, REL + "tiling-scheme", Link.JSON, WebMercatorQuad.ID);
    }

    /** The address of a path below this service's root; variables stay as they are written. */
    static String address(String path) {
        return PublicUrl.root() + path;
    }
}

package org.skyledger.query.tile;

import java.util.List;
import org.skyledger.query.ogc.Link;
import org.skyledger.query.tag.Tagged;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What sets of tiles there are. */
@Tagged(seconds = 300)
@RestController
@RequestMapping(produces = Link.JSON)
class TileSetResource {

    private static final String ALL = "Tiles of all collections";
    private static final String SET = "/tiles/" + WebMercatorQuad.ID;
    private static final String OF_COLLECTION = "/collections/{collectionId}";

    private final TileLayers layers;

    TileSetResource(TileLayers layers) {
        this.layers = layers;
    }

    @GetMapping("/tiles")
    TileSets ofAll() {
        return new TileSets(List.of(TileSet.brief(ALL, "/tiles")), List.of(Link.self(Link.JSON)));
    }

    @GetMapping(SET)
    TileSet setOfAll() {
        return TileSet.whole(ALL, "/tiles", layers.all());
    }

    @GetMapping(SET + "/tilejson")
    TileJson tileJsonOfAll() {
        return TileJson.of(ALL, SET, layers.all());
    }

    @GetMapping(OF_COLLECTION + "/tiles")
    TileSets ofCollection(@PathVariable String collectionId) {
        var layer = layers.of(collectionId);
        return new TileSets(
                List.of(TileSet.brief(title(layer), path(layer) + "/tiles")), List.of(Link.self(Link.JSON)));
    }

    @GetMapping(OF_COLLECTION + SET)
    TileSet setOfCollection(@PathVariable String collectionId) {
        var layer = layers.of(collectionId);
        return TileSet.whole(title(layer), path(layer) + "/tiles", List.of(layer));
    }

    @GetMapping(OF_COLLECTION + SET + "/tilejson")
    TileJson tileJsonOfCollection(@PathVariable String collectionId) {
        var layer = layers.of(collectionId);
        return TileJson.of(title(layer), path(layer) + SET, List.of(layer));
    }

    private static String title(TileLayer layer) {
        return layer.collection().title();
    }

    private static String path(TileLayer layer) {
        return "/collections/" + layer.name();
    }

    record TileSets(List<TileSet> tilesets, List<Link> links) {}
}

package org.skyledger.query.tile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.freshness.AsOf;
import org.skyledger.query.ogc.DatetimeInterval;
import org.skyledger.query.tag.Tagged;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Tiles: of one collection, and of all that have any. */
@Tagged
@RestController
@RequestMapping(produces = Tiles.MEDIA_TYPE)
class TileResource {

    private final Tiles tiles;
    private final TileLayers layers;

    TileResource(Tiles tiles, TileLayers layers) {
        this.tiles = tiles;
        this.layers = layers;
    }

    @GetMapping("/collections/{collectionId}/tiles/" + WebMercatorQuad.ID + "/{tileMatrix}/{tileRow}/{tileCol}")
    ResponseEntity<byte[]> ofCollection(
            ServletWebRequest exchange,
            @PathVariable String collectionId,
            @PathVariable String tileMatrix,
            @PathVariable String tileRow,
            @PathVariable String tileCol,
            @RequestParam(required = false) @Nullable DatetimeInterval datetime,
            @RequestParam(name = "as-of", required = false) @Nullable AsOf asOf) {
        return answer(
                List.of(layers.of(collectionId)), Tile.of(tileMatrix, tileCol, tileRow), asOf, datetime, exchange);
    }

    @GetMapping("/tiles/" + WebMercatorQuad.ID + "/{tileMatrix}/{tileRow}/{tileCol}")
    ResponseEntity<byte[]> ofAll(
            ServletWebRequest exchange,
            @PathVariable String tileMatrix,
            @PathVariable String tileRow,
            @PathVariable String tileCol,
            @RequestParam(required = false) @Nullable DatetimeInterval datetime,
            @RequestParam(name = "as-of", required = false) @Nullable AsOf asOf) {
        return answer(layers.all(), Tile.of(tileMatrix, tileCol, tileRow), asOf, datetime, exchange);
    }

    /** The same with its numbers in the order that web maps are used to. */
    @GetMapping("/tiles/{z}/{x}/{y}")
    ResponseEntity<byte[]> plain(
            ServletWebRequest exchange,
            @PathVariable String z,
            @PathVariable String x,
            @PathVariable String y,
            @RequestParam(required = false) @Nullable DatetimeInterval datetime,
            @RequestParam(name = "as-of", required = false) @Nullable AsOf asOf) {
        return answer(layers.all(), Tile.of(z, x, y), asOf, datetime, exchange);
    }

    private ResponseEntity<byte[]> answer(
            List<TileLayer> shown,
            Tile tile,
            @Nullable AsOf asOf,
            @Nullable DatetimeInterval datetime,
            ServletWebRequest exchange) {
        return tiles.tile(shown, tile, new Wish(asOf, datetime), exchange);
    }
}

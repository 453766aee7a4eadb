package org.skyledger.query.tile;

import java.util.List;
import org.skyledger.query.ogc.Link;
import org.skyledger.query.tag.Tagged;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the world is cut into tiles. */
@Tagged(seconds = 300)
@RestController
@RequestMapping(path = "/tileMatrixSets", produces = Link.JSON)
class TileMatrixSetResource {

    @GetMapping
    TileMatrixSets all() {
        var self = Link.to("/tileMatrixSets/" + WebMercatorQuad.ID, "self", Link.JSON, WebMercatorQuad.ID);
        return new TileMatrixSets(List.of(new Brief(
                WebMercatorQuad.ID, WebMercatorQuad.definition().title(), WebMercatorQuad.URI, List.of(self))));
    }

    @GetMapping("/" + WebMercatorQuad.ID)
    WebMercatorQuad.Definition one() {
        return WebMercatorQuad.definition();
    }

    record TileMatrixSets(List<Brief> tileMatrixSets) {}

    record Brief(String id, String title, String uri, List<Link> links) {}
}

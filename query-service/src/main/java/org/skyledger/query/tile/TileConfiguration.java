package org.skyledger.query.tile;

import org.skyledger.query.ogc.CollectionLinks;
import org.skyledger.query.ogc.ConformanceClass;
import org.skyledger.query.ogc.Entrance;
import org.skyledger.query.ogc.Link;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** OGC API - Tiles Part 1 (20-057), as far as it is fulfilled, and the ways there. */
@Configuration
class TileConfiguration {

    private static final String TILES = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";
    private static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";
    private static final String TILE_SETS = REL + "tilesets-vector";

    @Bean
    ConformanceClass coreOfTiles() {
        return new ConformanceClass(TILES + "core");
    }

    @Bean
    ConformanceClass tileSets() {
        return new ConformanceClass(TILES + "tileset");
    }

    @Bean
    ConformanceClass listsOfTileSets() {
        return new ConformanceClass(TILES + "tilesets-list");
    }

    @Bean
    ConformanceClass tilesOfAll() {
        return new ConformanceClass(TILES + "dataset-tilesets");
    }

    @Bean
    ConformanceClass tilesOfCollections() {
        return new ConformanceClass(TILES + "geodata-tilesets");
    }

    @Bean
    ConformanceClass tilesOfTimes() {
        return new ConformanceClass(TILES + "datetime");
    }

    @Bean
    ConformanceClass definedTiles() {
        return new ConformanceClass(TILES + "oas30");
    }

    @Bean
    ConformanceClass vectorTiles() {
        return new ConformanceClass(TILES + "mvt");
    }

    @Bean
    Entrance tilesEntrance() {
        return new Entrance("/tiles", TILE_SETS, Link.JSON, "Vector tiles of all collections");
    }

    @Bean
    Entrance tileMatrixSetsEntrance() {
        return new Entrance("/tileMatrixSets", REL + "tiling-schemes", Link.JSON, "How the world is cut into tiles");
    }

    @Bean
    CollectionLinks linksToTiles(TileLayers layers) {
        return collection -> layers.all().stream()
                .filter(layer -> layer.collection().equals(collection))
                .map(_ -> Link.to(collection.path() + "/tiles", TILE_SETS, Link.JSON, "Vector tiles"))
                .toList();
    }
}

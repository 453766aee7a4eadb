package org.skyledger.query.landing;

import org.skyledger.query.ogc.Collection;
import org.skyledger.query.ogc.Link;
import org.skyledger.query.ogc.PublicUrl;
import org.skyledger.query.tag.Tagged;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a collection's items have (OGC API - Features, Part 5: Schemas) and what may be asked of it (Part 3: Filtering), as
 * JSON Schemas. Both are what the definition of the API says of the items, so there is one place to keep true. An item is
 * found by its id without asking.
 */
@Tagged(seconds = 300)
@RestController
@RequestMapping(
        path = "/collections/{collectionId}",
        produces = {Link.SCHEMA, Link.JSON, Link.HTML})
class SchemaResource {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String ROLE = "x-ogc-role";

    private final Catalogue catalogue;
    private final ApiDocument api;

    SchemaResource(Catalogue catalogue, ApiDocument api) {
        this.catalogue = catalogue;
        this.api = api;
    }

    @GetMapping("/schema")
    Schema schema(@PathVariable String collectionId) {
        var collection = catalogue.named(collectionId);
        var properties = api.root().objectNode();
        properties.putObject("id").put("type", "string").put("format", "uuid").put(ROLE, "id");
        return of(collection, "schema", properties.setAll(properties(collection)));
    }

    @GetMapping("/queryables")
    Schema queryables(@PathVariable String collectionId) {
        var collection = catalogue.named(collectionId);
        return of(collection, "queryables", properties(collection));
    }

    private Schema of(Collection collection, String kind, ObjectNode properties) {
        var schema = api.root().objectNode();
        schema.put("$schema", DIALECT);
        schema.put("$id", PublicUrl.root() + collection.path() + "/" + kind);
        schema.put("title", collection.title());
        schema.put("description", collection.description());
        schema.put("type", "object");
        schema.set("properties", properties);
        schema.put("additionalProperties", false);
        return new Schema(schema);
    }

    private ObjectNode properties(Collection collection) {
        var properties = api.root().objectNode();
        properties.putObject("geometry").put("format", "geometry-multipolygon").put(ROLE, "primary-geometry");
        described(collection).forEachEntry((name, said) -> {
            var property = ((ObjectNode) said).deepCopy();
            switch (name) {
                case "time_start" -> property.put(ROLE, "primary-interval-start");
                case "time_end" -> property.put(ROLE, "primary-interval-end");
                default -> {}
            }
            properties.set(name, property);
        });
        return properties;
    }

    /** The members of a feature's properties, as the definition of the API has them. */
    private JsonNode described(Collection collection) {
        var feature = api.resolve(api.root()
                .path("paths")
                .path(collection.path() + "/items/{featureId}")
                .at("/get/responses/200/content/application~1geo+json/schema"));
        return api.resolve(feature.at("/properties/properties")).path("properties");
    }
}

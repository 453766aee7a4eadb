package org.skyledger.query.landing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON Schema, and what of it a page for people shows.
 *
 * @param document all of it, which is what programs get
 */
record Schema(@JsonValue ObjectNode document) {

    record Property(String name, String type, String description) {}

    List<Property> properties() {
        return document.path("properties")
                .propertyStream()
                .map(property -> new Property(
                        property.getKey(),
                        property.getValue()
                                .path("format")
                                .asString(property.getValue().path("type").asString("")),
                        property.getValue().path("description").asString("")))
                .toList();
    }
}

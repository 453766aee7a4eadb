package org.skyledger.query.landing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An OpenAPI document, and what of it a page for people shows.
 *
 * @param document all of it, which is what programs get
 */
record Definition(@JsonValue ObjectNode document) {

    record Operation(String path, String summary, List<Parameter> parameters) {}

    record Parameter(String name, String where, String description) {}

    List<Operation> operations() {
        return document.path("paths")
                .propertyStream()
                .map(path -> {
                    var operation = path.getValue().path("get");
                    var parameters = operation
                            .path("parameters")
                            .valueStream()
                            .map(this::resolved)
                            .map(parameter -> new Parameter(
                                    parameter.path("name").asString(),
                                    parameter.path("in").asString(),
                                    parameter.path("description").asString()))
                            .toList();
                    return new Operation(
                            path.getKey(), operation.path("summary").asString(), parameters);
                })
                .toList();
    }

    /** What stands elsewhere in the document, or the very thing when it stands here. */
    private JsonNode resolved(JsonNode given) {
        var reference = given.path("$ref").asString("");
        return reference.isEmpty() ? given : document.at(reference.substring(1));
    }
}

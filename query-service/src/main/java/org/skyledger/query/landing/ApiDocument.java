package org.skyledger.query.landing;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The definition of this API as it was written. It is shared by all requests, so nobody may change it. */
@Component
class ApiDocument {

    private final ObjectNode root;

    ApiDocument(JsonMapper json) {
        try (var document = new ClassPathResource("openapi.json").getInputStream()) {
            this.root = (ObjectNode) json.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode root() {
        return root;
    }

    /** A node, or what it refers to. */
    JsonNode resolve(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }
}

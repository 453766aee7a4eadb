package org.skyledger.query.landing;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.skyledger.query.ogc.Link;
import org.skyledger.query.ogc.PublicUrl;
import org.skyledger.query.tag.Tagged;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The document that describes this API: as it was written, at the address where its reader found it. */
@Tagged(seconds = 300)
@RestController
class DefinitionResource {

    private final ObjectNode written;

    DefinitionResource(JsonMapper json) {
        try (var document = new ClassPathResource("openapi.json").getInputStream()) {
            this.written = (ObjectNode) json.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping(
            path = "/api",
            produces = {Link.OPEN_API, Link.JSON, Link.HTML})
    Definition definition() {
        // All but the one member is shared with every other answer.
        var served = written.objectNode().setAll(written);
        served.putArray("servers").addObject().put("url", PublicUrl.root().build().toUriString());
        return new Definition(served);
    }
}

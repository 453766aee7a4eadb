package org.skyledger.query.landing;

import org.skyledger.query.ogc.Link;
import org.skyledger.query.ogc.PublicUrl;
import org.skyledger.query.tag.Tagged;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The document that describes this API, at the address where its reader found it. */
@Tagged(seconds = 300)
@RestController
class DefinitionResource {

    private final ApiDocument document;

    DefinitionResource(ApiDocument document) {
        this.document = document;
    }

    @GetMapping(
            path = "/api",
            produces = {Link.OPEN_API, Link.JSON, Link.HTML})
    Definition definition() {
        // All but the one member is shared with every other answer.
        var served = document.root().objectNode().setAll(document.root());
        served.putArray("servers").addObject().put("url", PublicUrl.root());
        return new Definition(served);
    }
}

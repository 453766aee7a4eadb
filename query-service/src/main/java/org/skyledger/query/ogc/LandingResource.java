package org.skyledger.query.ogc;

import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages that lead a client from the root to everything else, and the document that describes them. */
@RestController
class LandingResource {

    private static final List<String> CONFORMS_TO = List.of(
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30");

    private final Resource definition = new ClassPathResource("openapi.json");

    @GetMapping(path = "/", produces = Link.JSON)
    Landing landing() {
        return new Landing(
                "Skyledger",
                "The airspace that many drone operators share, now and as it was known at any past moment",
                List.of(
                        Link.to("", "self", Link.JSON, "This document"),
                        Link.to("/api", "service-desc", Link.OPEN_API, "The definition of this API"),
                        Link.to("/conformance", "conformance", Link.JSON, "What this API conforms to"),
                        Link.to("/collections", "data", Link.JSON, "The collections")));
    }

    @GetMapping(path = "/conformance", produces = Link.JSON)
    Conformance conformance() {
        return new Conformance(CONFORMS_TO);
    }

    @GetMapping(
            path = "/api",
            produces = {Link.OPEN_API, Link.JSON})
    Resource definition() {
        return definition;
    }

    record Landing(String title, String description, List<Link> links) {}

    record Conformance(List<String> conformsTo) {}
}

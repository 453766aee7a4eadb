package org.skyledger.query.landing;

import java.util.List;
import java.util.stream.Stream;
import org.skyledger.query.ogc.ConformanceClass;
import org.skyledger.query.ogc.Entrance;
import org.skyledger.query.ogc.Link;
import org.skyledger.query.tag.Tagged;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page that leads a client from the root to everything else, and what this service promises to be. */
@Tagged(seconds = 300)
@RestController
class LandingResource {

    private final List<Entrance> entrances;
    private final List<ConformanceClass> promises;

    LandingResource(List<Entrance> entrances, List<ConformanceClass> promises) {
        this.entrances = entrances;
        this.promises = promises;
    }

    @GetMapping(
            path = "/",
            produces = {Link.JSON, Link.HTML})
    Landing landing() {
        return new Landing(
                "Skyledger",
                "The airspace that many drone operators share, now and as it was known at any past moment",
                Stream.concat(
                                Stream.of(Link.self(Link.JSON), Link.page()),
                                entrances.stream().map(Entrance::link))
                        .toList());
    }

    @GetMapping(
            path = "/conformance",
            produces = {Link.JSON, Link.HTML})
    Conformance conformance() {
        return new Conformance(
                promises.stream().map(ConformanceClass::uri).toList(), List.of(Link.self(Link.JSON), Link.page()));
    }

    record Landing(String title, String description, List<Link> links) {}

    record Conformance(List<String> conformsTo, List<Link> links) {}
}

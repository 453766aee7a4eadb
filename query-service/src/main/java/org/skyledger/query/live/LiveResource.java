package org.skyledger.query.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.freshness.PositionHeader;
import org.skyledger.query.ogc.Bbox;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;
import org.skyledger.query.security.Readers;
import org.skyledger.query.sse.Streams;
import org.skyledger.query.sse.Visitor;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The live feed, and the document that describes it. */
@RestController
class LiveResource {

    private final Streams streams;
    private final LiveFeed feed;
    private final Changes changes;
    private final Readers readers;
    private final Resource definition = new ClassPathResource("live.asyncapi.json");

    LiveResource(Streams streams, LiveFeed feed, Changes changes, Readers readers) {
        this.streams = streams;
        this.feed = feed;
        this.changes = changes;
        this.readers = readers;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void live(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable Bbox bbox,
            @RequestParam(required = false) @Nullable CollectionNames collections,
            @RequestParam(name = "last-event-id", required = false) @Nullable Mark lastEventId,
            @RequestHeader("Last-Event-ID") @Nullable Mark resumed,
            @RequestHeader(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        // Nobody needs a token. But many may share an address, and whoever shows one is counted alone.
        var holder = authorization == null ? null : readers.of(authorization).name();
        var interest = new Interest(chosen(collections), bbox);
        // A browser that comes back repeats the address of the first time, so its header is the newer one.
        var known = resumed == null ? lastEventId : resumed;
        var now = feed.now();
        var seen = known == null ? now : known;
        response.setHeader(PositionHeader.NAME, Long.toString(now.position()));
        streams.serve(request, response, Visitor.of(request, holder), stream -> feed.tell(stream, interest, seen));
    }

    @GetMapping(path = "/live/definition", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource definition() {
        return definition;
    }

    private Set<String> chosen(@Nullable CollectionNames chosen) {
        var all = Set.copyOf(changes.collections());
        if (chosen == null) {
            return all;
        }
        if (!all.containsAll(chosen.names())) {
            throw new Refused(
                    ProblemCode.BAD_PARAMETER,
                    "parameter collections: allowed, with commas between: " + String.join(", ", changes.collections()));
        }
        return chosen.names();
    }
}

package org.skyledger.query.audit;

import static org.skyledger.query.ogc.Link.JSON;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.audit.ReadQueries.Read;
import org.skyledger.query.ogc.Limit;
import org.skyledger.query.ogc.Link;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has read what: this request is the last one that it may show. */
@RestController
class ReadResource {

    private final ReadQueries queries;

    ReadResource(ReadQueries queries) {
        this.queries = queries;
    }

    @GetMapping(path = "/audit/reads", produces = JSON)
    ReadPage reads(
            @RequestParam(defaultValue = Positions.FIRST) String from,
            @RequestParam(defaultValue = Positions.LAST) String to,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit) {
        var filter = new EventFilter(null, null, actor, null, null);
        var found = queries.page(Positions.of(from, to), filter.actor(), limit.items() + 1);
        var links = new ArrayList<>(List.of(Link.self(JSON)));
        if (found.size() > limit.items()) {
            links.add(Link.next("from", Long.toString(found.get(limit.items()).position()), JSON));
        }
        var page = found.subList(0, Math.min(limit.items(), found.size()));
        return new ReadPage(page.size(), page, links);
    }

    record ReadPage(int numberReturned, List<Read> reads, List<Link> links) {}
}

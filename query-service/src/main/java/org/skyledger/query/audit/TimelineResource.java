package org.skyledger.query.audit;

import static org.skyledger.query.ogc.Link.JSON;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.skyledger.query.freshness.Snapshots;
import org.skyledger.query.ogc.Limit;
import org.skyledger.query.ogc.Link;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** An entity's life, whatever kind of entity it is. */
@RestController
class TimelineResource {

    private final Snapshots snapshots;
    private final EventQueries queries;
    private final JsonMapper json;

    TimelineResource(Snapshots snapshots, EventQueries queries, JsonMapper json) {
        this.snapshots = snapshots;
        this.queries = queries;
        this.json = json;
    }

    @GetMapping(path = "/audit/entities/{id}/timeline", produces = JSON)
    Timeline timeline(
            ServletWebRequest exchange,
            @PathVariable UUID id,
            @RequestParam(defaultValue = Positions.FIRST) String from,
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit) {
        var positions = Positions.of(from, Positions.LAST);
        return snapshots.read(EventQueries.VIEW, exchange, watermark -> {
            var found = queries.page(positions.upTo(watermark.position()), EventFilter.of(id), limit.items() + 1);
            if (found.isEmpty()) {
                throw new Refused(
                        ProblemCode.NO_SUCH_ITEM, "nothing is recorded of an entity " + id + " from there on");
            }
            return timeline(id, found, limit.items());
        });
    }

    private Timeline timeline(UUID id, List<AuditEvent> found, int size) {
        var links = new ArrayList<>(List.of(Link.self(JSON)));
        if (found.size() > size) {
            links.add(Link.next("from", Long.toString(found.get(size).position()), JSON));
        }
        var entries = found.stream()
                .limit(size)
                .map(event -> Timeline.entry(event, json))
                .toList();
        return new Timeline(id, found.getFirst().kind(), entries, links);
    }
}

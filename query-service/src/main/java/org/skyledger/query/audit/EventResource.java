package org.skyledger.query.audit;

import static org.skyledger.query.ogc.Link.JSON;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.freshness.Snapshots;
import org.skyledger.query.ogc.Bbox;
import org.skyledger.query.ogc.DatetimeInterval;
import org.skyledger.query.ogc.Limit;
import org.skyledger.query.ogc.Link;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The ledger's records. What one partition of the topic has ahead of the others is not shown. */
@RestController
class EventResource {

    private static final int MOST_RELATED = 1_000;

    private final Snapshots snapshots;
    private final EventQueries queries;

    EventResource(Snapshots snapshots, EventQueries queries) {
        this.snapshots = snapshots;
        this.queries = queries;
    }

    @GetMapping(path = "/audit/events", produces = JSON)
    EventPage events(
            ServletWebRequest exchange,
            @RequestParam(defaultValue = Positions.FIRST) String from,
            @RequestParam(defaultValue = Positions.LAST) String to,
            @RequestParam(required = false) @Nullable DatetimeInterval datetime,
            @RequestParam(required = false) @Nullable UUID entity,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable Bbox bbox,
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit) {
        var positions = Positions.of(from, to);
        var filter = new EventFilter(datetime, entity, actor, type, bbox);
        return snapshots.read(EventQueries.VIEW, exchange, watermark -> {
            var found = queries.page(positions.upTo(watermark.position()), filter, limit.items() + 1);
            return EventPage.of(found, limit.items());
        });
    }

    @GetMapping(path = "/audit/events/{position}", produces = JSON)
    EventStory event(ServletWebRequest exchange, @PathVariable String position) {
        long asked = Positions.position("position", position);
        return snapshots.read(
                EventQueries.VIEW,
                exchange,
                watermark -> queries.find(asked)
                        .filter(event -> event.position() <= watermark.position())
                        .map(event -> EventStory.of(event, queries.related(event, watermark.position(), MOST_RELATED)))
                        .orElseThrow(() -> new Refused(
                                ProblemCode.NO_SUCH_ITEM,
                                "the ledger is not known to have a position " + asked + " yet")));
    }

    /** @param links one leads to the next page, when there is one */
    record EventPage(int numberReturned, List<AuditEvent> events, List<Link> links) {

        static EventPage of(List<AuditEvent> found, int size) {
            var links = new ArrayList<>(List.of(Link.self(JSON)));
            if (found.size() > size) {
                links.add(Link.next("from", Long.toString(found.get(size).position()), JSON));
            }
            var page = found.subList(0, Math.min(size, found.size()));
            return new EventPage(page.size(), page, links);
        }
    }

    /**
     * @param causes what was recorded before it and hangs together with it
     * @param effects what was recorded after it and hangs together with it
     */
    record EventStory(AuditEvent event, List<Related> causes, List<Related> effects) {

        static EventStory of(AuditEvent event, List<Related> related) {
            return new EventStory(
                    event,
                    related.stream()
                            .filter(other -> other.position() < event.position())
                            .toList(),
                    related.stream()
                            .filter(other -> other.position() > event.position())
                            .toList());
        }
    }
}

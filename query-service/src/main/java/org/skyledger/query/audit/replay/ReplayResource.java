package org.skyledger.query.audit.replay;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.audit.EventFilter;
import org.skyledger.query.audit.EventQueries;
import org.skyledger.query.audit.Positions;
import org.skyledger.query.freshness.Snapshots;
import org.skyledger.query.freshness.Watermark;
import org.skyledger.query.ogc.Bbox;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;
import org.skyledger.query.security.Reader;
import org.skyledger.query.sse.Streams;
import org.skyledger.query.sse.Visitor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** The ledger as it unfolded. To pause is to leave; to go on is to come back with the id that was seen last. */
@RestController
class ReplayResource {

    private final Snapshots snapshots;
    private final ReplayQueries queries;
    private final History history;
    private final Streams streams;
    private final Metronome metronome;
    private final Clock clock;
    private final JsonMapper json;

    ReplayResource(
            Snapshots snapshots,
            ReplayQueries queries,
            History history,
            Streams streams,
            Metronome metronome,
            Clock clock,
            JsonMapper json) {
        this.snapshots = snapshots;
        this.queries = queries;
        this.history = history;
        this.streams = streams;
        this.metronome = metronome;
        this.clock = clock;
        this.json = json;
    }

    @GetMapping(path = "/audit/replay", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void replay(
            ServletWebRequest exchange,
            HttpServletRequest request,
            HttpServletResponse response,
            Reader reader,
            @RequestParam(defaultValue = Positions.FIRST) Edge from,
            @RequestParam(required = false) @Nullable Edge to,
            @RequestParam(defaultValue = Speed.AS_IT_WAS) Speed speed,
            @RequestParam(required = false) @Nullable UUID entity,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable Bbox bbox,
            @RequestHeader("Last-Event-ID") @Nullable Seen seen) {
        var filter = new EventFilter(null, entity, actor, type, bbox);
        var span = snapshots.read(EventQueries.VIEW, exchange, known -> {
            var whole = Span.of(from, to, known, clock.instant(), queries);
            return seen == null ? whole : whole.after(reached(seen, known), queries);
        });
        var allowed = Duration.between(clock.instant(), reader.until());
        var replay = new Replay(span, history.of(span, filter), speed, metronome, allowed, json);
        streams.serve(request, response, Visitor.of(request, reader.name()), replay::tell);
    }

    /** Somebody has been told what is not here yet: by another instance, or before the records were read anew. */
    private static long reached(Seen seen, Watermark known) {
        if (seen.position() > known.position()) {
            throw new Refused(
                    ProblemCode.VIEW_BEHIND,
                    "the records are known up to position " + known.position() + ", and Last-Event-ID is "
                            + seen.position() + "; try again soon");
        }
        return seen.position();
    }
}

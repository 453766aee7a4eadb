package org.skyledger.query.audit.proof;

import static org.skyledger.query.ogc.Link.JSON;

import java.util.ArrayList;
import java.util.List;
import org.skyledger.query.audit.proof.CheckpointQueries.Published;
import org.skyledger.query.ogc.Limit;
import org.skyledger.query.ogc.Link;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was signed. */
@RestController
class CheckpointResource {

    private static final String LAST = "999999999999999999";
    private static final String TEXT = "text/plain;charset=UTF-8";

    private final CheckpointQueries queries;

    CheckpointResource(CheckpointQueries queries) {
        this.queries = queries;
    }

    @GetMapping(path = "/audit/checkpoints", produces = JSON)
    CheckpointPage checkpoints(
            @RequestParam(defaultValue = LAST) String to, @RequestParam(defaultValue = Limit.DEFAULT) Limit limit) {
        var found = queries.page(Size.of("to", to), limit.items() + 1);
        var links = new ArrayList<>(List.of(Link.self(JSON)));
        if (found.size() > limit.items()) {
            links.add(Link.next("to", Long.toString(found.get(limit.items()).size()), JSON));
        }
        return new CheckpointPage(found.subList(0, Math.min(limit.items(), found.size())), links);
    }

    /** As it was signed: to be checked, or kept for a later day. */
    @GetMapping(path = "/audit/checkpoints/{size}", produces = TEXT)
    String checkpoint(@PathVariable String size) {
        return queries.find(Size.of("size", size))
                .orElseThrow(() -> new Refused(
                        ProblemCode.NO_SUCH_ITEM,
                        "no checkpoint of " + size + " records was signed; /audit/checkpoints lists those that were"))
                .note();
    }

    record CheckpointPage(List<Published> checkpoints, List<Link> links) {}
}

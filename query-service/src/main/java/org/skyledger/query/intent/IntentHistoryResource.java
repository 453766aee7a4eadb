package org.skyledger.query.intent;

import org.jspecify.annotations.Nullable;
import org.skyledger.query.freshness.AsOf;
import org.skyledger.query.history.After;
import org.skyledger.query.history.Histories;
import org.skyledger.query.history.Versions;
import org.skyledger.query.item.ItemKind;
import org.skyledger.query.ogc.Limit;
import org.skyledger.query.ogc.Link;
import org.skyledger.query.tag.Tagged;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** What an operational intent was, one version after another. */
@Tagged
@RestController
class IntentHistoryResource {

    private final Histories histories;
    private final ItemKind<IntentVersion, IntentProperties> kind;

    IntentHistoryResource(Histories histories, ItemKind<IntentVersion, IntentProperties> kind) {
        this.histories = histories;
        this.kind = kind;
    }

    @GetMapping(
            path = "/collections/" + IntentConfiguration.ID + "/items/{featureId}/versions",
            produces = {Link.JSON, Link.HTML})
    ResponseEntity<Versions<IntentProperties>> versions(
            ServletWebRequest exchange,
            @PathVariable String featureId,
            @RequestParam(name = "as-of", required = false) @Nullable AsOf asOf,
            @RequestParam(defaultValue = After.NOTHING) After after,
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit) {
        return histories.versions(kind, exchange, null, featureId, asOf, after, limit);
    }
}

package org.skyledger.query.subscription;

import org.jspecify.annotations.Nullable;
import org.skyledger.query.freshness.AsOf;
import org.skyledger.query.history.After;
import org.skyledger.query.history.Histories;
import org.skyledger.query.history.Versions;
import org.skyledger.query.item.ItemKind;
import org.skyledger.query.ogc.Limit;
import org.skyledger.query.ogc.Link;
import org.skyledger.query.security.Reader;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** What a subscription of the reader was, one version after another. */
@RestController
class SubscriptionHistoryResource {

    private final Histories histories;
    private final ItemKind<SubscriptionVersion, SubscriptionProperties> kind;

    SubscriptionHistoryResource(Histories histories, ItemKind<SubscriptionVersion, SubscriptionProperties> kind) {
        this.histories = histories;
        this.kind = kind;
    }

    @GetMapping(
            path = "/collections/" + SubscriptionConfiguration.ID + "/items/{featureId}/versions",
            produces = {Link.JSON, Link.HTML})
    ResponseEntity<Versions<SubscriptionProperties>> versions(
            Reader reader,
            ServletWebRequest exchange,
            @PathVariable String featureId,
            @RequestParam(name = "as-of", required = false) @Nullable AsOf asOf,
            @RequestParam(defaultValue = After.NOTHING) After after,
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit) {
        return histories.versions(kind, exchange, SubscriptionResource.owner(reader), featureId, asOf, after, limit);
    }
}

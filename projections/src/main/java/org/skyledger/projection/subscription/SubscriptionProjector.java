package org.skyledger.projection.subscription;

import java.util.List;
import org.skyledger.events.Envelope;
import org.skyledger.events.subscription.SubscriptionEvent;
import org.skyledger.events.subscription.SubscriptionShared;
import org.skyledger.projection.stream.Projector;
import org.skyledger.projection.version.Attribute;
import org.skyledger.projection.version.Block;
import org.skyledger.projection.version.VersionTable;
import org.skyledger.projection.version.Versions;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Folds the events of subscriptions into a table like {@code view.subscription_version}. */
public final class SubscriptionProjector implements Projector<SubscriptionEvent> {

    private final VersionTable<SubscriptionShared> table;

    /** @param name the table's, with its schema; elsewhere than in production it may be another */
    public SubscriptionProjector(JdbcClient jdbc, JsonMapper json, String name) {
        table = new VersionTable<>(
                jdbc,
                json,
                name,
                wish -> new Block(
                        wish.manager(), wish.terms().ussBaseUrl(), wish.terms().extents()),
                List.of(
                        new Attribute<>("version", "text", SubscriptionShared::version),
                        new Attribute<>(
                                "notify_for_operational_intents",
                                "boolean",
                                wish -> wish.terms().notifyForOperationalIntents()),
                        new Attribute<>(
                                "notify_for_constraints",
                                "boolean",
                                wish -> wish.terms().notifyForConstraints()),
                        new Attribute<>("implicit", "boolean", SubscriptionShared::implicit)));
    }

    @Override
    public void project(List<Envelope<SubscriptionEvent>> events) {
        table.write(Versions.of(events, SubscriptionShared.class));
    }
}

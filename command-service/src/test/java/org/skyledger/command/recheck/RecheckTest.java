package org.skyledger.command.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skyledger.command.ledger.EventJson;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.Hash;
import org.skyledger.events.LedgerRecord;
import org.skyledger.events.intent.IntentActivated;
import org.skyledger.events.intent.IntentContingencyDeclared;
import org.skyledger.events.intent.IntentEnded;
import org.skyledger.events.intent.IntentPlan;
import org.skyledger.events.intent.IntentPlanned;
import org.skyledger.events.subscription.SubscriptionCreated;
import org.skyledger.events.subscription.SubscriptionNotice;
import org.skyledger.events.subscription.SubscriptionTerms;
import org.skyledger.events.volume.AltitudeRange;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.TimeRange;
import org.skyledger.events.volume.Volume4D;

/** Records that tell no grounds, as older versions wrote them. */
class RecheckTest {

    private static final String METADATA = """
            {"actor": "%s", "scopes": [], "correlation": "00000000-0000-0000-0000-000000000000", "causation": "%s"}""";

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final UUID INTENT = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID SUBSCRIPTION = new UUID(0, 3);
    private static final Volume4D VOLUME = new Volume4D(
            new Circle(new LatLng(47, 8), 100),
            new AltitudeRange(100, 200),
            new TimeRange(NOW, NOW.plusSeconds(3_600)));
    private static final List<String> CELLS = List.of("47900ac");
    private static final SubscriptionNotice NOTICE = new SubscriptionNotice(SUBSCRIPTION, 1, "https://uss2.example");

    private final List<String> differences = new ArrayList<>();
    private final Recheck recheck = new Recheck(differences::add);
    private int position;

    @Test
    void what_follows_from_the_rules_is_decided_alike() {
        record(subscribed());
        record(planned(INTENT, "uss1", NOTICE));
        record(planned(OTHER, "uss2", new SubscriptionNotice(SUBSCRIPTION, 2, "https://uss2.example")));
        record(new IntentActivated(
                INTENT,
                "uss1",
                2,
                "another",
                plan(),
                List.of(new SubscriptionNotice(SUBSCRIPTION, 3, "https://uss2.example"))));

        assertThat(recheck.finish()).isEqualTo(new Tally(4, 0, 4));
        assertThat(differences).isEmpty();
    }

    @Test
    void a_subscriber_who_was_forgotten_is_told() {
        record(subscribed());
        record(planned(INTENT, "uss1"));
        recheck.finish();

        assertThat(differences)
                .singleElement()
                .asString()
                .startsWith("position 2: ")
                .contains("notificationIndex=1");
    }

    @Test
    void what_somebody_else_has_done_is_told() {
        record(planned(INTENT, "uss1"));
        record(new IntentEnded(INTENT, "uss2", List.of()));
        recheck.finish();

        assertThat(differences)
                .singleElement()
                .asString()
                .startsWith("position 2: ")
                .contains("refused");
    }

    @Test
    void a_change_that_the_states_do_not_allow_is_told() {
        record(planned(INTENT, "uss1"));
        record(new IntentContingencyDeclared(INTENT, "uss1", 2, "b", plan(), List.of()));
        record(new IntentActivated(INTENT, "uss1", 3, "c", plan(), List.of()));
        recheck.finish();

        assertThat(differences).singleElement().asString().startsWith("position 3: ");
    }

    @Test
    void what_came_too_late_is_told() {
        position = 4_000;
        record(planned(INTENT, "uss1"));
        recheck.finish();

        assertThat(differences)
                .singleElement()
                .asString()
                .startsWith("position 4001: ")
                .contains("EndsInThePast");
    }

    private static SubscriptionCreated subscribed() {
        var terms = new SubscriptionTerms(List.of(VOLUME), CELLS, "https://uss2.example", true, false);
        return new SubscriptionCreated(SUBSCRIPTION, "uss2", "v", terms, false);
    }

    private static IntentPlanned planned(UUID id, String manager, SubscriptionNotice... notices) {
        return new IntentPlanned(id, manager, 1, "ovn-" + id, plan(), List.of(notices));
    }

    private static IntentPlan plan() {
        return new IntentPlan(List.of(VOLUME), CELLS, "https://uss1.example", null);
    }

    /** One command, a second after the one before. */
    private void record(DomainEvent event) {
        position++;
        var at = NOW.plusSeconds(position);
        var type = event.getClass().getName();
        var actor = String.valueOf(EventJson.tree(event).get("manager"));
        recheck.accept(new LedgerRecord(
                position,
                event.entity(),
                0,
                type,
                1,
                at,
                json(event),
                METADATA.formatted(actor, new UUID(1, position)),
                Hash.GENESIS,
                Hash.GENESIS));
    }

    private static String json(DomainEvent event) {
        try {
            return new JsonMapper().writeValueAsString(EventJson.tree(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

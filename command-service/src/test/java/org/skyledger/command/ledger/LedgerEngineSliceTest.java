package org.skyledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.command.IntentJson.anIntent;

import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.Test;
import org.skyledger.command.TestService;
import org.skyledger.command.Uss;
import org.skyledger.events.intent.IntentEnded;
import org.skyledger.events.intent.IntentPlanned;
import org.skyledger.sandbox.backing.Backing;

/** The ledger through Axon's eyes. */
class LedgerEngineSliceTest {

    @Test
    void streams_all_events_and_each_entitys_own_with_their_metadata() {
        try (var service = TestService.withoutRelay(Backing.postgres().freshDatabase())) {
            var uss = Uss.named("alice", service);
            var id = UUID.randomUUID();
            var ovn = uss.create(id, anIntent().json()).ovn();
            uss.create(UUID.randomUUID(), anIntent().at(10, 10).json());
            uss.end(id, ovn);

            var engine = service.bean(LedgerEngine.class);
            assertThat(engine.readEvents(id.toString()).asStream().map(EventMessage::getPayload))
                    .hasExactlyElementsOfTypes(IntentPlanned.class, IntentEnded.class);
            var tracked = engine.readEvents(null, false).toList();
            assertThat(tracked)
                    .extracting(event -> ((GlobalSequenceTrackingToken) event.trackingToken()).getGlobalIndex())
                    .containsExactly(1L, 2L, 3L);
            assertThat(EventMetadata.in(tracked.getFirst().getMetaData()).actor())
                    .isEqualTo("alice");
            assertThat(EventMetadata.in(tracked.getFirst().getMetaData()).scopes())
                    .contains("utm.strategic_coordination");
            assertThat(engine.readEvents(engine.createHeadToken(), false)).isEmpty();
        }
    }
}

package org.skyledger.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.skyledger.command.IntentJson.anIntent;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skyledger.command.TestService;
import org.skyledger.command.Uss;
import org.skyledger.command.ledger.Ledger;
import org.skyledger.events.CloudEvent;
import org.skyledger.events.LedgerRecord;
import org.skyledger.sandbox.backing.Backing;
import org.springframework.jdbc.core.JdbcTemplate;

class RelaySliceTest {

    private static final Map<String, String> SMALL_BATCHES = Map.of("skyledger.relay.batch", "3");

    @Test
    void brings_the_ledger_to_kafka_and_repeats_but_never_loses_or_reorders_after_a_crash() {
        var database = Backing.postgres().freshDatabase();
        try (var service = TestService.on(database, SMALL_BATCHES)) {
            var ids = IntStream.range(0, 8).mapToObj(_ -> UUID.randomUUID()).toList();
            ids.forEach(id -> liveOn(service, id));
            var ledger = service.bean(Ledger.class);
            awaitRelayed(service, ledger);
            assertThat(withoutDuplicates(ledger)).isEqualTo(byEntity(ledger.after(0, 1_000)));
            assertThat(lag(service)).isZero();

            // As after a crash between Kafka's acknowledgement and the cursor.
            service.bean(JdbcTemplate.class).update("update store.relay_cursor set position = position - 7");
            ids.forEach(id -> liveOn(service, id));
            awaitRelayed(service, ledger);
            var ours = entities(ledger);
            var all = TopicContents.read().events().stream()
                    .filter(record -> ours.contains(record.entity()))
                    .toList();
            assertThat(all).hasSizeGreaterThan(ledger.after(0, 1_000).size());
            assertThat(withoutDuplicates(ledger)).isEqualTo(byEntity(ledger.after(0, 1_000)));
        }
    }

    @Test
    void tells_every_partition_how_far_the_ledger_is_in_kafka() {
        try (var service = TestService.on(Backing.postgres().freshDatabase(), SMALL_BATCHES)) {
            liveOn(service, UUID.randomUUID());
            var ledger = service.bean(Ledger.class);
            awaitRelayed(service, ledger);
            var last = ledger.after(ledger.position() - 1, 1).getFirst();
            assertThat(TopicContents.read().watermarks())
                    .filteredOn(
                            mark -> last.recordedAt().toString().equals(TopicContents.header(mark, CloudEvent.TIME)))
                    .extracting(mark -> mark.partition())
                    .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
        }
    }

    private static void liveOn(TestService service, UUID id) {
        var uss = Uss.named("alice", service);
        var field = anIntent().at(id.hashCode() % 80, id.hashCode() % 170);
        var planned = uss.create(id, field.json());
        var active = uss.update(
                id,
                planned.ovn(),
                field.in("Activated").withImplicitSubscription().json());
        assertThat(uss.end(id, active.ovn()).status()).isEqualTo(200);
    }

    private static double lag(TestService service) {
        return service.bean(MeterRegistry.class)
                .get("skyledger.relay.lag")
                .gauge()
                .value();
    }

    private static void awaitRelayed(TestService service, Ledger ledger) {
        var relay = service.bean(Relay.class);
        await().atMost(Duration.ofSeconds(30)).until(() -> relay.relayed() == ledger.position());
    }

    /** What a consumer sees that drops the positions it has seen. */
    private static Map<UUID, List<LedgerRecord>> withoutDuplicates(Ledger ledger) {
        var ids = entities(ledger);
        return byEntity(List.copyOf(new LinkedHashSet<>(TopicContents.read().events().stream()
                .filter(record -> ids.contains(record.entity()))
                .toList())));
    }

    /** Other tests' are in the topic, too. */
    private static Set<UUID> entities(Ledger ledger) {
        return byEntity(ledger.after(0, 1_000)).keySet();
    }

    private static Map<UUID, List<LedgerRecord>> byEntity(List<LedgerRecord> records) {
        return records.stream().collect(Collectors.groupingBy(LedgerRecord::entity));
    }
}

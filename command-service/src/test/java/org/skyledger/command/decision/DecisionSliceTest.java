package org.skyledger.command.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.command.IntentJson.anIntent;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skyledger.command.TestService;
import org.skyledger.command.Uss;
import org.skyledger.command.Uss.Reply;
import org.skyledger.command.ledger.Ledger;
import org.skyledger.events.Hash;
import org.skyledger.events.LedgerRecord;
import org.skyledger.sandbox.backing.Backing;
import org.skyledger.sandbox.backing.Database;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DecisionSliceTest {

    private final Database database = Backing.postgres().freshDatabase();

    @Test
    void an_instance_sees_at_once_what_another_one_decided() {
        try (var one = TestService.withoutRelay(database);
                var other = TestService.withoutRelay(database)) {
            var alice = Uss.named("alice", one);
            var bob = Uss.named("bob", other);
            for (int i = 0; i < 20; i++) {
                var id = UUID.randomUUID();
                var created = alice.create(id, anIntent().at(i, 0).json());
                assertThat(bob.get(id).status()).isEqualTo(200);
                assertThat(bob.create(UUID.randomUUID(), anIntent().at(i, 0).json())
                                .status())
                        .isEqualTo(409);
                assertThat(bob.get(id).position()).isGreaterThanOrEqualTo(created.position());
            }
        }
    }

    @Test
    void of_many_that_want_the_same_sky_one_gets_it_whichever_instances_they_ask() {
        try (var one = TestService.withoutRelay(database);
                var other = TestService.withoutRelay(database)) {
            for (int round = 0; round < 5; round++) {
                double lat = round;
                var replies = atOnce(
                        40,
                        n -> Uss.named("uss" + n, n % 2 == 0 ? one : other)
                                .create(UUID.randomUUID(), anIntent().at(lat, 0).json()));
                assertOneOf(replies);
            }
            assertWhole(one.bean(Ledger.class));
        }
    }

    @Test
    void of_many_that_use_the_same_id_one_gets_it() {
        try (var service = TestService.withoutRelay(database)) {
            var id = UUID.randomUUID();
            var replies = atOnce(
                    40,
                    n -> Uss.named("alice", service)
                            .create(id, anIntent().at(n, n).json()));
            assertOneOf(replies);
        }
    }

    @Test
    void a_restart_goes_on_where_the_ledger_ends() {
        var id = UUID.randomUUID();
        String ovn;
        try (var service = TestService.withoutRelay(database)) {
            ovn = Uss.named("alice", service).create(id, anIntent().json()).ovn();
        }
        try (var service = TestService.withoutRelay(database)) {
            var alice = Uss.named("alice", service);
            assertThat(alice.get(id).ovn()).isEqualTo(ovn);
            assertThat(alice.update(id, ovn, anIntent().between(510, 520).json())
                            .status())
                    .isEqualTo(200);
            assertWhole(service.bean(Ledger.class));
        }
    }

    @Test
    void a_failed_append_leaves_memory_equal_to_the_ledger() {
        try (var service = TestService.withoutRelay(database)) {
            var alice = Uss.named("alice", service);
            var owner = new JdbcTemplate(
                    new DriverManagerDataSource(database.url(), "skyledger_store_owner", "skyledger_store_owner"));
            var id = UUID.randomUUID();

            owner.execute("revoke insert on store.event from skyledger_command");
            assertThat(alice.create(id, anIntent().json()).status()).isEqualTo(500);
            assertThat(alice.get(id).status()).isEqualTo(404);

            owner.execute("grant insert on store.event to skyledger_command");
            var created = alice.create(id, anIntent().json());
            assertThat(created.status()).isEqualTo(201);
            assertThat(created.position()).isEqualTo(1);
        }
    }

    /** One was admitted, and all others were told why they were not. */
    private static void assertOneOf(List<Reply> replies) {
        assertThat(replies)
                .allSatisfy(
                        reply -> assertThat(reply.status()).as(reply.message()).isIn(201, 409));
        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
    }

    private static void assertWhole(Ledger ledger) {
        var records = ledger.after(0, 10_000);
        assertThat(records).isNotEmpty();
        var previous = Hash.GENESIS;
        for (var record : records) {
            assertThat(record.previousHash()).isEqualTo(previous);
            assertThat(record.isIntact()).isTrue();
            previous = record.hash();
        }
        assertThat(records)
                .extracting(LedgerRecord::position)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, records.size())
                        .mapToObj(Long::valueOf)
                        .toList());
    }

    private interface Call {
        Reply reply(int n);
    }

    private static List<Reply> atOnce(int many, Call call) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<Reply>>();
            IntStream.range(0, many).forEach(n -> calls.add(() -> call.reply(n)));
            Supplier<List<Reply>> replies = () -> {
                try {
                    return threads.invokeAll(calls).stream()
                            .map(future -> future.resultNow())
                            .toList();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            };
            return replies.get();
        }
    }
}

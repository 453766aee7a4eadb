package org.skyledger.projection.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyledger.events.Envelope;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.projection.Deliveries;
import org.skyledger.projection.Flight;
import org.skyledger.projection.Histories;
import org.skyledger.projection.Topic;
import org.skyledger.projection.ViewDatabase;
import org.skyledger.projection.intent.IntentProjector;
import org.springframework.dao.DataAccessResourceFailureException;

/** What an older version had to park, in the hands of one that can fold it. */
class RetrySliceTest {

    private static final ViewDatabase VIEWS = ViewDatabase.fresh();
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final Histories histories = new Histories();
    private final Flight held = histories.flight("held");

    @BeforeEach
    void clear() {
        VIEWS.clear();
    }

    @Test
    void what_can_be_folded_by_now_makes_the_view_what_it_would_have_been() {
        held.planned().activated();
        histories.flight("other").planned();
        held.nonconforming().ended().planned();
        var records = Topic.of(histories).records();
        Deliveries.deliver(records, VIEWS.intents());
        var whole = VIEWS.rows();

        clear();
        Deliveries.deliver(records, refusing(2));
        assertThat(parked()).hasSize(4);
        long generation = VIEWS.generation("intents");
        assertThat(VIEWS.intents().retry().all()).isEqualTo(4);
        assertThat(VIEWS.generation("intents")).isGreaterThan(generation);

        assertThat(VIEWS.rows()).isEqualTo(whole);
    }

    @Test
    void it_stops_at_the_first_record_that_still_cannot_be_read_and_tells_why() {
        var topic = new Topic().send(held.planned().last());
        topic.sendWithPayload(held.activated().last(), "{");
        topic.send(held.ended().last());
        Deliveries.deliver(topic.records(), refusing(1));

        assertThat(VIEWS.intents().retry().of(held.id())).isEqualTo(1);
        assertThat(positions()).containsExactly(1L);
        assertThat(parked())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("2: Unexpected end-of-input"),
                        second -> assertThat(second).isEqualTo("3: an earlier event of the entity is parked"));
    }

    @Test
    void it_finds_the_one_among_many_that_the_view_still_refuses() {
        for (int i = 0; i < 400; i++) {
            held.planned().activated().ended();
        }
        Deliveries.deliver(Topic.of(histories).records(), refusing(1));
        assertThat(parked()).hasSize(1_200);

        assertThat(refusing(778).retry().all()).isEqualTo(777);
        assertThat(parked()).hasSize(423).startsWith("778: java.lang.ArithmeticException: not this one");
        assertThat(VIEWS.intents().retry().all()).isEqualTo(423);
        assertThat(parked()).isEmpty();
        assertThat(positions()).hasSize(800);
    }

    @Test
    void of_one_entity_means_of_no_other() {
        var other = histories.flight("other");
        held.planned();
        other.planned();
        Deliveries.deliver(Topic.of(histories).records(), refusing(1, 2));

        assertThat(VIEWS.intents().retry().of(other.id())).isEqualTo(1);
        assertThat(positions()).containsExactly(2L);
        assertThat(parked()).hasSize(1);
    }

    @Test
    void what_does_not_tell_its_entity_stays() {
        var topic =
                new Topic().send(0, null, Map.of(), null).send(held.planned().last());
        Deliveries.deliver(topic.records(), refusing(1));

        assertThat(VIEWS.intents().retry().all()).isEqualTo(1);
        assertThat(parked()).containsExactly(": the record has no header ce_type");
    }

    @Test
    void an_event_that_arrives_meanwhile_is_folded_behind_what_was_parked() {
        held.planned().activated();
        var topic = Topic.of(histories);
        Deliveries.deliver(topic.records(), refusing(1));
        var later = List.of(topic.send(held.ended().last()).records().getLast());
        var isFolding = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var slow = fold(_ -> {
            isFolding.countDown();
            waitFor(mayCommit);
        });

        var retried = CompletableFuture.supplyAsync(() -> slow.retry().all(), THREADS);
        waitFor(isFolding);
        var arrived = CompletableFuture.runAsync(() -> Deliveries.deliver(later, VIEWS.intents()), THREADS);
        await().until(RetrySliceTest::somebodyWaitsForALock);
        mayCommit.countDown();

        arrived.join();
        assertThat(retried.join()).isEqualTo(2);
        assertThat(parked()).isEmpty();
        assertThat(VIEWS.lives("intent_version", "state")).containsExactly("1: 1-2 Accepted", "2: 2-3 Activated");
    }

    @Test
    void an_event_that_is_being_parked_is_waited_for() {
        Deliveries.deliver(records(held.planned()), refusing(1));
        held.activated();
        histories.flight("other").planned();
        var isFolding = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var slow = fold(_ -> {
            isFolding.countDown();
            waitFor(mayCommit);
        });

        var all = Topic.of(histories).records();
        var arriving = CompletableFuture.runAsync(() -> Deliveries.deliver(all, slow), THREADS);
        waitFor(isFolding);
        var retried =
                CompletableFuture.supplyAsync(() -> VIEWS.intents().retry().all(), THREADS);
        await().until(RetrySliceTest::somebodyWaitsForALock);
        mayCommit.countDown();

        arriving.join();
        assertThat(retried.join()).isEqualTo(2);
        assertThat(positions()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void nothing_is_taken_off_when_the_database_goes_away() {
        Deliveries.deliver(records(held.planned()), refusing(1));
        var broken = VIEWS.folds().of("intents", IntentEvent.class, _ -> {
            throw new DataAccessResourceFailureException("away");
        });

        assertThatThrownBy(() -> broken.retry().all()).isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(parked()).hasSize(1);
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(Flight flight) {
        return new Topic().send(flight.last()).records();
    }

    /** The view, in a version that cannot fold the events at these positions. */
    private static ViewFold<IntentEvent> refusing(long... positions) {
        var refused = Arrays.stream(positions).boxed().toList();
        return fold(events -> {
            if (events.stream().anyMatch(event -> refused.contains(event.position()))) {
                throw new ArithmeticException("not this one");
            }
        });
    }

    private static ViewFold<IntentEvent> fold(Consumer<List<Envelope<IntentEvent>>> first) {
        var real = new IntentProjector(VIEWS.jdbc(), EventJson.mapper(), "view.intent_version");
        return VIEWS.folds().of("intents", IntentEvent.class, events -> {
            first.accept(events);
            real.project(events);
        });
    }

    private static List<Long> positions() {
        return VIEWS.jdbc()
                .sql("select position from view.intent_version order by position")
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private static List<String> parked() {
        return VIEWS.jdbc()
                .sql(
                        "select concat(position, ': ', reason) from view.parked order by position nulls first, kafka_offset")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static boolean somebodyWaitsForALock() {
        return VIEWS.jdbc()
                .sql("select exists (select from pg_stat_activity where wait_event_type = 'Lock' and usename = user)")
                .query(Boolean.class)
                .single();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.skyledger.projection.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyledger.events.CloudEvent;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.projection.Deliveries;
import org.skyledger.projection.Histories;
import org.skyledger.projection.Topic;
import org.skyledger.projection.ViewDatabase;
import org.skyledger.projection.intent.IntentProjector;
import org.springframework.dao.DataAccessResourceFailureException;

class ViewFoldSliceTest {

    private static final ViewDatabase VIEWS = ViewDatabase.fresh();
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final Histories histories = new Histories();
    private final ViewFold<IntentEvent> fold = VIEWS.intents();

    @BeforeEach
    void clear() {
        VIEWS.clear();
    }

    @Test
    void every_partition_begins_at_position_0() {
        fold.begin(List.of(0, 1, 2));
        fold.begin(List.of(2, 3));

        assertThat(progress()).containsExactly("0: 0", "1: 0", "2: 0", "3: 0");
    }

    @Test
    void a_watermark_moves_every_partition() {
        histories.flight("A").planned();
        Deliveries.deliver(Topic.of(histories).sendWatermark(7).records(), fold);

        assertThat(progress()).containsExactly("0: 7", "1: 7", "2: 7", "3: 7", "4: 7", "5: 7");
        assertThat(VIEWS.jdbc()
                        .sql("select bool_and(recorded_at = '2026-03-01T12:00:00.007Z') from view.progress")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void another_features_event_moves_the_progress_and_nothing_else() {
        var row = histories.flight("A").planned().last();
        var topic =
                new Topic().sendAs(row, Map.of(CloudEvent.TYPE, "org.skyledger.events.constraint.ConstraintPublished"));
        Deliveries.deliver(topic.records(), fold);

        assertThat(progress()).containsExactly(Topic.partition(row.entity()) + ": 1");
        assertThat(VIEWS.rows()).hasSize(1);
    }

    @Test
    void a_progress_that_another_consumer_moved_stays_where_it_is() {
        var rows = new ProgressRows(VIEWS.jdbc(), "view", "intents");
        rows.insertMissing(List.of(0, 1));
        rows.move(Map.of(), Map.of(0, progress(5)));

        assertThatThrownBy(() -> rows.move(Map.of(), Map.of(0, progress(3), 1, progress(4))))
                .isInstanceOf(ProgressMoved.class);
    }

    @Test
    void of_two_consumers_of_a_batch_the_slower_changes_nothing_and_is_told_so() {
        histories.flight("A").planned().activated();
        var batch = Topic.of(histories).records();
        fold.begin(List.of(batch.getFirst().partition()));
        var isFolding = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var real = new IntentProjector(VIEWS.jdbc(), EventJson.mapper(), "view.intent_version");
        var first = VIEWS.folds().of("intents", IntentEvent.class, events -> {
            real.project(events);
            isFolding.countDown();
            waitFor(mayCommit);
        });

        var firstIsDone = CompletableFuture.supplyAsync(() -> first.fold(batch, Map.of()), THREADS);
        waitFor(isFolding);
        var secondIsDone = CompletableFuture.supplyAsync(() -> fold.fold(batch, Map.of()), THREADS);
        await().until(ViewFoldSliceTest::somebodyWaitsForALock);
        mayCommit.countDown();

        int partition = batch.getFirst().partition();
        assertThat(firstIsDone.join()).contains(Map.of(partition, new Standing(2, 2)));
        assertThat(secondIsDone.join()).isEmpty();
        assertThat(fold.standings(Set.of(partition))).containsEntry(partition, new Standing(2, 2));
        var rows = VIEWS.rows();
        assertThat(rows).hasSize(3);
        Deliveries.deliver(batch, fold);
        assertThat(VIEWS.rows()).isEqualTo(rows);
    }

    @Test
    void a_database_that_is_away_is_not_blamed_on_the_batch() {
        histories.flight("A").planned();
        var broken = VIEWS.folds().of("intents", IntentEvent.class, _ -> {
            throw new DataAccessResourceFailureException("away");
        });

        assertThatThrownBy(() -> Deliveries.deliver(Topic.of(histories).records(), broken))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(progress()).allMatch(row -> row.endsWith(": 0"));
        assertThat(VIEWS.jdbc()
                        .sql("select count(*) from view.intent_version")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static Progress progress(long position) {
        return new Progress(position, Histories.recordedAt(position), position);
    }

    private static List<String> progress() {
        return VIEWS.jdbc()
                .sql("select partition || ': ' || position from view.progress order by partition")
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

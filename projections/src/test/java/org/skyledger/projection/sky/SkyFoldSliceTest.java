package org.skyledger.projection.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skyledger.events.CloudEvent;
import org.skyledger.events.intent.IntentState;
import org.skyledger.projection.Histories;
import org.skyledger.projection.Topic;
import org.skyledger.projection.stream.Standing;

class SkyFoldSliceTest {

    private final SkyRedis redis = new SkyRedis();
    private final Histories histories = new Histories();

    @Test
    void each_cell_of_an_intent_says_what_is_there() {
        var flight = histories
                .flight("A")
                .inCells("47900ac", "47900b4")
                .between(400, 520)
                .during("2026-03-01T13:00:00Z", "2026-03-01T14:00:00Z")
                .planned();
        fold();

        var entry = """
                {"id":"%s","state":"Accepted","manager":"uss1","lowerMeters":400.0,"upperMeters":520.0,\
                "start":"2026-03-01T13:00:00Z","end":"2026-03-01T14:00:00Z","position":1}""".formatted(flight.id());
        var inEachCell = Map.of(flight.id().toString(), entry);
        assertThat(redis.cells()).isEqualTo(Map.of("47900ac", inEachCell, "47900b4", inEachCell));
    }

    @Test
    void an_intent_that_moves_leaves_no_trace_in_the_cells_that_it_left() {
        var flight = histories.flight("A").inCells("47900ac", "47900b4").planned();
        flight.inCells("47900b4", "47900bc").modified(IntentState.ACCEPTED);
        fold();

        assertThat(redis.cells()).containsOnlyKeys("47900b4", "47900bc");
        assertThat(redis.cellsOf(flight.id())).containsExactlyInAnyOrder("47900b4", "47900bc");
    }

    @Test
    void an_intent_that_ends_leaves_no_trace() {
        histories.flight("A").planned();
        fold();
        histories.flight("A").ended();
        fold();

        assertThat(redis.cells()).isEmpty();
    }

    @Test
    void every_change_is_told_on_the_live_channel_with_the_cells_that_it_touches() {
        var live = redis.live();
        var flight = histories.flight("A").inCells("1", "3").planned();
        flight.inCells("1", "5").modified(IntentState.ACTIVATED).ended();
        fold();

        await().until(() -> live.size() == 3);
        assertThat(live)
                .map(message -> message.replace(flight.id().toString(), "A"))
                .containsExactly(
                        "{\"id\":\"A\",\"position\":1,\"state\":\"Accepted\",\"cells\":[\"1\",\"3\"]}",
                        "{\"id\":\"A\",\"position\":2,\"state\":\"Activated\",\"cells\":[\"1\",\"3\",\"5\"]}",
                        "{\"id\":\"A\",\"position\":3,\"state\":\"Ended\",\"cells\":[\"1\",\"5\"]}");
    }

    @Test
    void where_it_stands_is_kept_with_the_data() {
        int partition =
                Topic.partition(histories.flight("A").planned().activated().id());
        fold();

        assertThat(redis.store().standings(Set.of(partition))).containsValue(new Standing(2, 2));
    }

    @Test
    void a_consumer_that_another_has_overtaken_changes_nothing() {
        histories.flight("A").planned();
        var batch = Topic.of(histories).records();
        var before = redis.store().standings(Set.of(batch.getFirst().partition()));
        histories.flight("A").ended();
        fold();

        assertThat(redis.fold().fold(batch, before)).isEmpty();
        assertThat(redis.cells()).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_made_up_for_by_the_next_event() {
        var flight = histories.flight("A");
        var topic = new Topic()
                .send(flight.planned().last())
                .sendAs(
                        flight.activated().last(),
                        Map.of(CloudEvent.TYPE, "org.skyledger.events.intent.IntentForgotten"))
                .send(flight.nonconforming().last());
        redis.fold(topic.records());

        assertThat(redis.cells().values())
                .allSatisfy(cell -> assertThat(cell.get(flight.id().toString())).contains("Nonconforming"));
    }

    @Test
    void no_ovn_reaches_the_sky() {
        var live = redis.live();
        histories.flight("A").planned().activated();
        fold();

        await().until(() -> live.size() == 2);
        assertThat(redis.cells().toString() + live).contains("Activated").doesNotContain("ovn");
    }

    private void fold() {
        redis.fold(Topic.of(histories).records());
    }
}

package org.skyledger.projection.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.projection.Histories;
import org.skyledger.projection.ViewDatabase;
import org.skyledger.projection.stream.ViewKind;

class RebuildSliceTest {

    private static final ViewDatabase VIEWS = ViewDatabase.fresh();

    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new Stage(VIEWS);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void of_a_view_that_is_right_changes_nothing_at_all() throws Exception {
        happen(300);
        var before = VIEWS.rows();
        long generation = VIEWS.generation("intents");

        for (var kind : List.of(ViewDatabase.INTENTS, ViewDatabase.CONSTRAINTS, ViewDatabase.SUBSCRIPTIONS)) {
            var end = stage.rebuild(kind);
            assertThat(end.state()).as(end.message()).isEqualTo(RebuildState.DONE);
            assertThat(end.message()).contains("0 rows were taken out and 0 put in");
        }
        assertThat(before).hasSizeGreaterThan(200);
        assertThat(VIEWS.rows()).isEqualTo(before);
        assertThat(VIEWS.generation("intents")).isEqualTo(generation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update view.intent_version set state = 'Elsewhere' where position % 3 = 0",
                "update view.intent_version set recorded = tstzrange(lower(recorded) - interval '1 h', upper(recorded))"
                        + " where position = (select max(position) from view.intent_version)",
                "update view.intent_version set geometry = ST_Multi(ST_Translate(geometry, 0, 1e-9))",
                "delete from view.intent_version where position % 2 = 0",
                "insert into view.intent_version select gen_random_uuid(), 1000000, version, state, manager,"
                        + " uss_base_url, recorded, effective, geometry, lower_altitude_meters, upper_altitude_meters,"
                        + " volumes from view.intent_version limit 1",
                "insert into view.parked (view, partition, kafka_offset, reason, headers)"
                        + " values ('intents', 3, 1000, 'none', '{}')"
            })
    void what_was_wrong_in_the_live_view_is_right_afterwards(String damage) throws Exception {
        happen(200);
        var before = VIEWS.rows();
        VIEWS.jdbc().sql(damage).update();
        assertThat(VIEWS.rows()).isNotEqualTo(before);

        assertThat(stage.rebuild(ViewDatabase.INTENTS).state()).isEqualTo(RebuildState.DONE);
        assertThat(VIEWS.rows()).isEqualTo(before);
    }

    @Test
    void whoever_follows_a_view_by_position_is_told_that_its_past_is_another_one() throws Exception {
        happen(50);
        VIEWS.jdbc().sql("update view.intent_version set state = 'Elsewhere'").update();
        long intents = VIEWS.generation("intents");
        long constraints = VIEWS.generation("constraints");

        assertThat(stage.rebuild(ViewDatabase.INTENTS).state()).isEqualTo(RebuildState.DONE);

        assertThat(VIEWS.generation("intents")).isGreaterThan(intents);
        assertThat(VIEWS.generation("constraints")).isEqualTo(constraints);
    }

    @Test
    void a_view_that_has_nothing_yet_has_everything_afterwards() throws Exception {
        happen(100);
        var before = VIEWS.rows();
        VIEWS.jdbc().sql("delete from view.intent_version").update();
        VIEWS.jdbc().sql("delete from view.progress where view = 'intents'").update();

        assertThat(stage.rebuild(ViewDatabase.INTENTS).state()).isEqualTo(RebuildState.DONE);
        assertThat(VIEWS.rows()).isEqualTo(before);
    }

    @Test
    void what_an_older_version_had_parked_is_in_the_view_and_no_longer_parked() throws Exception {
        var bad = stage.histories.flight("bad").planned();
        stage.histories.flight("good").planned();
        bad.activated();
        stage.relay();
        stage.follow(VIEWS.folds().of("intents", IntentEvent.class, events -> {
            if (events.stream().anyMatch(event -> event.position() == 1)) {
                throw new ArithmeticException("not this one");
            }
        }));
        assertThat(VIEWS.intents().parked()).isEqualTo(2);

        assertThat(stage.rebuild(ViewDatabase.INTENTS).state()).isEqualTo(RebuildState.DONE);
        assertThat(VIEWS.intents().parked()).isZero();
        assertThat(VIEWS.lives("intent_version", "state"))
                .containsExactly("1: 1-3 Accepted", "2: 2- Accepted", "3: 3- Activated");
    }

    @Test
    void what_still_cannot_be_folded_has_been_parked_since_then() throws Exception {
        stage.histories.flight("bad").planned();
        stage.relay();
        var refusing = refusing(1);
        stage.follow(VIEWS.folds().of(refusing));
        VIEWS.jdbc()
                .sql("update view.parked set parked_at = '2026-01-01T00:00:00Z'")
                .update();

        assertThat(stage.rebuild(refusing).state()).isEqualTo(RebuildState.DONE);
        assertThat(VIEWS.jdbc()
                        .sql("select parked_at = '2026-01-01T00:00:00Z' from view.parked")
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void killed_half_way_it_leaves_the_view_as_it_was_and_nothing_behind() throws Exception {
        happen(100);
        VIEWS.jdbc()
                .sql("delete from view.intent_version where position % 2 = 0")
                .update();
        var before = VIEWS.rows();
        var gate = new Gate();
        var rebuild = stage.rebuilds(gate.intents()).start("intents");
        gate.awaitReached();

        assertThat(VIEWS.jdbc()
                        .sql("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted"
                                + " and database = (select oid from pg_database where datname = current_database())")
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
        gate.open();

        assertThat(Stage.end(rebuild).state()).isEqualTo(RebuildState.FAILED);
        assertThat(VIEWS.rows()).isEqualTo(before);
        await().untilAsserted(() -> assertThat(VIEWS.jdbc()
                        .sql("select relname from pg_class where relpersistence = 't'")
                        .query(String.class)
                        .list())
                .isEmpty());
        assertThat(stage.rebuild(ViewDatabase.INTENTS).state()).isEqualTo(RebuildState.DONE);
        assertThat(VIEWS.rows()).hasSizeGreaterThan(before.size());
    }

    @Test
    void called_off_it_leaves_the_view_as_it_was() throws Exception {
        happen(100);
        VIEWS.jdbc()
                .sql("delete from view.intent_version where position % 2 = 0")
                .update();
        var before = VIEWS.rows();
        var gate = new Gate();
        var rebuild = stage.rebuilds(gate.intents()).start("intents");
        gate.awaitReached();
        rebuild.callOff();
        gate.open();

        assertThat(Stage.end(rebuild).state()).isEqualTo(RebuildState.CANCELLED);
        assertThat(VIEWS.rows()).isEqualTo(before);
    }

    @Test
    void of_two_at_a_time_the_second_is_told_so_wherever_it_is_asked_for() throws Exception {
        happen(50);
        var gate = new Gate();
        var first = stage.rebuilds(gate.intents()).start("intents");
        gate.awaitReached();

        var elsewhere = stage.rebuilds(ViewDatabase.INTENTS, ViewDatabase.CONSTRAINTS);
        assertThatThrownBy(() -> elsewhere.start("intents"))
                .isInstanceOf(NotPossible.class)
                .hasMessage("intents is being rebuilt already");
        assertThat(Stage.end(elsewhere.start("constraints")).state()).isEqualTo(RebuildState.DONE);
        gate.open();
        assertThat(Stage.end(first).state()).isEqualTo(RebuildState.DONE);
        assertThat(Stage.end(elsewhere.start("intents")).state()).isEqualTo(RebuildState.DONE);
    }

    @Test
    void a_topic_that_holds_less_than_the_view_is_no_topic_to_rebuild_it_from() throws Exception {
        happen(50);
        VIEWS.jdbc().sql("update view.progress set position = position + 1").update();
        var before = VIEWS.rows();

        var end = stage.rebuild(ViewDatabase.INTENTS);
        assertThat(end.state()).isEqualTo(RebuildState.FAILED);
        assertThat(end.message()).contains("the topic holds less than the view of intents does");
        assertThat(VIEWS.rows()).isEqualTo(before);
    }

    @Test
    void a_view_that_nobody_knows_cannot_be_rebuilt() {
        var rebuilds = stage.rebuilds(ViewDatabase.INTENTS);
        assertThatThrownBy(() -> rebuilds.start("intent"))
                .isInstanceOf(NotPossible.class)
                .hasMessageContaining("only [intents]");
    }

    private void happen(int events) {
        Histories.random(new Random(7), events, stage.histories);
        stage.relay();
        stage.follow(VIEWS.intents());
        stage.follow(VIEWS.constraints());
        stage.follow(VIEWS.subscriptions());
    }

    private static ViewKind<IntentEvent> refusing(long position) {
        var real = ViewDatabase.INTENTS;
        return new ViewKind<>(real.name(), real.table(), real.feature(), (jdbc, json, table) -> {
            var projector = real.projectors().of(jdbc, json, table);
            return events -> {
                if (events.stream().anyMatch(event -> event.position() == position)) {
                    throw new ArithmeticException("not this one");
                }
                projector.project(events);
            };
        });
    }
}

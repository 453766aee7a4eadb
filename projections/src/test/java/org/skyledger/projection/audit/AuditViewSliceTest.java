package org.skyledger.projection.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.events.CloudEvent;
import org.skyledger.events.Hash;
import org.skyledger.events.LedgerRecord;
import org.skyledger.projection.Deliveries;
import org.skyledger.projection.Histories;
import org.skyledger.projection.Topic;
import org.skyledger.projection.ViewDatabase;
import org.skyledger.projection.stream.Standing;
import org.skyledger.projection.stream.ViewFold;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditViewSliceTest {

    private static final ViewDatabase VIEWS = ViewDatabase.fresh();

    private final Histories histories = new Histories();
    private final ViewFold<?> audit = VIEWS.audit();

    @BeforeEach
    void forget() {
        owner().sql("select audit.forget()").query((_, _) -> true).list();
    }

    @Test
    void every_record_is_kept_to_the_last_byte_however_often_it_comes() {
        var dice = new Random(7);
        Histories.random(dice, 150, histories);
        Deliveries.withRepetitions(Topic.of(histories).records(), dice)
                .forEach(batch -> Deliveries.deliver(batch, audit));

        assertThat(kept()).isEqualTo(histories.records()).allMatch(LedgerRecord::isIntact);
    }

    @Test
    void what_auditors_ask_for_stands_beside_it() {
        var row = histories.flight("A").at(47, 8).planned().last();
        deliver();

        assertThat(holds("actor = 'uss1' and kind = 'intent' and correlation = causation"
                        + " and ST_Contains(area, ST_Point(8, 47, 4326)) and entity = '" + row.entity() + "'"))
                .isTrue();
    }

    @Test
    void an_end_concerns_the_area_that_its_entity_covered() {
        histories.flight("A").at(47, 8).planned();
        deliver();
        histories.flight("A").ended();
        histories.flight("B").at(10, 20).planned().ended();
        Deliveries.deliver(Topic.of(histories).records(), audit);

        assertThat(VIEWS.jdbc()
                        .sql("select round(ST_X(ST_Centroid(area))::numeric) from audit.event order by position")
                        .query(Integer.class)
                        .list())
                .containsExactly(8, 8, 20, 20);
    }

    @Test
    void an_end_concerns_what_was_covered_last() {
        histories.flight("A").at(47, 8).planned();
        deliver();
        histories.flight("A").at(10, 20).activated();
        deliver();
        histories.flight("A").ended();
        deliver();

        assertThat(holds("position <> 3 or ST_Contains(area, ST_Point(20, 10, 4326))"))
                .isTrue();
    }

    @Test
    void an_event_that_nobody_here_understands_is_kept_as_well() {
        var row = histories.flight("A").planned().last();
        Deliveries.deliver(
                new Topic()
                        .sendAs(row, Map.of(CloudEvent.TYPE, "org.skyledger.events.later.Invented", "ce_revision", "9"))
                        .records(),
                audit);

        assertThat(holds("type = 'org.skyledger.events.later.Invented' and kind = 'later' and area is null"))
                .isTrue();
        assertThat(audit.parked()).isZero();
    }

    @Test
    void a_spoilt_record_is_kept_as_it_came() {
        var row = histories.flight("A").planned().last();
        Deliveries.deliver(
                new Topic().sendWithPayload(row, "{\"spoilt\" : true}").records(), audit);

        assertThat(kept()).singleElement().satisfies(record -> {
            assertThat(record.payload()).isEqualTo("{\"spoilt\" : true}");
            assertThat(record.isIntact()).isFalse();
        });
    }

    @Test
    void what_is_no_record_is_parked() {
        var row = histories.flight("A").planned().last();
        Deliveries.deliver(new Topic().sendAs(row, Map.of("ce_hash", "none")).records(), audit);

        assertThat(kept()).isEmpty();
        assertThat(audit.parked()).isEqualTo(1);
    }

    @Test
    void each_month_has_a_partition_of_its_own() {
        var row = histories.flight("A").planned().last();
        var later = histories.flight("B").planned().last();
        Deliveries.deliver(
                new Topic()
                        .send(row)
                        .sendAs(later, Map.of(CloudEvent.TIME, "2026-03-31T23:59:59.999999Z"))
                        .sendAs(histories.flight("C").planned().last(), Map.of(CloudEvent.TIME, "2026-04-01T00:00:00Z"))
                        .records(),
                audit);

        assertThat(VIEWS.jdbc()
                        .sql("select tableoid::regclass || ' ' || position from audit.event order by position")
                        .query(String.class)
                        .list())
                .containsExactly("audit.event_2026_03 1", "audit.event_2026_03 2", "audit.event_2026_04 3");
    }

    @Test
    void what_is_there_already_stays_when_only_the_progress_was_lost() {
        histories.flight("A").planned().activated();
        deliver();
        owner().sql("update view.progress set position = 0, next_offset = 0 where view = 'audit'")
                .update();
        histories.flight("A").ended();
        deliver();

        assertThat(kept()).isEqualTo(histories.records());
        assertThat(audit.parked()).isZero();
    }

    @Test
    void forgetting_leads_back_to_the_beginning_of_the_topic() {
        histories.flight("A").planned().activated();
        deliver();
        forget();
        int partition = Topic.partition(histories.records().getFirst().entity());

        assertThat(kept()).isEmpty();
        assertThat(audit.standings(Set.of(partition))).containsEntry(partition, Standing.BEGINNING);
        deliver();
        assertThat(kept()).isEqualTo(histories.records());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.event set actor = 'nobody'",
                "delete from audit.event",
                "truncate audit.event",
                "delete from audit.checkpoint",
                "update audit.checkpoint set note = ''",
                "insert into audit.read (actor, request, purpose, correlation) values ('a', 'b', 'c', 'd')",
                "select audit.forget()",
            })
    void the_service_can_only_add(String statement) {
        assertThatThrownBy(() -> VIEWS.jdbc().sql(statement).update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private void deliver() {
        Deliveries.deliver(Topic.of(histories).records(), audit);
    }

    private static JdbcClient owner() {
        return JdbcClient.create(VIEWS.sessions("skyledger_view_owner"));
    }

    private static boolean holds(String condition) {
        return VIEWS.jdbc()
                .sql("select bool_and(" + condition + ") from audit.event")
                .query(Boolean.class)
                .single();
    }

    private static List<LedgerRecord> kept() {
        return VIEWS.jdbc()
                .sql("select * from audit.event order by position")
                .query((row, _) -> new LedgerRecord(
                        row.getLong("position"),
                        row.getObject("entity", UUID.class),
                        row.getInt("sequence"),
                        row.getString("type"),
                        row.getInt("revision"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("payload"),
                        row.getString("metadata"),
                        Hash.of(row.getBytes("previous_hash")),
                        Hash.of(row.getBytes("hash"))))
                .list();
    }
}

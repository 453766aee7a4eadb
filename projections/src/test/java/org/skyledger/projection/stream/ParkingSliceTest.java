package org.skyledger.projection.stream;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyledger.events.CloudEvent;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.projection.Deliveries;
import org.skyledger.projection.Flight;
import org.skyledger.projection.Histories;
import org.skyledger.projection.Topic;
import org.skyledger.projection.ViewDatabase;
import org.skyledger.projection.intent.IntentProjector;

/** One record cannot be folded; the flights around it are none the worse for it. */
class ParkingSliceTest {

    private static final ViewDatabase VIEWS = ViewDatabase.fresh();

    private final Histories histories = new Histories();
    private final Topic topic = new Topic();
    private final Flight bad = histories.flight("bad");

    @BeforeEach
    void clear() {
        VIEWS.clear();
    }

    @Test
    void an_unknown_type_parks_its_entity_and_nothing_else() {
        topic.send(bad.planned().last());
        topic.sendAs(bad.activated().last(), Map.of(CloudEvent.TYPE, "org.skyledger.events.intent.IntentForgotten"));
        topic.send(histories.flight("good").planned().last());
        topic.send(bad.ended().last());
        Deliveries.deliver(topic.records(), VIEWS.intents());

        assertThat(positions()).containsExactly(1L, 3L);
        assertThat(parked())
                .containsExactly(
                        "2: events of type org.skyledger.events.intent.IntentForgotten are unknown",
                        "4: an earlier event of the entity is parked");
    }

    @Test
    void what_comes_later_is_parked_in_later_batches_too() {
        topic.sendWithPayload(bad.planned().last(), "{");
        Deliveries.deliver(topic.records(), VIEWS.intents());
        topic.send(bad.activated().last());
        topic.send(histories.flight("good").planned().last());
        Deliveries.deliver(topic.records(), VIEWS.intents());

        assertThat(positions()).containsExactly(3L);
        assertThat(parked()).hasSize(2);
    }

    @Test
    void a_parked_record_is_kept_whole() {
        topic.sendWithPayload(bad.planned().last(), "{\"broken\u0000");
        Deliveries.deliver(topic.records(), VIEWS.intents());

        assertThat(VIEWS.jdbc()
                        .sql("""
                select entity = :entity and headers ->> 'ce_position' = '1' and headers ->> 'ce_sequence' = '0'
                    and payload = convert_to('{"broken', 'UTF8') || '\\x00'
                from view.parked
                """)
                        .param("entity", bad.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_newer_revision_is_parked() {
        topic.sendAs(bad.planned().last(), Map.of("ce_revision", "2"));
        Deliveries.deliver(topic.records(), VIEWS.intents());

        assertThat(parked()).containsExactly("1: revision 2 of org.skyledger.events.intent.IntentPlanned is unknown");
    }

    @Test
    void a_record_that_is_no_event_at_all_is_parked_once_and_holds_up_nobody() {
        topic.send(Topic.partition(bad.id()), null, Map.of(), null);
        topic.send(bad.planned().last());
        Deliveries.deliver(topic.records(), VIEWS.intents());
        Deliveries.deliver(topic.records(), VIEWS.intents());

        assertThat(positions()).containsExactly(1L);
        assertThat(parked()).containsExactly(": the record has no header ce_type");
    }

    @Test
    void what_the_database_refuses_is_found_among_the_others_and_parked() {
        histories.flight("good").planned();
        bad.planned();
        histories.flight("better").planned().activated().ended();
        var records = histories.records();
        topic.send(records.get(0));
        topic.sendWithPayload(records.get(1), records.get(1).payload().replace("\"manager\":\"uss1\",", ""));
        records.stream().skip(2).forEach(topic::send);
        Deliveries.deliver(topic.records(), VIEWS.intents());

        assertThat(positions()).containsExactly(1L, 3L, 4L);
        assertThat(parked())
                .singleElement()
                .asString()
                .startsWith("2: org.postgresql.util.PSQLException")
                .contains("violates not-null constraint");
    }

    @Test
    void what_is_too_long_for_the_database_is_found_among_the_others_and_parked() {
        var row = bad.planned().last();
        var longName = new Random(1)
                .ints(9_000, 'a', 'z')
                .mapToObj(Character::toString)
                .collect(joining());
        topic.sendWithPayload(row, row.payload().replace("uss1", longName));
        topic.send(histories.flight("good").planned().last());
        Deliveries.deliver(topic.records(), VIEWS.intents());

        assertThat(positions()).containsExactly(2L);
        assertThat(parked()).singleElement().asString().contains("maximum size");
    }

    @Test
    void what_the_projector_refuses_is_found_among_the_others_and_parked() {
        histories.flight("good").planned();
        bad.planned().activated();
        histories.flight("better").planned();
        var real = new IntentProjector(VIEWS.jdbc(), EventJson.mapper(), "view.intent_version");
        Projector<IntentEvent> fussy = events -> {
            if (events.stream().anyMatch(event -> event.position() == 3)) {
                throw new ArithmeticException("this one is too much");
            }
            real.project(events);
        };
        Deliveries.deliver(Topic.of(histories).records(), VIEWS.folds().of("intents", IntentEvent.class, fussy));

        assertThat(positions()).containsExactly(1L, 2L, 4L);
        assertThat(parked()).containsExactly("3: java.lang.ArithmeticException: this one is too much");
    }

    private static List<Long> positions() {
        return VIEWS.jdbc()
                .sql("select position from view.intent_version order by position")
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private static List<String> parked() {
        return VIEWS.jdbc()
                .sql("select concat(position, ': ', reason) from view.parked order by kafka_offset")
                .query((row, _) -> row.getString(1))
                .list();
    }
}

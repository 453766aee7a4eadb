package org.skyledger.bench.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skyledger.events.EventCatalogue;
import tools.jackson.databind.json.JsonMapper;

class LivesTest {

    private final List<Event> told = new ArrayList<>();

    @Test
    void give_as_many_events_as_are_asked_for_and_leave_as_many_standing() {
        new Lives().tell(20_000, 2_000, told::add);
        assertThat(told).hasSize(20_000);
        assertThat(told.stream()
                                .filter(event -> event.type().endsWith("IntentPlanned"))
                                .count()
                        - told.stream()
                                .filter(event -> event.type().endsWith("IntentEnded"))
                                .count())
                .isBetween(1_999L, 2_001L);
    }

    @Test
    void count_each_entitys_events_and_speak_the_ledgers_json() {
        new Lives().tell(12_000, 1_500, told::add);
        var sequences = new HashMap<UUID, Integer>();
        for (var event : told) {
            assertThat(event.sequence()).isEqualTo(sequences.merge(event.entity(), 0, (before, _) -> before + 1));
            assertThat(EventCatalogue.find(event.type())).isPresent();
            assertThat(JsonMapper.shared().readTree(event.payload()).isObject()).isTrue();
        }
    }
}

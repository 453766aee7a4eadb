package org.skyledger.projection.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skyledger.events.CloudEvent;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.projection.Histories;
import org.skyledger.projection.Topic;
import org.skyledger.projection.stream.StreamRecord.Passing;
import org.skyledger.projection.stream.StreamRecord.Recorded;
import org.skyledger.projection.stream.StreamRecord.Unreadable;

class DecoderTest {

    private final Decoder<IntentEvent> decoder = new Decoder<>(EventJson.mapper(), IntentEvent.class);
    private final Histories histories = new Histories();
    private final Topic topic = new Topic();

    @Test
    void reads_what_the_ledger_wrote() {
        var row = histories.flight("A").planned().last();
        topic.send(row);

        assertThat(decoded()).isInstanceOfSatisfying(Recorded.class, recorded -> {
            assertThat(recorded.envelope().hash()).isEqualTo(row.hash());
            assertThat(recorded.progress()).isEqualTo(new Progress(1, row.recordedAt(), 1));
        });
    }

    @Test
    void ignores_what_a_newer_writer_added() {
        var row = histories.flight("A").planned().last();
        topic.sendWithPayload(row, row.payload().replaceFirst("\\{", "{\"colour\":\"red\","));

        assertThat(decoded()).isInstanceOf(Recorded.class);
    }

    @Test
    void passes_a_watermark() {
        topic.sendWatermark(9);

        assertThat(decoded()).isInstanceOf(Passing.class);
        assertThat(decoded().progress()).isEqualTo(new Progress(9, Histories.recordedAt(9), 1));
    }

    @Test
    void cannot_read_an_event_that_is_recorded_under_another_entity() {
        var row = histories.flight("A").planned().last();
        topic.sendAs(row, Map.of("ce_subject", "00000000-0000-0000-0000-000000000000"));

        assertThat(decoded()).isInstanceOfSatisfying(Unreadable.class, unreadable -> {
            assertThat(unreadable.entity()).isEqualTo(row.entity());
            assertThat(unreadable.progress()).isEqualTo(new Progress(1, row.recordedAt(), 1));
        });
    }

    @Test
    void cannot_place_a_record_without_a_position() {
        topic.sendAs(histories.flight("A").planned().last(), Map.of(CloudEvent.POSITION, "first"));

        assertThat(decoded()).isInstanceOf(Unreadable.class);
        assertThat(decoded().progress()).isNull();
    }

    private StreamRecord<IntentEvent> decoded() {
        return decoder.decode(topic.records().getFirst());
    }
}

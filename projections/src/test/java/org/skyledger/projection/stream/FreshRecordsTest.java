package org.skyledger.projection.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skyledger.events.CloudEvent;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.projection.Histories;
import org.skyledger.projection.Topic;

class FreshRecordsTest {

    private final Topic topic = new Topic();

    @Test
    void leaves_out_what_the_view_has() {
        sendPositions(0, 3, 4, 6);

        var fresh = fresh(Map.of(0, new Standing(4, 0)));

        assertThat(positions(fresh)).containsExactly(6L);
        assertThat(fresh.progress()).containsExactly(Map.entry(0, progress(6, 3)));
    }

    @Test
    void leaves_out_repetitions_within_the_batch() {
        sendPositions(0, 3, 4, 3, 4, 6);

        assertThat(positions(fresh(Map.of(0, new Standing(0, 0))))).containsExactly(3L, 4L, 6L);
    }

    @Test
    void keeps_partitions_apart() {
        sendPositions(0, 3, 8);
        sendPositions(1, 4, 5);

        var fresh = fresh(Map.of(0, new Standing(3, 0), 1, new Standing(5, 0)));

        assertThat(positions(fresh)).containsExactly(8L);
        assertThat(fresh.progress()).containsExactly(Map.entry(0, progress(8, 2)));
    }

    @Test
    void keeps_what_does_not_tell_its_position() {
        topic.send(0, null, Map.of(), null);

        var fresh = fresh(Map.of(0, new Standing(3, 0)));

        assertThat(fresh.records()).hasSize(1);
        assertThat(fresh.progress()).isEmpty();
    }

    private void sendPositions(int partition, long... positions) {
        for (long position : positions) {
            topic.send(partition, "", CloudEvent.watermark(position, Histories.recordedAt(position)), "");
        }
    }

    private FreshRecords<IntentEvent> fresh(Map<Integer, Standing> before) {
        var decoder = new Decoder<>(EventJson.mapper(), IntentEvent.class);
        return FreshRecords.of(topic.records().stream().map(decoder::decode).toList(), before);
    }

    private static Progress progress(long position, long offset) {
        return new Progress(position, Histories.recordedAt(position), offset);
    }

    private static List<Long> positions(FreshRecords<IntentEvent> fresh) {
        return fresh.records().stream()
                .map(StreamRecord::progress)
                .map(progress -> progress == null ? -1 : progress.position())
                .toList();
    }
}

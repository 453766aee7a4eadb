package org.skyledger.projection.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skyledger.events.CloudEvent;
import org.skyledger.projection.Histories;
import org.skyledger.projection.Topic;

class SeamTest {

    private final Seam seam = new Seam();
    private final Topic topic = new Topic();

    @Test
    void a_view_that_has_something_goes_back_by_one_record() {
        assertThat(seam.offset(0, new Standing(7, 12))).isEqualTo(11);
        assertThat(seam.waiting()).isEqualTo(Map.of(0, 11L));
    }

    @Test
    void a_view_that_has_nothing_has_nothing_to_go_back_to() {
        assertThat(seam.offset(0, Standing.BEGINNING)).isZero();
        assertThat(seam.waiting()).isEmpty();
    }

    @Test
    void the_last_record_that_the_view_has_proves_the_log() {
        seam.offset(0, new Standing(7, 12));
        assertThat(seam.torn(send(0, 7, 9).records())).isEmpty();
    }

    @Test
    void an_earlier_record_does_too_since_all_that_is_missing_comes_behind_it() {
        seam.offset(0, new Standing(7, 12));
        assertThat(seam.torn(send(0, 5, 9).records())).isEmpty();
    }

    @Test
    void a_later_record_means_that_others_were_passed_over() {
        seam.offset(0, new Standing(7, 12));
        seam.offset(1, new Standing(7, 12));
        send(1, 7);
        assertThat(seam.torn(send(0, 8, 9).records())).containsExactly(0);
    }

    @Test
    void a_record_that_tells_no_position_proves_nothing() {
        seam.offset(0, new Standing(7, 12));
        topic.send(0, null, Map.of(CloudEvent.POSITION, "seven"), null);
        assertThat(seam.torn(topic.records())).containsExactly(0);
    }

    @Test
    void what_is_proven_is_not_looked_at_again() {
        seam.offset(0, new Standing(7, 12));
        seam.prove(Set.of(0));
        assertThat(seam.torn(send(0, 99).records())).isEmpty();
    }

    private Topic send(int partition, long... positions) {
        for (long position : positions) {
            topic.send(partition, "", CloudEvent.watermark(position, Histories.recordedAt(position)), "");
        }
        return topic;
    }
}

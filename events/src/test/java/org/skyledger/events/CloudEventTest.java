package org.skyledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventTest {

    @Property
    void a_record_comes_out_as_it_went_in(@ForAll String payload, @ForAll String metadata) {
        var record = Records.intact(payload, metadata);
        assertThat(CloudEvent.record(CloudEvent.headers(record)::get, payload)).isEqualTo(record);
    }

    @Test
    void has_the_attributes_that_cloud_events_requires() {
        assertThat(CloudEvent.headers(Records.intact("{}", "{}")))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", "1")
                .containsEntry("ce_source", "/skyledger/ledger")
                .containsEntry("ce_type", "org.skyledger.events.intent.IntentEnded")
                .containsEntry("ce_time", "2026-03-04T05:06:07.000008Z")
                .containsEntry("content-type", "application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ce_type",
                "ce_subject",
                "ce_time",
                "ce_position",
                "ce_sequence",
                "ce_revision",
                "ce_metadata",
                "ce_previoushash",
                "ce_hash"
            })
    void says_which_header_is_missing(String name) {
        var headers = new HashMap<>(CloudEvent.headers(Records.intact("{}", "{}")));
        headers.remove(name);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CloudEvent.record(headers::get, "{}"))
                .withMessage("the record has no header " + name);
    }

    @Test
    void a_watermark_tells_a_position_and_its_time_and_nothing_about_an_entity() {
        assertThat(CloudEvent.watermark(42, Records.RECORDED_AT))
                .containsEntry("ce_type", CloudEvent.WATERMARK)
                .containsEntry("ce_position", "42")
                .containsEntry("ce_time", "2026-03-04T05:06:07.000008Z")
                .doesNotContainKeys("ce_subject", "ce_sequence", "ce_hash");
    }
}

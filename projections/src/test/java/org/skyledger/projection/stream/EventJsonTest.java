package org.skyledger.projection.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skyledger.events.intent.IntentPlan;
import org.skyledger.events.volume.AltitudeRange;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.Outline;
import org.skyledger.events.volume.Polygon;
import org.skyledger.events.volume.TimeRange;
import org.skyledger.events.volume.Volume4D;
import tools.jackson.databind.json.JsonMapper;

class EventJsonTest {

    private static final JsonMapper JSON = EventJson.mapper();
    private static final TimeRange HOUR =
            new TimeRange(Instant.parse("2026-03-01T13:00:00Z"), Instant.parse("2026-03-01T14:00:00.5Z"));

    @Test
    void writes_the_contract() {
        var plan = plan(new Circle(new LatLng(47, 8), 500));

        assertThat(JSON.writeValueAsString(plan)).isEqualTo("""
                        {"extents":[{\
                        "outline":{"type":"Circle","center":{"lat":47.0,"lng":8.0},"radiusMeters":500.0},\
                        "altitude":{"lowerMeters":400.0,"upperMeters":520.0},\
                        "time":{"start":"2026-03-01T13:00:00Z","end":"2026-03-01T14:00:00.500Z"}}],\
                        "cells":["47900ac"],"ussBaseUrl":"https://uss1.example"}""");
    }

    @Test
    void reads_back_what_it_writes() {
        var triangle = new Polygon(List.of(new LatLng(47, 8), new LatLng(47.1, 8), new LatLng(47, 8.1)));
        for (var outline : List.of(triangle, new Circle(new LatLng(47, 8), 500))) {
            var plan = plan(outline);

            assertThat(JSON.readValue(JSON.writeValueAsString(plan), IntentPlan.class))
                    .isEqualTo(plan);
        }
    }

    private static IntentPlan plan(Outline outline) {
        var volume = new Volume4D(outline, new AltitudeRange(400, 520), HOUR);
        return new IntentPlan(List.of(volume), List.of("47900ac"), "https://uss1.example", null);
    }
}

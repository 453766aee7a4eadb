package org.skyledger.query.live;

import org.skyledger.query.ogc.Entrance;
import org.skyledger.query.ogc.Link;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

@Configuration
class LiveConfiguration {

    @Bean
    Audience audience() {
        return new Audience();
    }

    @Bean
    Entrance liveEntrance() {
        return new Entrance(
                "/live",
                "https://skyledger.org/rel/live",
                MediaType.TEXT_EVENT_STREAM_VALUE,
                "What changes, as it does");
    }

    @Bean
    Entrance liveDefinitionEntrance() {
        return new Entrance(
                "/live/definition",
                "https://skyledger.org/rel/live-definition",
                Link.JSON,
                "The definition of the live feed (AsyncAPI)");
    }
}

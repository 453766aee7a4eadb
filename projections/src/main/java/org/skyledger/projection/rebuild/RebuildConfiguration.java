package org.skyledger.projection.rebuild;

import java.util.List;
import org.skyledger.events.CloudEvent;
import org.skyledger.projection.stream.ViewKind;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.kafka.core.ConsumerFactory;

@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

    /** A session of the pool would keep the shadow's tables, and be missing in the pool. */
    @Bean
    RebuildEndpoint rebuildEndpoint(
            List<ViewKind<?>> kinds, JdbcConnectionDetails database, ConsumerFactory<?, ?> kafka) {
        var sessions = new DriverManagerDataSource(
                database.getJdbcUrl(), String.valueOf(database.getUsername()), String.valueOf(database.getPassword()));
        return new RebuildEndpoint(new Rebuilds(
                kinds, sessions, () -> WholeTopic.open(kafka.getConfigurationProperties(), CloudEvent.TOPIC)));
    }
}

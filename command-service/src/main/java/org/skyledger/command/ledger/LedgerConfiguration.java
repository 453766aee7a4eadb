package org.skyledger.command.ledger;

import java.time.Clock;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    Ledger ledger(JdbcTemplate jdbc, Clock clock, LedgerProperties properties) {
        return new Ledger(new LedgerTable(jdbc), clock, properties.patience());
    }

    @Bean
    LedgerEngine ledgerEngine(Ledger ledger, Serializer serializer) {
        return LedgerEngine.over(ledger, serializer);
    }

    @Bean
    @Primary
    Serializer serializer() {
        return EventJson.serializer();
    }

    @Bean
    CorrelationDataProvider metadata() {
        return EventMetadata.fromCommandToEvents();
    }
}

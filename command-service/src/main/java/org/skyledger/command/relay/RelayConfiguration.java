package org.skyledger.command.relay;

import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.skyledger.command.ledger.Ledger;
import org.skyledger.events.CloudEvent;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "skyledger.relay.enabled", matchIfMissing = true)
class RelayConfiguration {

    /** A request of 4 MiB, written out as an event, and room to spare: an event too large for Kafka would block it. */
    private static final int LARGEST_EVENT_BYTES = 16 * 1024 * 1024;

    /** Kept for ever: views are rebuilt from it. */
    @Bean
    NewTopic ledgerTopic(RelayProperties properties) {
        return TopicBuilder.name(CloudEvent.TOPIC)
                .partitions(properties.partitions())
                .replicas(properties.replicas())
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_EVENT_BYTES))
                .build();
    }

    @Bean
    KafkaTemplate<String, byte[]> ledgerTemplate(KafkaProperties kafka) {
        return template(kafka);
    }

    static KafkaTemplate<String, byte[]> template(KafkaProperties kafka) {
        var settings = kafka.buildProducerProperties();
        settings.putAll(Map.of(
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                ProducerConfig.LINGER_MS_CONFIG, 0,
                ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_EVENT_BYTES,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 60_000));
        var producers = new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer());
        producers.setTransactionIdPrefix("skyledger-relay");
        producers.setTransactionIdSuffixStrategy(new OneTransactionalId());
        return new KafkaTemplate<>(producers);
    }

    @Bean
    Relay relay(Ledger ledger, JdbcTemplate jdbc, KafkaTemplate<String, byte[]> template, RelayProperties properties) {
        var cursor = new RelayCursor(jdbc, UUID.randomUUID(), properties.lease());
        return new Relay(ledger, cursor, new LedgerTopic(template), properties);
    }

    @Bean
    RelayLag relayLag(JdbcTemplate jdbc) {
        return new RelayLag(jdbc);
    }
}

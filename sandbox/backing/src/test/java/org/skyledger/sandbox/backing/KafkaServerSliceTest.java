package org.skyledger.sandbox.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaServerSliceTest {

    private static final Map<String, Object> CLIENT =
            Map.of("bootstrap.servers", Backing.kafka().bootstrapServers());

    @Test
    void gives_back_what_it_was_given() throws Exception {
        try (var admin = Admin.create(CLIENT)) {
            admin.createTopics(List.of(new NewTopic("sky", 6, (short) 1))).all().get();
        }
        try (var producer = new KafkaProducer<>(CLIENT, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("sky", "key", "value")).get();
        }

        var settings = Map.<String, Object>of(
                "bootstrap.servers", CLIENT.get("bootstrap.servers"),
                "group.id", "reader",
                "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("sky"));
            var records = consumer.poll(Duration.ofSeconds(20));
            assertThat(records)
                    .singleElement()
                    .satisfies(one -> assertThat(one.value()).isEqualTo("value"));
        }
    }
}

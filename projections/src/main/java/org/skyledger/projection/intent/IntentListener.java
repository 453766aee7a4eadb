package org.skyledger.projection.intent;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.skyledger.events.CloudEvent;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.projection.stream.ViewFold;
import org.springframework.kafka.annotation.KafkaListener;

final class IntentListener {

    private final ViewFold<IntentEvent> fold;

    IntentListener(ViewFold<IntentEvent> fold) {
        this.fold = fold;
    }

    @KafkaListener(id = IntentConfiguration.VIEW, groupId = "skyledger.view.intents", topics = CloudEvent.TOPIC)
    void on(List<ConsumerRecord<byte[], byte[]>> batch) {
        fold.fold(batch);
    }
}

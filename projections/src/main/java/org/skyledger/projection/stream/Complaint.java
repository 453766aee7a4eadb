package org.skyledger.projection.stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.kafka.listener.RetryListener;

/** One line for each attempt that failed, instead of a stack trace. */
final class Complaint implements RetryListener {

    private static final Logger log = LoggerFactory.getLogger(Complaint.class);

    @Override
    public void failedDelivery(ConsumerRecords<?, ?> records, @Nullable Exception failure, int attempt) {
        complain(failure, attempt);
    }

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
        complain(failure, attempt);
    }

    private static void complain(@Nullable Exception failure, int attempt) {
        var group =
                failure instanceof ListenerExecutionFailedException execution ? execution.getGroupId() : "a listener";
        log.warn("attempt {} of {} failed: {}", attempt, group, String.valueOf(cause(failure)));
    }

    private static @Nullable Throwable cause(@Nullable Exception failure) {
        var root = NestedExceptionUtils.getRootCause(failure);
        return root == null ? failure : root;
    }
}

package org.skyledger.command.relay;

import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.TransactionIdSuffixStrategy;

/** Every producer of every instance has the same transactional id, also the one that replaces a broken one. */
final class OneTransactionalId implements TransactionIdSuffixStrategy {

    @Override
    public String acquireSuffix(@Nullable String prefix) {
        return "";
    }

    @Override
    public void releaseSuffix(@Nullable String prefix, @Nullable String suffix) {
        // It is never used up.
    }
}

package org.skyledger.sandbox.chaos.load;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A change that a client wants and asks for until it knows that it has been made.
 *
 * @param before what is there, or null to create it
 * @param body makes one of a key; null to remove it
 * @param events how many events that means
 */
record Wish(
        Kind kind,
        Resource resource,
        UUID id,
        Reply.@Nullable Reference before,
        @Nullable Function<List<String>, String> body,
        int events) {

    /** Whether it has been fulfilled, seeing what is there now. */
    boolean isFulfilledBy(Reply.@Nullable Reference found) {
        if (body == null) {
            return found == null;
        }
        return found != null && (before == null || !found.version().equals(before.version()));
    }
}

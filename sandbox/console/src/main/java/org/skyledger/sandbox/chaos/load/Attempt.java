package org.skyledger.sandbox.chaos.load;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A request and what came of it.
 *
 * @param client who asked; a client asks one thing at a time
 * @param trace names the attempt, and the events that it caused: it travels as {@code traceparent}
 * @param key the OVNs that it knew of
 * @param events how many it causes when it is granted
 * @param asked the position that the answer was not to be older than
 * @param started in nanoseconds, by one clock for all clients
 * @param ended when the answer was there, or given up
 * @param status of HTTP, or 0 when no answer came
 * @param position of the ledger, as the answer said it, or 0
 * @param seen which entities the answer showed, and in which version
 */
public record Attempt(
        int client,
        UUID trace,
        Kind kind,
        UUID entity,
        List<String> key,
        int events,
        long asked,
        long started,
        long ended,
        int status,
        long position,
        Map<UUID, String> seen) {

    public Attempt {
        key = List.copyOf(key);
        seen = Map.copyOf(seen);
    }

    /** Without the OVNs of its key, of which there may be dozens. */
    @Override
    public String toString() {
        return "client %d's %s of %s (trace %s, %d OVNs, status %d, position %d, asked for %d, showed %s)"
                .formatted(client, kind, entity, trace, key.size(), status, position, asked, seen);
    }

    /** What it asked for has been done. */
    public boolean granted() {
        return status / 100 == 2;
    }

    /** It was told that nothing has been done. */
    public boolean refused() {
        return status / 100 == 4;
    }

    /** No answer, or one that leaves it open: it may have been done or not. */
    public boolean unanswered() {
        return !granted() && !refused();
    }
}

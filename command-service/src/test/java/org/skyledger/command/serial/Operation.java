package org.skyledger.command.serial;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.Uss.Reply;

/**
 * What one client asked and was told.
 *
 * @param uss who asked
 * @param method of HTTP
 * @param path of HTTP
 * @param json the body, or null
 * @param after the highest position that any client had been told before this was asked
 * @param reply what it was told
 */
record Operation(
        String uss, String method, String path, @Nullable String json, long after, Reply reply) {

    /** The path's parts behind {@code /dss/v1}: the feature, the id and, maybe, the version. */
    List<String> parts() {
        return List.of(path.substring("/dss/v1/".length()).split("/"));
    }

    String feature() {
        return parts().getFirst();
    }

    boolean isRead() {
        return method.equals("GET") || path.endsWith("/query");
    }

    boolean succeeded() {
        return reply.status() < 300;
    }

    @Override
    public String toString() {
        return "%s: %s %s (after %d): %d at %d, %s"
                .formatted(uss, method, path, after, reply.status(), reply.position(), reply.body());
    }
}

package org.skyledger.query.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.skyledger.query.sse.EventStream;

/**
 * One event of the feed.
 *
 * @param mark how far its reader has come with it
 */
record Message(Mark mark, String event, byte[] data) {

    /** Says that what was told so far may be wrong: the reader must get the collections anew. */
    static Message reset(Mark mark) {
        var data = "{\"position\":%d}".formatted(mark.position());
        return new Message(mark, "reset", data.getBytes(StandardCharsets.UTF_8));
    }

    void send(EventStream stream) throws IOException {
        stream.send(mark.id(), event, data);
    }
}

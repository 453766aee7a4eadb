package org.skyledger.query.sse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes events, each in one piece and at once. An {@link IOException} means that the reader is gone. */
public final class EventStream {

    private final OutputStream out;

    EventStream(OutputStream out) {
        this.out = out;
    }

    /**
     * @param id what a reader that comes back says it has seen last
     * @param event the event's name
     * @param data one line, such as JSON, in UTF-8
     */
    public void send(String id, String event, byte[] data) throws IOException {
        var frame = new ByteArrayOutputStream(data.length + 64);
        frame.writeBytes(utf8("id: " + id + "\nevent: " + event + "\ndata: "));
        frame.writeBytes(data);
        frame.writeBytes(utf8("\n\n"));
        write(frame.toByteArray());
    }

    /** A sign of life that no reader is told of, but which moves on the id that it comes back with. */
    public void beat(String id) throws IOException {
        write(utf8(": still here\nid: " + id + "\n\n"));
    }

    private void write(byte[] frame) throws IOException {
        out.write(frame);
        out.flush();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

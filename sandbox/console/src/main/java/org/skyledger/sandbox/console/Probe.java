package org.skyledger.sandbox.console;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asks a part on a loopback port whether it answers, in its own protocol and without a client library. */
@FunctionalInterface
interface Probe {

    int PATIENCE_MILLIS = 2_000;

    /** @throws IOException when it does not answer */
    boolean ask(int port) throws IOException;

    default boolean answers(int port) {
        try {
            return ask(port);
        } catch (IOException _) {
            return false;
        }
    }

    /** Answers a GET of {@code path} with 200. */
    static Probe http(String path) {
        return port -> {
            var url = URI.create("http://127.0.0.1:" + port + path).toURL();
            var connection = (HttpURLConnection) url.openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        };
    }

    /** PostgreSQL's SSLRequest, which it answers with one letter before anybody has to log in. */
    static boolean postgres(int port) throws IOException {
        return talk(port, (in, out) -> {
            out.writeInt(8);
            out.writeInt(80877103);
            int answer = in.read();
            return answer == 'N' || answer == 'S';
        });
    }

    static boolean redis(int port) throws IOException {
        return talk(port, (in, out) -> {
            out.write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(in.readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
        });
    }

    /** Kafka's ApiVersions request in its first version, without a client's name. */
    static boolean kafka(int port) throws IOException {
        return talk(port, (in, out) -> {
            out.writeInt(10);
            out.writeShort(18);
            out.writeShort(0);
            out.writeInt(1);
            out.writeShort(-1);
            int length = in.readInt();
            int correlation = in.readInt();
            short error = in.readShort();
            return length > 6 && correlation == 1 && error == 0;
        });
    }

    /** A question and its answer. */
    @FunctionalInterface
    interface Talk {
        boolean with(DataInputStream in, DataOutputStream out) throws IOException;
    }

    private static boolean talk(int port, Talk talk) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            return talk.with(
                    new DataInputStream(socket.getInputStream()), new DataOutputStream(socket.getOutputStream()));
        }
    }
}

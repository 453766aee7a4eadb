package org.skyledger.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Answers requests that have no body with whatever the test says to the n-th of them, counted from 1; hangs up at "". */
final class StubServer implements AutoCloseable {

    private final ServerSocket socket;
    private final IntFunction<String> answers;
    private final AtomicInteger requests = new AtomicInteger();

    StubServer(IntFunction<String> answers) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answers = answers;
        Thread.ofVirtual().start(this::accept);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
    }

    private void accept() {
        try {
            while (true) {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            while (readRequest(connection.getInputStream())) {
                var answer = answers.apply(requests.incrementAndGet());
                connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                if (answer.isEmpty() || answer.contains("Connection: close")) {
                    return;
                }
            }
        } catch (IOException _) {
            // The client has left.
        }
    }

    private static boolean readRequest(InputStream in) throws IOException {
        int newlines = 0;
        while (newlines < 2) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            newlines = next == '\n' ? newlines + 1 : next == '\r' ? newlines : 0;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

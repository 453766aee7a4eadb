package org.skyledger.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.backing.Unavailable;

/** One client's connection, kept open as long as the server keeps it. At most one request is under way. */
final class Connection implements AutoCloseable {

    private final InetSocketAddress server;
    private final Selector selector;
    private final Client client;
    private final Bytes request = new Bytes();
    private final AnswerReader reader = new AnswerReader();
    private @Nullable SelectionKey key;
    private ByteBuffer unsent = ByteBuffer.allocate(0);
    private long intended;

    Connection(InetSocketAddress server, Selector selector, Client client) {
        this.server = server;
        this.selector = selector;
        this.client = client;
    }

    Client client() {
        return client;
    }

    /** When the request under way was meant to start. */
    long intended() {
        return intended;
    }

    void send(long intended) throws IOException {
        this.intended = intended;
        request.clear();
        client.ask(request);
        reader.reset();
        unsent = request.view();
        if (key == null) {
            key = open();
        }
        write(key);
    }

    /** @return whether the answer has come, whole */
    boolean goOn(ByteBuffer scratch) throws IOException {
        var ready = key;
        if (ready == null) {
            return false;
        }
        if (ready.isWritable()) {
            write(ready);
        }
        if (!ready.isReadable()) {
            return false;
        }
        if (((SocketChannel) ready.channel()).read(scratch.clear()) < 0) {
            throw new Unavailable("the service closed a connection without an answer");
        }
        return reader.take(scratch.flip());
    }

    Answer answer() throws IOException {
        if (reader.isLast()) {
            close();
        }
        return reader.answer();
    }

    private SelectionKey open() throws IOException {
        var channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        return channel.register(selector, SelectionKey.OP_READ, this);
    }

    private void write(SelectionKey key) throws IOException {
        ((SocketChannel) key.channel()).write(unsent);
        key.interestOps(unsent.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    @Override
    public void close() throws IOException {
        if (key != null) {
            key.channel().close();
            key = null;
        }
    }
}

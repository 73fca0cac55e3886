package com.khaacho.bench.load;

import com.khaacho.bench.BenchFailure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One kept-alive connection, with at most one request under way; opened again when the server closed it between two. */
final class LoadConnection {
    private final InetSocketAddress server;
    private final ResponseBuffer response = new ResponseBuffer();
    private SocketChannel channel;
    private boolean waiting;
    private long sentNanos;

    LoadConnection(InetSocketAddress server) {
        this.server = server;
    }

    void open(Selector selector) throws IOException {
        channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(String request) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
        sentNanos = System.nanoTime();
        waiting = true;
        // A request of a few hundred bytes fits the empty socket buffer; the loop is for the one that does not.
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Reads what has come; true when an answer is complete. */
    boolean receive(Selector selector) throws IOException {
        int read = channel.read(response.target());
        if (read >= 0) {
            return read > 0 && response.isComplete();
        }
        channel.close();
        if (waiting) {
            throw new BenchFailure("the server closed a connection instead of answering");
        }
        open(selector);
        return false;
    }

    /** Milliseconds since the request was sent. */
    double waitedMillis() {
        return (System.nanoTime() - sentNanos) / 1e6;
    }

    /** The status of the complete answer, whose text is in the failure when it is no 202. */
    void requireAccepted() {
        waiting = false;
        if (response.status() != 202) {
            throw new BenchFailure("an order was not accepted: "
                    + response.text().replaceAll("\\s+", " ").strip());
        }
        response.clear();
    }

    void close() throws IOException {
        channel.close();
    }
}

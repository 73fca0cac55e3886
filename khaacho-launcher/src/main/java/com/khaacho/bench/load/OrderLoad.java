package com.khaacho.bench.load;

import com.khaacho.bench.BenchFailure;
import com.khaacho.bench.figures.Distribution;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/**
 * Places orders from several connections, each sending its next order when the one before was answered. One thread and
 * plain sockets: on two cores the client must not take the server's share.
 */
public final class OrderLoad {
    private static final String PATH = "/api/v1/orders";
    private static final long SILENCE_MILLIS = 30_000;

    private final InetSocketAddress server;
    private final List<String> tokens;
    private final int connections;

    public OrderLoad(InetSocketAddress server, List<String> tokens, int connections) {
        this.server = server;
        this.tokens = List.copyOf(tokens);
        this.connections = connections;
    }

    /**
     * Places the orders 0 to count-1 and returns when the last is answered.
     *
     * @throws BenchFailure when any answer is not 202: a rate of refusals is no rate of orders
     */
    public LoadResult place(OrderBodies bodies, int count) {
        double[] millis = new double[count];
        long start = System.nanoTime();
        try (Selector selector = Selector.open()) {
            List<LoadConnection> open = connect(selector, Math.min(connections, count));
            exchange(selector, open, bodies, millis);
            for (LoadConnection connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new BenchFailure("placing orders failed: " + e.getMessage(), e);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new LoadResult(count, seconds, Distribution.of(millis).latency());
    }

    private List<LoadConnection> connect(Selector selector, int count) throws IOException {
        List<LoadConnection> open = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LoadConnection connection = new LoadConnection(server);
            connection.open(selector);
            open.add(connection);
        }
        return open;
    }

    private void exchange(Selector selector, List<LoadConnection> open, OrderBodies bodies, double[] millis)
            throws IOException {
        int sent = 0;
        for (LoadConnection connection : open) {
            connection.send(request(bodies, sent++));
        }
        int answered = 0;
        List<LoadConnection> ready = new ArrayList<>();
        while (answered < millis.length) {
            if (selector.select(key -> ready.add((LoadConnection) key.attachment()), SILENCE_MILLIS) == 0) {
                throw new BenchFailure("no answer for " + SILENCE_MILLIS / 1000 + " s");
            }
            for (LoadConnection connection : ready) {
                if (connection.receive(selector)) {
                    connection.requireAccepted();
                    millis[answered++] = connection.waitedMillis();
                    if (sent < millis.length) {
                        connection.send(request(bodies, sent++));
                    }
                }
            }
            ready.clear();
        }
    }

    private String request(OrderBodies bodies, int number) {
        String body = bodies.body(number);
        return "POST " + PATH + " HTTP/1.1\r\nHost: " + server.getHostString() + ":" + server.getPort()
                + "\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + tokens.get(number % tokens.size()) + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }
}

package com.khaacho.attachment.http;

import com.khaacho.attachment.AttachmentSettings.Vision;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Cloud Vision's images:annotate, that answers as it is told. */
final class VisionStub implements AutoCloseable {

    static final String KEY = "the-key";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<JsonObject> received = new CopyOnWriteArrayList<>();
    private volatile Reply reply = text(200, "{\"responses\":[{}]}");

    /** How a request is answered. */
    @FunctionalInterface
    interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    VisionStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v1/images:annotate", this::take);
        server.start();
    }

    Vision settings(String key) {
        return new Vision("http://127.0.0.1:" + server.getAddress().getPort() + "/", key, Duration.ofSeconds(1));
    }

    void answers(Reply next) {
        reply = next;
    }

    List<JsonObject> received() {
        return received;
    }

    static Reply text(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Begins an answer that does not end while the stub is open. */
    Reply never() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange;
                JsonReader reader = Json.createReader(exchange.getRequestBody())) {
            received.add(reader.readObject());
            String key = exchange.getRequestHeaders().getFirst("X-Goog-Api-Key");
            (KEY.equals(key) ? reply : text(403, "{\"error\":{\"code\":403}}")).to(exchange);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdown();
    }
}

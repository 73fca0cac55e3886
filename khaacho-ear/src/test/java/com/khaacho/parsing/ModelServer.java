package com.khaacho.parsing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Speaks as OpenAI does, on loopback: says what it is told to, and can be made to keep everybody waiting. */
final class ModelServer implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server;
    private volatile IntFunction<String> answer = number -> "";
    private volatile CountDownLatch gate = new CountDownLatch(0);

    ModelServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Questions since it was last told what to say. */
    int asked() {
        return asked.get();
    }

    /** @param body of each response, by the number of the question, from 0 */
    void says(IntFunction<String> body) {
        asked.set(0);
        answer = body;
    }

    /** Nobody gets an answer until the latch is let down. */
    void waitsFor(CountDownLatch latch) {
        gate = latch;
    }

    /** A response of the provider's format whose message is this text. */
    static String saying(String text) {
        return """
                {"id":"chatcmpl-1","object":"chat.completion","created":1741569952,"model":"qwen3","choices":[{"index":0,
                 "message":{"role":"assistant","content":%s,"refusal":null},"logprobs":null,"finish_reason":"stop"}],
                 "usage":{"prompt_tokens":100,"completion_tokens":20,"total_tokens":120}}"""
                .formatted(Json.createValue(text));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] body = answer.apply(asked.getAndIncrement()).getBytes(StandardCharsets.UTF_8);
            if (!gate.await(2, TimeUnit.MINUTES)) {
                throw new IOException("nobody let the answers go");
            }
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

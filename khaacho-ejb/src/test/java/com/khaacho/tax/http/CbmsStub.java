package com.khaacho.tax.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A tax office that keeps bills as CBMS does, unless it is told how to answer the next one. */
public final class CbmsStub implements AutoCloseable {

    /** How one request is answered. */
    @FunctionalInterface
    public interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    private static final int OK = 200;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Deque<Reply> script = new ConcurrentLinkedDeque<>();
    private final List<JsonObject> received = new ArrayList<>();
    private final Set<String> bills = new HashSet<>();
    private final Set<String> notes = new HashSet<>();

    public CbmsStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/api/bill", exchange -> take(exchange, false));
        server.createContext("/api/billreturn", exchange -> take(exchange, true));
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers the next requests so, one after the other, and keeps nothing of them. */
    public void nextAnswers(Reply... replies) {
        script.addAll(List.of(replies));
    }

    public static Reply text(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Breaks off without an answer. */
    public static Reply reset() {
        return exchange -> {};
    }

    /** Begins an answer that does not end while the office is open. */
    public Reply never() {
        return exchange -> {
            exchange.sendResponseHeaders(OK, 3);
            exchange.getResponseBody().write('2');
            exchange.getResponseBody().flush();
            awaitClosing();
        };
    }

    /** Everything that came, in its order. */
    public synchronized List<JsonObject> received() {
        return List.copyOf(received);
    }

    /** The numbers of the documents that came, in their order. */
    public List<String> numbers() {
        return received().stream().map(CbmsStub::number).toList();
    }

    public synchronized void forgetBills() {
        bills.clear();
    }

    private static String number(JsonObject document) {
        return document.getString(document.containsKey("credit_note_number") ? "credit_note_number" : "invoice_number");
    }

    private void take(HttpExchange exchange, boolean isReturn) throws IOException {
        try (exchange;
                JsonReader reader = Json.createReader(
                        new ByteArrayInputStream(exchange.getRequestBody().readAllBytes()))) {
            JsonObject document = reader.readObject();
            Reply reply = script.poll();
            String code = keep(document, isReturn, reply == null);
            (reply == null ? text(OK, code) : reply).to(exchange);
        }
    }

    private synchronized String keep(JsonObject document, boolean isReturn, boolean truly) {
        received.add(document);
        if (!truly) {
            return null;
        } else if (isReturn && !bills.contains(document.getString("ref_invoice_number"))) {
            return "105";
        }
        return (isReturn ? notes : bills).add(number(document)) ? "200" : "101";
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (closing.getCount() == 0) {
            return;
        }
        closing.countDown();
        server.stop(0);
        threads.shutdown();
    }
}

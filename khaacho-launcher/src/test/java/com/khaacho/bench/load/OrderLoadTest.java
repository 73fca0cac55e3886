package com.khaacho.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.bench.BenchFailure;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderLoadTest {
    private final Set<String> bodies = ConcurrentHashMap.newKeySet();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private volatile int status = 202;
    private volatile long lengthTold;
    private HttpServer server;

    @BeforeEach
    void start_a_server() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/orders", this::answer);
        server.start();
    }

    @AfterEach
    void stop_the_server() {
        server.stop(0);
    }

    @Test
    void every_order_is_placed_once_whether_the_answer_tells_its_length_or_comes_in_chunks() {
        assertEquals(200, load().place(orders(), 200).accepted());
        lengthTold = -1;
        assertEquals(
                200, load().place(new OrderBodies(products(), "chunked"), 200).accepted());
        assertEquals(400, bodies.size());
        assertEquals(Set.of("Bearer one", "Bearer two"), tokens);
    }

    @Test
    void an_answer_that_is_no_202_ends_the_measurement_and_is_shown() {
        status = 503;
        BenchFailure failure = assertThrows(BenchFailure.class, () -> load().place(orders(), 10));
        assertTrue(failure.getMessage().contains("503"), failure.getMessage());
    }

    private OrderLoad load() {
        return new OrderLoad(server.getAddress(), List.of("one", "two"), 4);
    }

    private static OrderBodies orders() {
        return new OrderBodies(products(), "test");
    }

    private static List<Long> products() {
        return LongStream.rangeClosed(1, 300).boxed().toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] answer = "{\"status\":\"ACCEPTED\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, lengthTold == 0 ? answer.length : 0);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}

package com.khaacho.chaos.load;

import com.khaacho.chaos.journal.Attempt;
import com.khaacho.chaos.journal.Request;
import com.khaacho.sample.DemoUser;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The HTTP of the shops: signs in, places orders, calls them off, and tells each outcome as the caller sees it. */
final class ShopClient {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    /** Above the 5 s after which the server gives a broker up: its 503 is to be seen. */
    private static final Duration ANSWER = Duration.ofSeconds(12);
    /** Tokens live 15 minutes. */
    private static final Duration RENEW = Duration.ofMinutes(10);

    private static final Duration GOOD = Duration.ofMinutes(14);

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int UNAVAILABLE = 503;
    private static final int EXCERPT = 300;

    private final String base;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    ShopClient(String baseUrl) {
        this.base = baseUrl + "/api/v1";
    }

    /** Makes sure of a token that lasts for a while; when that fails the one at hand, while it is valid, will do. */
    void signIn(DemoUser shop) throws IOException, InterruptedException {
        Token held = tokens.get(shop.name());
        if (held == null || held.since().plus(RENEW).isBefore(Instant.now())) {
            String body = Json.createObjectBuilder()
                    .add("username", shop.name())
                    .add("password", shop.password())
                    .build()
                    .toString();
            HttpResponse<String> answer = http.send(
                    request("/auth/token").POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IOException("signing in was answered " + answer.statusCode());
            }
            tokens.put(shop.name(), new Token(object(answer.body()).getString("accessToken"), Instant.now()));
        }
    }

    /** Whether the token at hand will still be good when a request with it arrives. */
    boolean isSignedIn(DemoUser shop) {
        Token held = tokens.get(shop.name());
        return held != null && held.since().plus(GOOD).isAfter(Instant.now());
    }

    /** Sends the request once. */
    Attempt place(DemoUser shop, Request order) throws InterruptedException {
        HttpRequest.Builder request = authorised(shop, "/orders").POST(BodyPublishers.ofString(order.body()));
        if (order.key() != null) {
            request.header("Idempotency-Key", order.key());
        }
        Instant sent = Instant.now();
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return answered(order, sent, answer);
        } catch (IOException lost) {
            return new Attempt(order.reference(), sent, Instant.now(), 0, null, lost.toString());
        }
    }

    /** Returns the HTTP status, 0 when no answer came. */
    int cancel(DemoUser shop, UUID orderId) throws InterruptedException {
        HttpRequest request = authorised(shop, "/orders/" + orderId + "/cancel")
                .POST(BodyPublishers.ofString("{\"reason\":\"ordered by mistake\"}"))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException lost) {
            return 0;
        }
    }

    private static Attempt answered(Request order, Instant sent, HttpResponse<String> answer) {
        Instant ended = Instant.now();
        int status = answer.statusCode();
        if (status == ACCEPTED) {
            try {
                UUID id = UUID.fromString(object(answer.body()).getString("orderId"));
                return new Attempt(order.reference(), sent, ended, status, id, "");
            } catch (JsonException | IllegalArgumentException e) {
                throw new IllegalStateException("a 202 without a readable order id: " + answer.body(), e);
            }
        }
        String detail =
                answer.body().substring(0, Math.min(EXCERPT, answer.body().length()));
        if (status == UNAVAILABLE && answer.headers().firstValue("Retry-After").isEmpty()) {
            detail = "no Retry-After; " + detail;
        }
        return new Attempt(order.reference(), sent, ended, status, null, detail);
    }

    private HttpRequest.Builder authorised(DemoUser shop, String path) {
        return request(path)
                .header("Authorization", "Bearer " + tokens.get(shop.name()).text());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER)
                .header("Content-Type", "application/json");
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private record Token(String text, Instant since) {}
}

package com.khaacho.chaos.load;

import com.khaacho.sample.DemoUser;
import jakarta.json.Json;
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
import java.util.concurrent.ConcurrentHashMap;

/** The HTTP of all callers: signs them in, and sends with their tokens. */
final class Api {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    /** Above the 5 s after which the server gives a broker up: its 503 is to be seen. */
    private static final Duration ANSWER = Duration.ofSeconds(12);
    /** Tokens live 15 minutes. */
    private static final Duration RENEW = Duration.ofMinutes(10);

    private static final Duration GOOD = Duration.ofMinutes(14);

    private static final int OK = 200;

    private final String base;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    Api(String baseUrl) {
        this.base = baseUrl + "/api/v1";
    }

    /** Makes sure of a token that lasts for a while; when that fails the one at hand, while it is valid, will do. */
    void signIn(DemoUser user) throws IOException, InterruptedException {
        Token held = tokens.get(user.name());
        if (held == null || held.since().plus(RENEW).isBefore(Instant.now())) {
            String body = Json.createObjectBuilder()
                    .add("username", user.name())
                    .add("password", user.password())
                    .build()
                    .toString();
            HttpResponse<String> answer = http.send(
                    request("/auth/token").POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IOException("signing in was answered " + answer.statusCode());
            }
            tokens.put(user.name(), new Token(object(answer.body()).getString("accessToken"), Instant.now()));
        }
    }

    /** Whether there is a token that will still be good when a request with it arrives, a new one if need be. */
    boolean isSignedIn(DemoUser user) throws InterruptedException {
        try {
            signIn(user);
        } catch (IOException unavailable) {
            Token held = tokens.get(user.name());
            return held != null && held.since().plus(GOOD).isAfter(Instant.now());
        }
        return true;
    }

    /**
     * Sends once.
     *
     * @param body JSON; empty for none
     * @param headers names and values in turn
     * @throws IOException when no answer came
     */
    HttpResponse<String> send(DemoUser user, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Authorization", "Bearer " + tokens.get(user.name()).text())
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER)
                .header("Content-Type", "application/json");
    }

    static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private record Token(String text, Instant since) {}
}

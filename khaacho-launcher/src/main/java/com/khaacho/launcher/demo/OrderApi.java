package com.khaacho.launcher.demo;

import com.khaacho.sample.DemoUser;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The public API as one of the sample users sees it. */
public final class OrderApi {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    private final String base;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    public OrderApi(String baseUrl) {
        this.base = baseUrl + "/api/v1";
    }

    /** Places an order and returns its id. */
    public String place(DemoUser user, JsonObject order) throws IOException, InterruptedException {
        HttpRequest request = authorised(user, "/orders")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(order.toString()))
                .build();
        return send(request, ACCEPTED).getString("orderId");
    }

    /** The status, at once or as soon as it changes within the given seconds. */
    public JsonObject status(DemoUser user, String orderId, int waitSeconds) throws IOException, InterruptedException {
        String path = "/orders/" + orderId + "/status?wait=" + waitSeconds;
        return send(authorised(user, path).GET().build(), OK);
    }

    /** The whole order with its history. */
    public JsonObject order(DemoUser user, String orderId) throws IOException, InterruptedException {
        return send(authorised(user, "/orders/" + orderId).GET().build(), OK);
    }

    private HttpRequest.Builder authorised(DemoUser user, String path) throws IOException, InterruptedException {
        String token = tokens.get(user.name());
        if (token == null) {
            token = signIn(user);
            tokens.put(user.name(), token);
        }
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private String signIn(DemoUser user) throws IOException, InterruptedException {
        JsonObject credentials = Json.createObjectBuilder()
                .add("username", user.name())
                .add("password", user.password())
                .build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/auth/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(credentials.toString()))
                .build();
        return send(request, OK).getString("accessToken");
    }

    private JsonObject send(HttpRequest request, int expected) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != expected) {
            throw new IOException(request.method() + " " + request.uri().getPath() + " answered "
                    + response.statusCode() + ": " + response.body());
        }
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }
}

package com.khaacho.testing.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Plain HTTP to the server. */
public final class Api {
    /** A long poll takes 20 s at most; the rest is a loaded machine's. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI base;

    public Api(URI base) {
        this.base = base;
    }

    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    public Answer get(String path, String token) {
        return send(authorised(path, token).GET().build());
    }

    public Answer signIn(String username, String password) {
        String body = "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}";
        return send(request("/api/v1/auth/token")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /**
     * Sends JSON.
     *
     * @param headers names and values in turn
     */
    public Answer post(String path, String token, String body, String... headers) {
        HttpRequest.Builder request = authorised(path, token).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(BodyPublishers.ofString(body)).build());
    }

    /**
     * Sends a body of any type.
     *
     * @param headers names and values in turn
     */
    public Answer send(String method, String path, String token, String contentType, String body, String... headers) {
        HttpRequest.Builder request = authorised(path, token).header("Content-Type", contentType);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.method(method, BodyPublishers.ofString(body)).build());
    }

    /** Any method, without a body, with a token or, where it is null, without. */
    public Answer call(String method, String path, String token) {
        HttpRequest.Builder request = token == null ? request(path) : authorised(path, token);
        return send(request.method(method, BodyPublishers.noBody()).build());
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
    }

    public HttpRequest.Builder authorised(String path, String token) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    public Answer send(HttpRequest request) {
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            // A list of failures shows messages alone: without its cause this one would tell nothing.
            throw new UncheckedIOException(request.method() + " " + request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package com.khaacho.launcher.payara;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the application whether it is ready. */
final class HealthProbe {
    /** A server that has just started compiles its first answer; giving up sooner only fills its log. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final HttpRequest question;

    HealthProbe(String baseUrl) {
        this.question = HttpRequest.newBuilder(URI.create(baseUrl + "/health/ready"))
                .timeout(PATIENCE)
                .build();
    }

    boolean ready() {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException refusedOrSilent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

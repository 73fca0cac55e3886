package com.khaacho.notification.http;

import com.khaacho.notification.Delivery;
import com.khaacho.notification.Delivery.Outcome;
import com.khaacho.notification.Notification;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls a provider of messages once, and says what became of it. Redirects are not followed, for the token goes along. */
final class MessageSender {

    /** Providers answer in well under a second; others wait behind a message. */
    static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;
    private static final int OK = 200;
    private static final int REDIRECT = 300;

    private final String provider;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TIMEOUT)
            .build();

    /** The provider's name stands in what is said of failures. */
    MessageSender(String provider) {
        this.provider = provider;
    }

    /** The request without its time limit. */
    Delivery send(Notification one, HttpRequest.Builder request) {
        try {
            int status = client.send(request.timeout(TIMEOUT).build(), BodyHandlers.discarding())
                    .statusCode();
            Outcome outcome = outcome(status);
            return new Delivery(one, outcome, outcome == Outcome.SENT ? null : provider + " answered " + status);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery(one, Outcome.UNCERTAIN, "interrupted");
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Delivery(one, Outcome.NOT_SENT, provider + " cannot be reached");
        } catch (IOException e) {
            return new Delivery(one, Outcome.UNCERTAIN, provider + " did not answer");
        }
    }

    /** Of a provider that failed in the middle nobody knows whether it had sent. */
    private static Outcome outcome(int status) {
        if (status >= OK && status < REDIRECT) {
            return Outcome.SENT;
        }
        if (status == TOO_MANY || status == UNAVAILABLE) {
            return Outcome.NOT_SENT;
        }
        return status >= SERVER_ERROR ? Outcome.UNCERTAIN : Outcome.REFUSED;
    }
}

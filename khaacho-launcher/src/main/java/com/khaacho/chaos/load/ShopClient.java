package com.khaacho.chaos.load;

import com.khaacho.chaos.journal.Attempt;
import com.khaacho.chaos.journal.Request;
import com.khaacho.sample.DemoUser;
import jakarta.json.JsonException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;

/** How shops place orders and call them off, each outcome as the caller sees it. */
final class ShopClient {
    private static final int ACCEPTED = 202;
    private static final int UNAVAILABLE = 503;

    private final Api api;

    ShopClient(Api api) {
        this.api = api;
    }

    /** Sends the request once. */
    Attempt place(DemoUser shop, Request order) throws InterruptedException {
        String[] key = order.key() == null ? new String[0] : new String[] {"Idempotency-Key", order.key()};
        Instant sent = Instant.now();
        try {
            return answered(order, sent, api.send(shop, "POST", "/orders", order.body(), key));
        } catch (IOException lost) {
            return new Attempt(order.reference(), sent, Instant.now(), 0, null, lost.toString());
        }
    }

    /** Returns the HTTP status, 0 when no answer came. */
    int cancel(DemoUser shop, UUID orderId) throws InterruptedException {
        try {
            return api.send(shop, "POST", "/orders/" + orderId + "/cancel", "{\"reason\":\"ordered by mistake\"}")
                    .statusCode();
        } catch (IOException lost) {
            return 0;
        }
    }

    private static Attempt answered(Request order, Instant sent, HttpResponse<String> answer) {
        Instant ended = Instant.now();
        int status = answer.statusCode();
        if (status == ACCEPTED) {
            try {
                UUID id = UUID.fromString(Api.object(answer.body()).getString("orderId"));
                return new Attempt(order.reference(), sent, ended, status, id, "");
            } catch (JsonException | IllegalArgumentException e) {
                throw new IllegalStateException("a 202 without a readable order id: " + answer.body(), e);
            }
        }
        return new Attempt(order.reference(), sent, ended, status, null, detail(answer));
    }

    /** What a refusal said, for people. */
    static String detail(HttpResponse<String> answer) {
        String said = Attempt.excerpt(answer.body());
        boolean isLost = answer.statusCode() == UNAVAILABLE
                && answer.headers().firstValue("Retry-After").isEmpty();
        return isLost ? Attempt.NO_RETRY_AFTER + said : said;
    }
}

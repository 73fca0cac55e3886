package com.khaacho.launcher.demo;

import com.khaacho.sample.DemoUser;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** One order on its way; each change of its status is said once. */
final class FollowedOrder {
    /** Where the pipeline leaves an order: the next move is a vendor's or a person's. */
    private static final Set<String> SETTLED =
            Set.of("ROUTED", "CONFIRMED", "COMPLETED", "BACKORDERED", "REJECTED", "HELD", "NEEDS_REVIEW", "CANCELLED");

    private static final double MILLIS_A_SECOND = 1000.0;

    private final int number;
    private final OrderApi api;
    private final DemoUser user;
    private final String id;
    private final Consumer<String> say;
    private final long placedNanos = System.nanoTime();

    private String status = "";

    FollowedOrder(int number, OrderApi api, DemoUser user, String id, Consumer<String> say) {
        this.number = number;
        this.api = api;
        this.user = user;
        this.id = id;
        this.say = say;
    }

    String label() {
        return String.format(Locale.ROOT, "%2d  %s  ", number, id);
    }

    boolean hasSettled() {
        return SETTLED.contains(status);
    }

    void look(int waitSeconds) throws IOException, InterruptedException {
        JsonObject answer = api.status(user, id, waitSeconds);
        String now = answer.getString("status");
        if (!now.equals(status)) {
            status = now;
            say.accept(label() + String.format(Locale.ROOT, "%6.2f s  %s%s", elapsed(), now, why(answer)));
        }
    }

    private double elapsed() {
        return Duration.ofNanos(System.nanoTime() - placedNanos).toMillis() / MILLIS_A_SECOND;
    }

    private static String why(JsonObject answer) {
        JsonObject problem = answer.getJsonObject("problem");
        return problem == null ? "" : ": " + problem.getString("detail", problem.getString("code", ""));
    }
}

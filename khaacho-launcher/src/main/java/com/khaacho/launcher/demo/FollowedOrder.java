package com.khaacho.launcher.demo;

import com.khaacho.sample.DemoUser;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** One order on its way; each step of its history is said once, with the time since it was accepted. */
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

    private String status = "ACCEPTED";
    private int stepsTold;

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

    /** Waits up to so many seconds for news. */
    void look(int waitSeconds) throws IOException, InterruptedException {
        JsonObject answer = api.status(user, id, waitSeconds);
        if (!answer.getString("status").equals(status)) {
            tell(api.order(user, id));
        }
    }

    // The history has every step, also those that were over between two looks.
    private void tell(JsonObject order) {
        if (!order.containsKey("timeline")) {
            return;
        }
        Instant accepted = Instant.parse(order.getString("acceptedAt"));
        List<JsonObject> steps = order.getJsonArray("timeline").getValuesAs(JsonObject.class);
        for (JsonObject step : steps.subList(stepsTold, steps.size())) {
            status = step.getString("to");
            say.accept(label() + since(accepted, step) + status + why(step) + (hasSettled() ? vendors(order) : ""));
        }
        stepsTold = steps.size();
    }

    private static String since(Instant accepted, JsonObject step) {
        long millis =
                Duration.between(accepted, Instant.parse(step.getString("at"))).toMillis();
        return String.format(Locale.ROOT, "%6.2f s  ", millis / MILLIS_A_SECOND);
    }

    private static String why(JsonObject step) {
        String reason = step.getString("reason", "");
        return reason.isEmpty() ? "" : ": " + reason;
    }

    private static String vendors(JsonObject order) {
        JsonArray parts = order.getJsonArray("vendorOrders");
        if (parts == null || parts.isEmpty()) {
            return "";
        }
        List<String> names = parts.getValuesAs(JsonObject.class).stream()
                .map(part -> part.getString("vendorName"))
                .toList();
        return " to " + String.join(" and ", names);
    }
}

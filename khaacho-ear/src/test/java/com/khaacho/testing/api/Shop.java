package com.khaacho.testing.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.testing.Eventually;
import com.khaacho.testing.platform.Database;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A retailer who orders over the public API. */
public record Shop(UUID partyId, String username, String token, Api api, Database database) {
    private static final String ORDERS = "/api/v1/orders";
    private static final Set<String> UNDERWAY = Set.of("RECEIVED", "PARSED", "APPROVED");

    public Answer submit(OrderBody order, String... headers) {
        return api.post(ORDERS, token, order.json(), headers);
    }

    /** Places an order that must be accepted, and returns its id. */
    public String place(OrderBody order, String... headers) {
        Answer answer = submit(order, headers);
        assertEquals(202, answer.status(), answer.body());
        return answer.json().getString("orderId");
    }

    public Answer status(String orderId) {
        return api.get(ORDERS + "/" + orderId + "/status", token);
    }

    public Answer order(String orderId) {
        return api.get(ORDERS + "/" + orderId, token);
    }

    /**
     * Asks for another order in the place of one.
     *
     * @param headers names and values in turn
     */
    public Answer amend(String orderId, OrderBody wanted, String... headers) {
        return api.send("PUT", ORDERS + "/" + orderId, token, "application/json", wanted.json(), headers);
    }

    public Answer cancel(String orderId, String reason) {
        return api.post(ORDERS + "/" + orderId + "/cancel", token, "{\"reason\":\"" + reason + "\"}");
    }

    /**
     * Calls so many units of the first line off.
     *
     * @param headers names and values in turn
     */
    public Answer cancelUnits(String orderId, int units, String... headers) {
        String body = "{\"reason\":\"Fewer guests\",\"lines\":[{\"lineNo\":1,\"quantity\":" + units + "}]}";
        return api.send("POST", ORDERS + "/" + orderId + "/cancel", token, "application/json", body, headers);
    }

    /** Where the stages left the order, as its row says. */
    public String settled(String orderId) {
        List<String> status = Eventually.get(
                "order " + orderId + " settles",
                () -> database.texts("SELECT status FROM orders WHERE id = ?", UUID.fromString(orderId)),
                found -> !found.isEmpty() && !UNDERWAY.contains(found.get(0)));
        return status.get(0);
    }
}

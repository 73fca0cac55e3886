package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.pipeline.Stage;
import com.khaacho.testing.Eventually;
import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Article;
import com.khaacho.testing.platform.Queues;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** After a crash the broker delivers again what was not acknowledged: it must not show. */
class DuplicateDeliveryIT extends OnPayaraMicro {
    private Shop shop;
    private Article article;
    private String id;

    @BeforeEach
    void an_order_arrives() {
        shop = platform.shops().open();
        article = platform.articles().next(100);
        id = shop.place(OrderBody.of(2, article), "Idempotency-Key", "one-delivery");
        assertEquals("ROUTED", shop.settled(id));
        try (Queues queues = platform.queues()) {
            queues.awaitQuiet();
        }
        Eventually.holds("everybody is told", () -> unsent() == 0);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"PARSING", "RISK", "ROUTING", "NOTIFICATION"})
    void a_stages_message_that_comes_again_changes_nothing(Stage stage) {
        String before = everything();
        deliverTwice(
                stage.queue(),
                """
                {"v":1,"orderId":"%s","priority":"NORMAL","correlationId":"again"}"""
                        .formatted(id));
        assertEquals(before, everything());
    }

    @Test
    void an_accepted_order_that_comes_again_changes_nothing() {
        String before = everything();
        deliverTwice(
                Stage.INTAKE.queue(),
                """
                {"v":1,"orderId":"%s","retailerId":"%s","placedBy":"%s","source":"REST","correlationId":"again",
                 "acceptedAt":"2026-11-22T00:00:00Z","idempotencyKey":"one-delivery","bodyHash":"00","priority":"NORMAL",
                 "items":[{"sku":"%s","quantity":2}]}"""
                        .formatted(id, shop.partyId(), shop.username(), article.sku()));
        assertEquals(before, everything());
    }

    @Test
    void an_event_that_comes_again_is_recorded_once() {
        List<String> events = Eventually.get("events recorded", this::events, found -> found.size() == 3);
        String event = platform.database()
                .text(
                        """
                        SELECT json_build_array(json_build_object('specversion', '1.0', 'id', event_id,
                            'source', '/khaacho', 'type', type, 'subject', order_id,
                            'time', to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                            'data', json_build_object('orderId', order_id, 'retailerId', retailer_id)))
                        FROM analytics_event WHERE order_id = ? AND type = 'order.routed'
                        """,
                        UUID.fromString(id));
        try (Queues queues = platform.queues()) {
            queues.publish(Stage.EVENTS_TOPIC, event, Map.of());
            queues.awaitQuiet();
        }
        assertEquals(events, events());
    }

    private void deliverTwice(String queue, String message) {
        try (Queues queues = platform.queues()) {
            queues.send(queue, message, Map.of("khaachoOrderId", id));
            queues.send(queue, message, Map.of("khaachoOrderId", id));
            queues.awaitQuiet();
        }
    }

    private List<String> events() {
        return platform.database()
                .texts(
                        "SELECT event_id || type || occurred_at FROM analytics_event WHERE order_id = ? ORDER BY 1",
                        UUID.fromString(id));
    }

    private long unsent() {
        return platform.database()
                .number(
                        "SELECT count(*) FROM notification WHERE order_id = ? AND status <> 'SENT'",
                        UUID.fromString(id));
    }

    /** Every row that could show it: the order with its history, parts, credit, stock, news and events. */
    private String everything() {
        UUID order = UUID.fromString(id);
        StringBuilder rows = new StringBuilder();
        for (String table : List.of("order_line", "order_event", "vendor_order", "notification", "analytics_event")) {
            rows.append(platform.database()
                    .texts("SELECT t::text FROM " + table + " t WHERE order_id = ? ORDER BY 1", order));
        }
        return rows.append(platform.database()
                        .texts(
                                "SELECT status || version || coalesce(total, 0) || credit_reserved FROM orders"
                                        + " WHERE retailer_id = ?",
                                shop.partyId()))
                .append(platform.shops().creditReserved(shop))
                .append(' ')
                .append(article.reserved())
                .toString();
    }
}

package com.khaacho.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.pipeline.Stage;
import com.khaacho.testing.Eventually;
import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Shop;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LogIT extends OnPayaraMicro {
    /** The stages an order that came as text passes; analytics hears of it in batches with others. */
    private static final List<Stage> JOURNEY =
            List.of(Stage.INTAKE, Stage.PARSING, Stage.RISK, Stage.ROUTING, Stage.NOTIFICATION);

    @Test
    void an_order_can_be_followed_by_its_correlation_id_through_every_stage() {
        Instant start = Instant.now();
        String correlation = "it-" + UUID.randomUUID();
        Shop shop = platform.shops().open();
        String id = shop.place(OrderBody.text("2 bora chini 50kg"), "X-Correlation-Id", correlation);
        assertEquals("ROUTED", shop.settled(id));
        for (Stage stage : JOURNEY) {
            Eventually.holds(
                    "stage " + stage.word() + " tells of the order",
                    () -> platform.log().since(start, correlation).stream()
                            .map(LogIT::message)
                            .anyMatch(said -> said.contains(id) && said.contains("stage " + stage.word())));
        }
    }

    @Test
    void a_dead_letter_is_told_with_its_order_and_correlation_id() {
        Instant start = Instant.now();
        String id = UUID.randomUUID().toString();
        String correlation = "it-" + UUID.randomUUID();
        try (var queues = platform.queues()) {
            queues.send(
                    Stage.RISK.queue(), "nonsense", Map.of("khaachoOrderId", id, "khaachoCorrelationId", correlation));
        }
        JsonObject told = Eventually.get(
                        "told", () -> platform.log().since(start, correlation), found -> !found.isEmpty())
                .get(0);
        assertEquals("WARNING", told.getString("Level"));
        assertTrue(message(told).contains(id), message(told));
    }

    @Test
    void the_log_names_no_shop_no_address_and_no_token() {
        Instant start = Instant.now();
        Shop shop = platform.shops().open();
        String id = shop.place(OrderBody.text("2 bora chini 50kg").with("note", "Ask for Sita Devi"));
        assertEquals("ROUTED", shop.settled(id));
        try (var queues = platform.queues()) {
            queues.awaitQuiet();
        }
        String log = platform.log().since(start).toString();
        for (String secret : List.of(shop.username(), shop.token(), "@khaacho.example", "Sita Devi", "chini")) {
            assertFalse(log.contains(secret), secret + " stands in the log");
        }
    }

    private static String message(JsonObject line) {
        return line.getString("LogMessage", "");
    }
}

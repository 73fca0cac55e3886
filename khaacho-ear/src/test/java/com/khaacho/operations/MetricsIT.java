package com.khaacho.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.pipeline.Stage;
import com.khaacho.testing.Eventually;
import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Article;
import com.khaacho.testing.platform.Metrics;
import com.khaacho.testing.platform.Queues;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetricsIT extends OnPayaraMicro {
    private static final String MESSAGES = "khaacho_stage_messages_total";

    @Test
    void every_stage_counts_the_messages_it_worked_on() {
        Metrics metrics = platform.metrics();
        Map<Stage, Double> before = worked(metrics);
        Shop shop = platform.shops().open();
        assertEquals("ROUTED", shop.settled(shop.place(OrderBody.text("2 bora chini 50kg"))));
        Eventually.holds("all stages counted", () -> {
            Map<Stage, Double> after = worked(metrics);
            return Arrays.stream(Stage.values())
                    .filter(s -> s != Stage.CHAT)
                    .allMatch(s -> after.get(s) > before.get(s));
        });
    }

    @Test
    void a_dead_letter_is_counted() {
        Metrics metrics = platform.metrics();
        double before = metrics.sum("khaacho_stage_dead_lettered_total", label(Stage.RISK));
        try (Queues queues = platform.queues()) {
            queues.send(
                    Stage.RISK.queue(),
                    "nonsense",
                    Map.of("khaachoOrderId", UUID.randomUUID().toString()));
        }
        Eventually.holds(
                "counted", () -> metrics.sum("khaacho_stage_dead_lettered_total", label(Stage.RISK)) == before + 1);
    }

    @Test
    void the_depth_of_every_queue_is_shown_dead_letters_too() {
        try (Queues queues = platform.queues()) {
            queues.send(
                    Stage.ROUTING.queue(),
                    "nonsense",
                    Map.of("khaachoOrderId", UUID.randomUUID().toString()));
        }
        Metrics metrics = platform.metrics();
        String letters = "queue=\"" + Stage.ROUTING.deadLetterQueue() + "\"";
        Eventually.holds("shown", () -> metrics.sum("khaacho_queue_messages", letters) >= 1);
        String text = metrics.text();
        for (Stage stage : Stage.values()) {
            String queue = "queue=\"" + stage.queue() + "\"";
            assertTrue(text.lines().anyMatch(l -> l.startsWith("khaacho_queue_messages") && l.contains(queue)), queue);
            assertTrue(metrics.sum("khaacho_queue_consumers", queue) >= 1, queue);
        }
    }

    @Test
    void accepted_orders_are_counted_by_their_source() {
        Metrics metrics = platform.metrics();
        double before = metrics.sum("khaacho_orders_accepted_total", "source=\"rest\"");
        platform.shops().open().place(OrderBody.text("2 bora chini 50kg"));
        assertEquals(before + 1, metrics.sum("khaacho_orders_accepted_total", "source=\"rest\""));
    }

    @Test
    void held_orders_are_shown_as_a_gauge() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(10, new BigDecimal("10000.01"));
        String id = shop.place(OrderBody.of(1, article));
        assertEquals("HELD", shop.settled(id));
        Metrics metrics = platform.metrics();
        Eventually.holds("shown", () -> metrics.sum("khaacho_orders_held", "") >= 1);
    }

    @Test
    void a_refused_request_is_counted_by_its_code() {
        Metrics metrics = platform.metrics();
        double before = metrics.sum("khaacho_problems_total", "code=\"VALIDATION_FAILED\"");
        Shop shop = platform.shops().open();
        platform.api().post("/api/v1/orders", shop.token(), "{}");
        assertEquals(before + 1, metrics.sum("khaacho_problems_total", "code=\"VALIDATION_FAILED\""));
    }

    @Test
    void nothing_unbounded_names_a_metric() {
        Shop shop = platform.shops().open();
        String id = shop.place(OrderBody.text("2 bora chini 50kg"));
        shop.status(id);
        platform.api().get("/api/v1/" + id, shop.token());
        String text = platform.metrics().text();
        assertTrue(!text.contains(id) && !text.contains(shop.username()), "an order or a user names a metric");
    }

    private static Map<Stage, Double> worked(Metrics metrics) {
        return Arrays.stream(Stage.values())
                .collect(Collectors.toMap(stage -> stage, stage -> metrics.sum(MESSAGES, label(stage))));
    }

    private static String label(Stage stage) {
        return "stage=\"" + stage.word() + "\"";
    }
}

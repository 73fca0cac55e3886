package com.khaacho.parsing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.testing.Eventually;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Deployables;
import com.khaacho.testing.platform.Platform;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Khaacho with a chain of which nothing is to be had: the first provider refuses connections, the second accepts them and
 * never answers, the third says what a test wants it to. Its limits are those that ship.
 */
@ExtendWith(ArquillianExtension.class)
class ModelsAwayIT {

    private static final String TEXT = "1 bora jeera masino 20kg";
    private static final String GOOD = ModelServer.saying(
            "{\"lines\":[{\"sku\":\"CHAMAL-JEERA-20KG\",\"quantity\":1,\"unit\":\"bag\",\"said\":\"1 bora jeera masino 20kg\"}],"
                    + "\"unclear\":[]}");
    private static final List<String> GARBAGE = List.of(
            "",
            "<html><body>502 Bad Gateway</body></html>",
            GOOD.substring(0, 90),
            ModelServer.saying("Sure! One bag of rice it is."),
            ModelServer.saying("{\"lines\":\"all\"}"));
    private static final int BULKHEAD = 10;
    private static final int ORDERS = 12;
    private static final ServerSocket SILENT = silent();
    private static final ModelServer LOCAL = new ModelServer();

    @ArquillianResource
    private Platform platform;

    /** The kernel takes its connections; nobody ever reads from them. */
    private static ServerSocket silent() {
        try {
            return new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody listens at port 1. */
    @Deployment(testable = false)
    static Archive<?> khaacho() {
        String settings =
                """
                config_ordinal=250
                khaacho.ai.parser.chain=openai,anthropic,local
                khaacho.ai.openai.url=http://127.0.0.1:1/v1
                khaacho.ai.openai.key=sk-test
                khaacho.ai.anthropic.url=http://127.0.0.1:%d/v1
                khaacho.ai.anthropic.key=sk-ant-test
                khaacho.ai.local.url=http://127.0.0.1:%d/v1
                khaacho.ai.local.model=qwen3
                com.khaacho.ai.http.AnthropicModel/ask/Timeout/value=500
                com.khaacho.ai.http.AnthropicModel/ask/CircuitBreaker/delay=600000
                com.khaacho.ai.http.OpenAiModel/ask/CircuitBreaker/delay=600000
                """
                        .formatted(SILENT.getLocalPort(), LOCAL.port());
        return ShrinkWrap.create(WebArchive.class, "alone-without-models.war")
                .merge(Deployables.war())
                .addAsLibrary(ShrinkWrap.create(JavaArchive.class, "ai-settings.jar")
                        .addAsManifestResource(new StringAsset(settings), "microprofile-config.properties"));
    }

    @AfterAll
    static void close() throws IOException {
        LOCAL.close();
        SILENT.close();
    }

    @BeforeEach
    void answering() {
        LOCAL.waitsFor(new CountDownLatch(0));
        LOCAL.says(question -> GOOD);
    }

    @Test
    void with_every_provider_gone_silent_or_talking_nonsense_orders_in_words_reach_their_vendors() {
        LOCAL.says(question -> GARBAGE.get(question % GARBAGE.size()));
        Map<String, Shop> orders = new LinkedHashMap<>();
        for (int i = 0; i < ORDERS; i++) {
            Shop shop = platform.shops().open();
            // Each text is another one, and a question of its own.
            orders.put(shop.place(OrderBody.text(TEXT + "!".repeat(i))), shop);
        }
        orders.forEach((order, shop) -> {
            assertEquals("ROUTED", shop.settled(order));
            assertEquals(
                    List.of("CHAMAL-JEERA-20KG 1"),
                    platform.database()
                            .texts(
                                    "SELECT o.sku || ' ' || l.quantity FROM vendor_order_line l JOIN vendor_order v"
                                            + " ON v.id = l.vendor_order_id JOIN order_line o ON o.order_id = v.order_id"
                                            + " AND o.line_no = l.line_no WHERE v.order_id = ?",
                                    UUID.fromString(order)));
            assertEquals(List.of("openai FAILED", "anthropic FAILED", "local UNREADABLE"), booked(order));
            awaitTold(order);
        });
        assertEquals(ORDERS, LOCAL.asked(), "nonsense opens no breaker, and is asked for once");
        assertEquals(
                Map.of("openai", "OPEN", "anthropic", "OPEN", "local", "CLOSED"),
                breakers(),
                "who is gone or silent is left alone");
        assertTrue(metric("ft_circuitbreaker_opened_total", "OpenAiModel.ask") >= 1);
        assertTrue(metric("ft_circuitbreaker_opened_total", "AnthropicModel.ask") >= 1);
        assertTrue(metric("ft_timeout_calls_total", "AnthropicModel.ask", "timedOut=\"true\"") >= 1);
    }

    @Test
    void the_eleventh_question_at_once_is_refused_and_its_order_is_worked_without_waiting() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        LOCAL.waitsFor(gate);
        double refused = refused();
        Shop patient = platform.shops().open();
        ExecutorService people = Executors.newFixedThreadPool(BULKHEAD);
        try {
            List<Future<Answer>> waiting = new ArrayList<>();
            for (int i = 0; i < BULKHEAD; i++) {
                waiting.add(people.submit(() -> preview(patient)));
            }
            Eventually.get("ten are asked", LOCAL::asked, asked -> asked == BULKHEAD);
            Eventually.get("ten are running", this::running, running -> running == BULKHEAD);
            Shop shop = platform.shops().open();
            String order = shop.place(OrderBody.text(TEXT));
            assertEquals("ROUTED", shop.settled(order));
            assertTrue(waiting.stream().noneMatch(Future::isDone), "the ten still wait");
            assertEquals("local FAILED", booked(order).get(2));
            assertEquals(BULKHEAD, LOCAL.asked(), "the eleventh never got there");
            assertEquals(refused + 1, refused(), "refused once and not tried again");
            gate.countDown();
            for (Future<Answer> answer : waiting) {
                assertEquals("local", answer.get().json().getString("parser"));
            }
        } finally {
            gate.countDown();
            people.shutdownNow();
        }
        Eventually.holds("nobody is asked any more", () -> running() == 0);
        assertEquals("local", preview(patient).json().getString("parser"), "there is room again");
        assertEquals("CLOSED", breakers().get("local"), "a full bulkhead is no failure of the provider's");
    }

    @Test
    void an_order_of_which_the_model_left_a_line_out_waits_for_a_person() {
        Shop shop = platform.shops().open();
        String order = shop.place(OrderBody.text(TEXT + ", 2 bora chini 50kg"));
        assertEquals("NEEDS_REVIEW", shop.settled(order));
        assertEquals("local ANSWERED", booked(order).get(2));
        String problem = shop.status(order).json().getJsonObject("problem").toString();
        assertTrue(problem.contains("Not understood: 2 bora chini 50 kg"), problem);
    }

    private void awaitTold(String order) {
        Eventually.holds(
                "shop and vendor are told of " + order,
                () -> platform.database()
                                .number(
                                        "SELECT count(DISTINCT recipient_id) FROM notification"
                                                + " WHERE order_id = ? AND status = 'SENT'",
                                        UUID.fromString(order))
                        == 2);
    }

    private List<String> booked(String order) {
        return platform.database()
                .texts(
                        "SELECT provider || ' ' || outcome FROM ai_call WHERE order_id = ? ORDER BY id",
                        UUID.fromString(order));
    }

    private Map<String, String> breakers() {
        String operator = platform.tokens().of("hari", UUID.randomUUID(), "OPERATOR");
        Map<String, String> states = new LinkedHashMap<>();
        for (JsonObject breaker : platform.api()
                .get("/api/v1/admin/breakers", operator)
                .json()
                .getJsonArray("breakers")
                .getValuesAs(JsonObject.class)) {
            states.put(breaker.getString("provider"), breaker.getString("state"));
        }
        return states;
    }

    private double running() {
        return metric("ft_bulkhead_executionsRunning", "LocalModel.ask");
    }

    private double refused() {
        return metric("ft_bulkhead_calls_total", "LocalModel.ask", "bulkheadResult=\"rejected\"");
    }

    private double metric(String name, String... labels) {
        return platform.metrics()
                .text()
                .lines()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .max()
                .orElse(0);
    }

    private Answer preview(Shop shop) {
        Answer answer = platform.api().post("/api/v1/orders/preview", shop.token(), "{\"text\":\"" + TEXT + "\"}");
        assertEquals(200, answer.status(), answer.body());
        return answer;
    }
}

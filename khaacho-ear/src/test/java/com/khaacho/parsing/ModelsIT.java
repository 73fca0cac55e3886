package com.khaacho.parsing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.khaacho.testing.Eventually;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Deployables;
import com.khaacho.testing.platform.Platform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
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

/** Khaacho with two models that read orders: the container has to keep their limits, breakers and retries. */
@ExtendWith(ArquillianExtension.class)
class ModelsIT {

    private static final String TEXT = "2 bora jeera masino 20kg";
    private static final String LINE =
            "{\"lines\":[{\"sku\":\"CHAMAL-JEERA-20KG\",\"quantity\":%d,\"unit\":\"bag\",\"said\":\"2 bora jeera masino\","
                    + "\"price\":1}],\"unclear\":[]}";
    private static final String SWITCH = "/api/v1/admin/features/AI_ORDER_PARSING";
    private static final String OPENAI = "/v1/chat/completions";
    private static final String ANTHROPIC = "/v1/messages";
    private static final WireMockServer PROVIDERS = open();

    @ArquillianResource
    private Platform platform;

    private static WireMockServer open() {
        WireMockServer server = new WireMockServer(
                options().dynamicPort().bindAddress("127.0.0.1").http2PlainDisabled(true));
        server.start();
        return server;
    }

    @Deployment(testable = false)
    static Archive<?> khaacho() {
        String settings =
                """
                config_ordinal=250
                khaacho.ai.parser.chain=openai,anthropic
                khaacho.ai.openai.url=%1$s
                khaacho.ai.openai.key=sk-test
                khaacho.ai.anthropic.url=%1$s
                khaacho.ai.anthropic.key=sk-ant-test
                com.khaacho.ai.http.OpenAiModel/ask/Timeout/value=700
                com.khaacho.ai.http.OpenAiModel/ask/CircuitBreaker/delay=2000
                com.khaacho.ai.http.OpenAiModel/ask/CircuitBreaker/requestVolumeThreshold=4
                com.khaacho.ai.http.OpenAiModel/ask/Retry/delay=10
                com.khaacho.ai.http.OpenAiModel/ask/Retry/jitter=5
                """
                        .formatted("http://127.0.0.1:" + PROVIDERS.port() + "/v1");
        return ShrinkWrap.create(WebArchive.class, "alone-models.war")
                .merge(Deployables.war())
                .addAsLibrary(ShrinkWrap.create(JavaArchive.class, "ai-settings.jar")
                        .addAsManifestResource(new StringAsset(settings), "microprofile-config.properties"));
    }

    @AfterAll
    static void close() {
        PROVIDERS.stop();
    }

    /** A good provider closes the breaker that the test before left open. */
    @BeforeEach
    void healthy() {
        PROVIDERS.resetAll();
        openAi(okJson(openAiSays(2)));
        anthropic(okJson(anthropicSays(3)));
        Shop shop = platform.shops().open();
        Eventually.holds(
                "OpenAI is asked again",
                () -> preview(shop).json().getString("parser").equals("openai"));
        for (int i = 0; i < 4; i++) {
            preview(shop);
        }
        PROVIDERS.resetRequests();
    }

    @Test
    void an_order_in_words_is_read_by_the_first_model_and_routed() {
        Shop shop = platform.shops().open();
        Answer read = preview(shop);
        assertEquals("openai", read.json().getString("parser"), read.body());
        assertEquals(2, read.json().getJsonArray("lines").getJsonObject(0).getInt("quantity"));
        String order = shop.place(OrderBody.text(TEXT));
        shop.settled(order);
        assertEquals(List.of("openai ANSWERED 100 20 0.000027"), booked(order));
        Answer stored = shop.order(order);
        assertTrue(stored.body().contains("CHAMAL-JEERA-20KG"), stored.body());
        assertEquals(0, asked(ANTHROPIC));
    }

    private List<String> booked(String order) {
        return platform.database()
                .texts(
                        "SELECT concat_ws(' ', provider, outcome, tokens_in, tokens_out, cost_usd) FROM ai_call"
                                + " WHERE order_id = ?",
                        UUID.fromString(order));
    }

    @Test
    void models_that_are_switched_off_are_not_asked_until_they_are_switched_on() {
        Shop shop = platform.shops().open();
        String operator = platform.tokens().of("hari", UUID.randomUUID(), "OPERATOR");
        Answer off = switched(operator, "{\"enabled\":false,\"reason\":\"It answers nonsense\"}");
        assertEquals(200, off.status(), off.body());
        assertEquals("user:hari", off.json().getString("changedBy"));
        assertEquals("in-process", preview(shop).json().getString("parser"));
        assertEquals("ROUTED", shop.settled(shop.place(OrderBody.text(TEXT))));
        assertEquals(0, asked(OPENAI) + asked(ANTHROPIC));
        Answer wrong = switched(operator, "{\"enabled\":\"no\",\"reason\":\"x\"}");
        assertEquals(422, wrong.status(), wrong.body());
        assertEquals(
                200,
                switched(operator, "{\"enabled\":true,\"reason\":\"Mended\"}").status());
        assertEquals("openai", preview(shop).json().getString("parser"));
        Answer history = platform.api().get(SWITCH + "/history", operator);
        assertEquals(
                "It answers nonsense",
                history.json().getJsonArray("changes").getJsonObject(1).getString("reason"));
        assertEquals(
                404,
                platform.api()
                        .get("/api/v1/admin/features/NO_SUCH/history", operator)
                        .status());
    }

    private Answer switched(String operator, String body) {
        return platform.api().send("PUT", SWITCH, operator, "application/json", body);
    }

    @Test
    void a_broken_model_is_tried_once_more_and_then_the_next_one_answers() {
        openAi(aResponse().withStatus(500));
        Answer read = preview(platform.shops().open());
        assertEquals("anthropic", read.json().getString("parser"), read.body());
        assertEquals(3, read.json().getJsonArray("lines").getJsonObject(0).getInt("quantity"));
        assertEquals(2, asked(OPENAI));
    }

    @Test
    void a_refused_request_is_not_repeated() {
        openAi(aResponse().withStatus(400).withBody("{\"error\":{\"message\":\"no\"}}"));
        assertEquals("anthropic", preview(platform.shops().open()).json().getString("parser"));
        assertEquals(1, asked(OPENAI));
    }

    @Test
    void a_slow_model_is_left_after_its_time_limit() {
        openAi(okJson(openAiSays(2)).withFixedDelay(20_000));
        long start = System.nanoTime();
        assertEquals("anthropic", preview(platform.shops().open()).json().getString("parser"));
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertTrue(millis < 10_000, "took " + millis + " ms");
    }

    @Test
    void without_any_provider_the_rules_read() {
        openAi(aResponse().withStatus(503));
        anthropic(aResponse().withStatus(401));
        Answer read = preview(platform.shops().open());
        assertEquals("in-process", read.json().getString("parser"), read.body());
        assertEquals(2, read.json().getJsonArray("lines").getJsonObject(0).getInt("quantity"));
    }

    @Test
    void the_breaker_opens_at_half_of_its_window_lets_one_trial_through_and_closes() {
        Shop shop = platform.shops().open();
        openAi(aResponse().withStatus(500));
        // Two of the last four are failures now: the two calls of this one question.
        preview(shop);
        assertEquals(2, asked(OPENAI));
        assertEquals("anthropic", preview(shop).json().getString("parser"));
        assertEquals(2, asked(OPENAI), "an open breaker asks nobody");
        Eventually.holds("the trial is let through, fails, and opens it again", () -> {
            preview(shop);
            return asked(OPENAI) > 2;
        });
        assertEquals("OPEN", breaker());
        int after = asked(OPENAI);
        preview(shop);
        assertEquals(after, asked(OPENAI), "one failed trial opens it again");
        openAi(okJson(openAiSays(2)));
        Eventually.holds(
                "the trial closes it",
                () -> preview(shop).json().getString("parser").equals("openai"));
        assertEquals("openai", preview(shop).json().getString("parser"));
        assertEquals("CLOSED", breaker());
    }

    /** OpenAI's, which is the first of the chain. */
    private String breaker() {
        String operator = platform.tokens().of("hari", UUID.randomUUID(), "OPERATOR");
        JsonObject first = platform.api()
                .get("/api/v1/admin/breakers", operator)
                .json()
                .getJsonArray("breakers")
                .getJsonObject(0);
        assertEquals("openai", first.getString("provider"));
        assertTrue(first.getInt("opened") > 0, first.toString());
        return first.getString("state");
    }

    private Answer preview(Shop shop) {
        Answer answer = platform.api().post("/api/v1/orders/preview", shop.token(), "{\"text\":\"" + TEXT + "\"}");
        assertEquals(200, answer.status(), answer.body());
        return answer;
    }

    private static void openAi(ResponseDefinitionBuilder answer) {
        PROVIDERS.stubFor(post(urlEqualTo(OPENAI)).willReturn(answer));
    }

    private static void anthropic(ResponseDefinitionBuilder answer) {
        PROVIDERS.stubFor(post(urlEqualTo(ANTHROPIC)).willReturn(answer));
    }

    private static int asked(String path) {
        return PROVIDERS
                .countRequestsMatching(postRequestedFor(urlEqualTo(path)).build())
                .getCount();
    }

    private static String openAiSays(int quantity) {
        return """
                {"id":"chatcmpl-1","object":"chat.completion","created":1,"model":"gpt-4o-mini","choices":[{"index":0,
                 "message":{"role":"assistant","content":%s,"refusal":null},"logprobs":null,"finish_reason":"stop"}],
                 "usage":{"prompt_tokens":100,"completion_tokens":20,"total_tokens":120}}"""
                .formatted(Json.createValue(LINE.formatted(quantity)));
    }

    private static String anthropicSays(int quantity) {
        return """
                {"id":"msg_1","type":"message","role":"assistant","model":"claude-haiku-4-5",
                 "content":[{"type":"text","text":%s}],"stop_reason":"end_turn","stop_sequence":null,
                 "usage":{"input_tokens":100,"output_tokens":20}}"""
                .formatted(Json.createValue(LINE.formatted(quantity)));
    }
}

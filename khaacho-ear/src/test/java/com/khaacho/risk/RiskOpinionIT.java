package com.khaacho.risk;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
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

/** Khaacho with a model that is asked about risk and about nothing else. The shops are new, which the rules add 0.3 for. */
@ExtendWith(ArquillianExtension.class)
class RiskOpinionIT {

    private static final String SKU = "CHAMAL-JEERA-20KG";
    private static final WireMockServer PROVIDER = open();

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
                khaacho.ai.risk.chain=openai
                khaacho.ai.risk.seconds=1
                khaacho.ai.openai.url=http://127.0.0.1:%d/v1
                khaacho.ai.openai.key=sk-test
                com.khaacho.ai.http.OpenAiModel/opine/CircuitBreaker/delay=100
                com.khaacho.ai.http.OpenAiModel/opine/CircuitBreaker/requestVolumeThreshold=4
                """
                        .formatted(PROVIDER.port());
        return ShrinkWrap.create(WebArchive.class, "alone-opinions.war")
                .merge(Deployables.war())
                .addAsLibrary(ShrinkWrap.create(JavaArchive.class, "ai-settings.jar")
                        .addAsManifestResource(new StringAsset(settings), "microprofile-config.properties"));
    }

    @AfterAll
    static void close() {
        PROVIDER.stop();
    }

    /** A good provider closes the breaker that the test before left open, and fills its window. */
    @BeforeEach
    void healthy() {
        says(okJson(opinion("0")));
        Eventually.holds("the model is asked again", this::isOpined);
        for (int i = 0; i < 4; i++) {
            assertTrue(isOpined());
        }
    }

    private boolean isOpined() {
        Shop shop = platform.shops().open();
        String order = shop.place(OrderBody.of(1, SKU));
        assertEquals("ROUTED", shop.settled(order));
        return shown(shop, order).isPresent();
    }

    @Test
    void an_opinion_holds_an_order_that_the_rules_let_pass_and_is_shown_and_booked() {
        says(okJson(opinion("0.2")));
        Shop shop = platform.shops().open();
        String order = shop.place(OrderBody.of(1, SKU));
        assertEquals("HELD", shop.settled(order));
        JsonObject opinion = shown(shop, order).orElseThrow();
        assertEquals("0.20", opinion.getJsonNumber("weight").toString());
        assertEquals("openai gpt-4o-mini risk-opinion-v1: Nobody knows it.", opinion.getString("detail"));
        assertEquals(
                List.of("openai risk-opinion-v1 ANSWERED 100 20"),
                platform.database()
                        .texts(
                                "SELECT concat_ws(' ', provider, prompt_version, outcome, tokens_in, tokens_out)"
                                        + " FROM ai_call WHERE order_id = ?",
                                UUID.fromString(order)));
        assertEquals("CLOSED", breaker().getString("state"));
    }

    private JsonObject breaker() {
        String operator = platform.tokens().of("hari", UUID.randomUUID(), "OPERATOR");
        JsonArray breakers =
                platform.api().get("/api/v1/admin/breakers", operator).json().getJsonArray("breakers");
        assertEquals(1, breakers.size());
        assertEquals("risk-opinion", breakers.getJsonObject(0).getString("agent"));
        return breakers.getJsonObject(0);
    }

    @Test
    void a_calm_opinion_lets_it_pass_and_nothing_it_says_besides_counts() {
        says(okJson(opinion("-5, \"decision\":\"APPROVED\", \"creditLimit\":1")));
        Shop shop = platform.shops().open();
        String order = shop.place(OrderBody.of(1, SKU));
        assertEquals("ROUTED", shop.settled(order));
        assertEquals(
                "-0.20",
                shown(shop, order).orElseThrow().getJsonNumber("weight").toString());
    }

    @Test
    void a_model_that_never_answers_or_talks_nonsense_keeps_nobody_waiting() {
        for (ResponseDefinitionBuilder answer :
                List.of(okJson(opinion("0.2")).withFixedDelay(20_000), okJson("{\"choices\":[]}"))) {
            says(answer);
            Shop shop = platform.shops().open();
            String order = shop.place(OrderBody.of(1, SKU));
            assertEquals("ROUTED", shop.settled(order));
            assertEquals(Optional.empty(), shown(shop, order));
        }
    }

    @Test
    void questions_that_the_batchs_limit_cuts_off_open_the_breaker() {
        int before = breaker().getInt("opened");
        says(okJson(opinion("0.2")).withFixedDelay(20_000));
        Eventually.holds("the breaker opens", () -> {
            assertFalse(isOpined());
            return breaker().getInt("opened") > before;
        });
    }

    @Test
    void nobody_is_asked_while_it_is_switched_off() {
        switched(false);
        says(okJson(opinion("0.2")));
        try {
            Shop shop = platform.shops().open();
            assertEquals("ROUTED", shop.settled(shop.place(OrderBody.of(1, SKU))));
            assertEquals(
                    0,
                    PROVIDER.countRequestsMatching(postRequestedFor(anyUrl()).build())
                            .getCount());
        } finally {
            switched(true);
        }
    }

    private void switched(boolean on) {
        String operator = platform.tokens().of("hari", UUID.randomUUID(), "OPERATOR");
        Answer answer = platform.api()
                .send(
                        "PUT",
                        "/api/v1/admin/features/RISK_ASSESSMENT",
                        operator,
                        "application/json",
                        "{\"enabled\":" + on + ",\"reason\":\"A test\"}");
        assertEquals(200, answer.status(), answer.body());
    }

    private static Optional<JsonObject> shown(Shop shop, String order) {
        Answer stored = shop.order(order);
        assertTrue(stored.json().containsKey("risk"), stored.body());
        return stored.json().getJsonObject("risk").getJsonArray("contributions").getValuesAs(JsonObject.class).stream()
                .filter(part -> part.getString("rule").equals("AI_OPINION"))
                .findFirst();
    }

    private static void says(ResponseDefinitionBuilder answer) {
        PROVIDER.resetAll();
        PROVIDER.stubFor(post(anyUrl()).willReturn(answer));
    }

    private static String opinion(String change) {
        return """
                {"id":"chatcmpl-1","object":"chat.completion","created":1,"model":"gpt-4o-mini","choices":[{"index":0,
                 "message":{"role":"assistant","content":%s,"refusal":null},"logprobs":null,"finish_reason":"stop"}],
                 "usage":{"prompt_tokens":100,"completion_tokens":20,"total_tokens":120}}"""
                .formatted(Json.createValue("{\"change\":" + change + ",\"reason\":\"Nobody knows it.\"}"));
    }
}

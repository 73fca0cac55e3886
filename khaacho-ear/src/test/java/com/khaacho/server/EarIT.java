package com.khaacho.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.access.Operation;
import com.khaacho.launcher.installation.Ports;
import com.khaacho.testing.Eventually;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.api.Tokens;
import com.khaacho.testing.platform.Article;
import com.khaacho.testing.platform.Deployables;
import com.khaacho.testing.platform.Listeners;
import com.khaacho.testing.platform.Platform;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(ArquillianExtension.class)
class EarIT {
    private static final String OPERATIONS = "com.khaacho.access.Operation#all";
    private static final UUID PARTY = UUID.randomUUID();

    @ArquillianResource
    private Platform platform;

    @Deployment(testable = false)
    static Archive<?> khaacho() {
        return Deployables.ear();
    }

    @Test
    void an_order_makes_its_journey() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(10);
        String id = shop.place(OrderBody.of(2, article), "Idempotency-Key", "ear");
        assertEquals("ROUTED", shop.settled(id));
        assertEquals(2, article.reserved());
        assertEquals("ROUTED", shop.status(id).json().getString("status"));
        Eventually.holds(
                "both are told",
                () -> platform.database()
                                .number(
                                        "SELECT count(*) FROM notification WHERE order_id = ? AND status = 'SENT'",
                                        UUID.fromString(id))
                        == 2);
        Answer replay = shop.submit(OrderBody.of(2, article), "Idempotency-Key", "ear");
        assertEquals(id, replay.json().getString("orderId"));
    }

    @Test
    void a_text_order_is_read_and_routed() {
        Shop shop = platform.shops().open();
        assertEquals("ROUTED", shop.settled(shop.place(OrderBody.text("2 bora chini 50kg"))));
    }

    @Test
    void a_sample_user_signs_in() {
        String password = platform.installation().secrets().password("demo-admin");
        assertEquals(200, platform.api().signIn("admin", password).status());
        assertProblem(401, platform.api().signIn("admin", "not-it"));
    }

    @ParameterizedTest
    @MethodSource(OPERATIONS)
    void every_operation_is_closed_to_who_has_no_good_token(Operation operation) {
        String role = operation.roles().iterator().next();
        Tokens tokens = platform.tokens();
        assertProblem(401, call(operation, null));
        for (String token : List.of(
                tokens.expired("somebody", PARTY, role),
                tokens.tampered("somebody", PARTY, role),
                tokens.unsigned("somebody", PARTY, role))) {
            assertProblem(401, call(operation, token));
        }
    }

    @ParameterizedTest
    @MethodSource(OPERATIONS)
    void every_operation_is_closed_to_the_wrong_role(Operation operation) {
        for (String role : operation.otherRoles()) {
            assertProblem(403, call(operation, platform.tokens().of("somebody", PARTY, role)));
        }
        assertProblem(403, call(operation, platform.tokens().of("nobody", PARTY)));
    }

    @Test
    void a_strangers_order_is_not_found() {
        Shop shop = platform.shops().open();
        String id = shop.place(OrderBody.of(1, platform.articles().next(10)));
        assertEquals("ROUTED", shop.settled(id));
        assertProblem(404, platform.shops().open().status(id));
    }

    @Test
    void bad_input_is_a_problem_that_names_the_field() {
        Shop shop = platform.shops().open();
        Answer answer =
                platform.api().post("/api/v1/orders", shop.token(), "{\"items\":[{\"sku\":\"A\",\"quantity\":0}]}");
        assertProblem(422, answer);
        assertEquals(List.of("/items/0/quantity"), answer.pointers());
    }

    @Test
    void it_listens_for_http_the_console_and_the_data_grid_on_loopback_alone() {
        Ports ports = platform.installation().ports();
        assertEquals(
                Stream.of(ports.http(), ports.admin(), ports.dataGrid())
                        .map(port -> new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                        .collect(Collectors.toSet()),
                Listeners.of(platform.payara()));
    }

    private Answer call(Operation operation, String token) {
        return operation.call(platform.api(), token);
    }

    private static void assertProblem(int status, Answer answer) {
        assertEquals(status, answer.status(), answer.body());
        assertTrue(answer.isProblem(), answer.headers().toString());
        assertFalse(answer.body().contains("Exception"), answer.body());
    }
}

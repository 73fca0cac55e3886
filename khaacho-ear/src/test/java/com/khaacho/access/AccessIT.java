package com.khaacho.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.api.Tokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessIT extends OnPayaraMicro {
    private static final String OPERATIONS = "com.khaacho.access.Operation#all";
    private static final UUID PARTY = UUID.randomUUID();

    @ParameterizedTest
    @MethodSource(OPERATIONS)
    void without_a_token_no_operation_answers(Operation operation) {
        Answer answer = call(operation, null);
        assertProblem(401, answer);
        assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"));
    }

    @ParameterizedTest
    @MethodSource(OPERATIONS)
    void a_token_that_is_not_ours_or_not_good_any_more_opens_nothing(Operation operation) {
        String role = operation.roles().iterator().next();
        Tokens tokens = platform.tokens();
        for (String token : List.of(
                tokens.expired("somebody", PARTY, role),
                tokens.tampered("somebody", PARTY, role),
                tokens.unsigned("somebody", PARTY, role),
                tokens.signedWithThePublicKey("somebody", PARTY, role),
                tokens.of("somebody", PARTY, role) + "x",
                "nonsense",
                "x".repeat(5_000))) {
            assertProblem(401, call(operation, token));
        }
    }

    @ParameterizedTest
    @MethodSource(OPERATIONS)
    void the_wrong_role_opens_nothing(Operation operation) {
        for (String role : operation.otherRoles()) {
            assertProblem(403, call(operation, platform.tokens().of("somebody", PARTY, role)));
        }
        assertProblem(403, call(operation, platform.tokens().of("nobody", PARTY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/api/v1/nothing", "/api/v1", "/problem", "/api/v1/orders;x=/auth/token"})
    void an_address_that_nobody_thought_of_is_closed(String path) {
        assertProblem(401, platform.api().get(path));
    }

    @Test
    void an_address_that_is_not_there_is_a_404_for_who_has_signed_in() {
        assertProblem(404, platform.api().get("/api/v1/nothing", retailer()));
    }

    @Test
    void a_method_that_an_address_does_not_know_is_a_405_that_names_the_others() {
        Answer answer = platform.api().call("DELETE", "/api/v1/orders", retailer());
        assertProblem(405, answer);
        assertTrue(answer.header("Allow").contains("POST"), answer.headers().toString());
    }

    @Test
    void a_stranger_cannot_tell_an_order_from_no_order() {
        Shop shop = platform.shops().open();
        String id = shop.place(OrderBody.of(1, platform.articles().next(10)));
        assertEquals("ROUTED", shop.settled(id));
        Shop stranger = platform.shops().open();
        assertProblem(404, stranger.status(id));
        assertProblem(404, stranger.order(id));
        assertProblem(404, stranger.cancel(id, "Mine now"));
        assertProblem(404, stranger.amend(id, OrderBody.of(1, "CHINI-50KG"), "If-Match", "*"));
        assertFalse(
                platform.api().get("/api/v1/orders", stranger.token()).body().contains(id));
    }

    @Test
    void a_stranger_cannot_tell_an_order_that_waits_in_the_queue_either() {
        Shop shop = platform.shops().open();
        String id = shop.place(OrderBody.of(1, platform.articles().next(10)));
        assertProblem(404, platform.shops().open().status(id));
        assertEquals("ROUTED", shop.settled(id));
    }

    @Test
    void a_wrong_password_and_an_unknown_user_get_the_same_answer() {
        Answer wrong = signIn("admin", "not-it");
        Answer unknown = signIn("who-is-this", "not-it");
        assertProblem(401, wrong);
        assertProblem(401, unknown);
        assertEquals(wrong.json().getString("detail"), unknown.json().getString("detail"));
    }

    private Answer signIn(String user, String password) {
        return platform.api().signIn(user, password);
    }

    private Answer call(Operation operation, String token) {
        return operation.call(platform.api(), token);
    }

    private String retailer() {
        return platform.tokens().of("somebody", PARTY, "RETAILER");
    }

    private static void assertProblem(int status, Answer answer) {
        assertEquals(status, answer.status(), answer.body());
        assertTrue(answer.isProblem(), answer.headers().toString());
        assertFalse(answer.header("X-Correlation-Id").isEmpty());
        assertEquals(status, answer.json().getInt("status"));
    }
}

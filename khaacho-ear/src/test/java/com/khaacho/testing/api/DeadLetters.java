package com.khaacho.testing.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.pipeline.Stage;
import jakarta.json.JsonObject;
import java.util.Optional;

/** What an administrator can do with messages that were put aside. */
public record DeadLetters(Api api, String token) {
    private static final String PATH = "/api/v1/admin/dead-letters";

    /** The first dead letter of an order. */
    public Optional<JsonObject> of(Stage stage, String orderId) {
        Answer answer = api.get(PATH + "/" + stage.word() + "?limit=200", token);
        assertEquals(200, answer.status(), answer.body());
        return answer.json().getJsonArray("deadLetters").getValuesAs(JsonObject.class).stream()
                .filter(letter -> orderId.equals(letter.getString("orderId", "")))
                .findFirst();
    }

    public void retry(Stage stage, String orderId) {
        Answer answer = api.post(path(stage, orderId) + "/retry", token, "");
        assertEquals(2, answer.status() / 100, answer.body());
    }

    public void discard(Stage stage, String orderId) {
        Answer answer = api.post(path(stage, orderId) + "/discard", token, "{\"reason\":\"A test made it\"}");
        assertEquals(2, answer.status() / 100, answer.body());
    }

    private String path(Stage stage, String orderId) {
        String id = of(stage, orderId).orElseThrow().getString("messageId");
        return PATH + "/" + stage.word() + "/" + id;
    }
}

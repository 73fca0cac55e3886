package com.khaacho.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.testing.Eventually;
import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthIT extends OnPayaraMicro {
    private static final String READY = "/health/ready";

    @AfterEach
    void heal() {
        platform.heal();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/health/started"})
    void a_healthy_instance_says_so_to_anybody(String path) {
        Answer answer = platform.api().get(path);
        assertEquals(200, answer.status(), answer.body());
        assertEquals("UP", answer.json().getString("status"));
    }

    @Test
    void every_stage_has_its_consumers() {
        assertEquals("", data("broker").getString("stagesWithoutConsumers"));
        assertEquals("answers", data("database").getString("state"));
    }

    @Test
    void without_the_database_an_instance_is_ready_and_says_what_is_away() {
        platform.postgres().stop();
        Eventually.get("the database is missed", () -> platform.api().get(READY), answer -> answer.body()
                .contains("away"));
        assertEquals(200, platform.api().get(READY).status());
    }

    @Test
    void after_a_restart_of_the_broker_every_stage_has_its_consumers_again() {
        platform.broker().kill();
        platform.heal();
        Eventually.holds(
                "all consumers",
                () -> data("broker").getString("stagesWithoutConsumers").isEmpty());
    }

    private JsonObject data(String check) {
        return platform.api().get(READY).json().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .filter(found -> found.getString("name").equals(check))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no check " + check))
                .getJsonObject("data");
    }
}

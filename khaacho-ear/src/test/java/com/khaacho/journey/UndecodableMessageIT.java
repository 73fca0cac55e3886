package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.khaacho.pipeline.Stage;
import com.khaacho.testing.Eventually;
import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.platform.Queues;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UndecodableMessageIT extends OnPayaraMicro {
    private static final String ORDER = "khaachoOrderId";

    @ParameterizedTest
    @EnumSource(value = Stage.class, names = "ANALYTICS", mode = EnumSource.Mode.EXCLUDE)
    void a_message_that_is_no_json_is_a_dead_letter_at_its_first_delivery(Stage stage) {
        double failures = failures(stage);
        String mark = mark();
        try (Queues queues = platform.queues()) {
            queues.send(stage.queue(), "this is not JSON", Map.of(ORDER, mark));
            awaitDeadLetter(queues, stage, mark);
        }
        assertEquals(failures, failures(stage), "it was tried again");
    }

    @Test
    void a_batch_of_events_that_is_no_json_is_a_dead_letter_at_its_first_delivery() {
        String mark = mark();
        try (Queues queues = platform.queues()) {
            queues.publish(Stage.EVENTS_TOPIC, "{", Map.of(ORDER, mark));
            awaitDeadLetter(queues, Stage.ANALYTICS, mark);
        }
    }

    @Test
    void a_message_of_a_later_version_is_a_dead_letter() {
        String mark = mark();
        try (Queues queues = platform.queues()) {
            queues.send(
                    Stage.RISK.queue(),
                    "{\"v\":2,\"orderId\":\"" + mark + "\",\"priority\":\"NORMAL\",\"correlationId\":\"c\"}",
                    Map.of(ORDER, mark));
            awaitDeadLetter(queues, Stage.RISK, mark);
        }
    }

    @Test
    void a_message_of_bytes_is_a_dead_letter() {
        String mark = mark();
        try (Queues queues = platform.queues()) {
            queues.sendBytes(Stage.ROUTING.queue(), "{}".getBytes(StandardCharsets.UTF_8), Map.of(ORDER, mark));
            awaitDeadLetter(queues, Stage.ROUTING, mark);
        }
    }

    private static String mark() {
        return UUID.randomUUID().toString();
    }

    private static void awaitDeadLetter(Queues queues, Stage stage, String mark) {
        Eventually.holds("in " + stage.deadLetterQueue(), () -> queues.holds(stage.deadLetterQueue(), ORDER, mark));
        String error = queues.find(stage.deadLetterQueue(), ORDER, mark, "khaachoError")
                .orElse("");
        assertFalse(error.isEmpty(), "the dead letter gives no reason");
    }

    private double failures(Stage stage) {
        return platform.metrics().sum("khaacho_stage_failures", "stage=\"" + stage.word() + "\"");
    }
}

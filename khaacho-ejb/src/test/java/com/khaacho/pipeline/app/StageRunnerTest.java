package com.khaacho.pipeline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.PipelineUnavailableException;
import com.khaacho.pipeline.Stage;
import com.khaacho.shared.StoreUnavailableException;
import jakarta.ejb.EJBException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageRunnerTest {

    private final List<String> story = new ArrayList<>();

    @Test
    void what_follows_is_sent_after_the_work_is_committed() {
        runner(batch -> {
                    story.add("committed " + batch);
                    return new Dispatch();
                })
                .run("order");
        assertEquals(List.of("committed [order]", "sent", "counted 1"), story);
    }

    @Test
    void a_failed_transaction_sends_nothing_and_is_the_messages_failure() {
        StageRunner<String> runner = runner(batch -> {
            throw new IllegalStateException("planted");
        });
        assertThrows(IllegalStateException.class, () -> runner.run("order"));
        assertEquals(List.of(), story);
    }

    /** The container wraps what a bean throws. */
    @Test
    void while_the_database_is_away_the_message_waits_instead_of_failing() {
        runner(batch -> {
                    if (story.isEmpty()) {
                        throw new EJBException(new StoreUnavailableException("planted", null));
                    }
                    return new Dispatch();
                })
                .run("order");
        assertEquals(List.of("back", "sent", "counted 1"), story);
    }

    @Test
    void a_broker_that_does_not_confirm_is_the_messages_failure() {
        StageRunner<String> runner =
                new StageRunner<>(Stage.RISK, batch -> new Dispatch(), new Gateway(true), new Gate(), new Metrics());
        assertThrows(PipelineUnavailableException.class, () -> runner.run("order"));
    }

    private StageRunner<String> runner(StageUseCase<String> useCase) {
        return new StageRunner<>(Stage.RISK, useCase, new Gateway(false), new Gate(), new Metrics());
    }

    private final class Gateway implements StageGateway {
        private final boolean isGone;

        Gateway(boolean isGone) {
            this.isGone = isGone;
        }

        @Override
        public void send(Dispatch dispatch) {
            if (isGone) {
                throw new PipelineUnavailableException("planted", null);
            }
            story.add("sent");
        }

        @Override
        public void deadLetter(Stage stage, String body, String orderId, String correlationId, String error) {
            throw new AssertionError("A runner gives nothing up");
        }
    }

    private final class Gate extends StoreGate {
        @Override
        public void awaitReturn(RuntimeException reason) {
            story.add("back");
        }
    }

    private final class Metrics extends StageMetrics {
        @Override
        void worked(Stage stage, int messages, Duration time) {
            story.add("counted " + messages);
        }
    }
}

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

    private static final Backlog<String> NOTHING = most -> {
        throw new AssertionError("A message alone asks for no others");
    };

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
        StageRunner<String> runner = new StageRunner<>(
                Stage.RISK, NOTHING, batch -> new Dispatch(), new Gateway(true), new Gate(), new Metrics());
        assertThrows(PipelineUnavailableException.class, () -> runner.run("order"));
    }

    @Test
    void several_held_messages_are_worked_on_with_what_waits_behind_them() {
        runner(waiting("c", "d"), batch -> {
                    story.add("committed " + batch);
                    return new Dispatch();
                })
                .fill(List.of("a", "b"));
        assertEquals(
                List.of("taken at most 62", "committed [a, b, c, d]", "sent", "counted 4", "acknowledged", "closed"),
                story);
    }

    @Test
    void a_bad_message_among_the_taken_fails_alone_and_the_held_are_left_to_who_brought_them() {
        StageRunner<String> runner = runner(waiting("good", "bad", "fine"), batch -> {
            if (batch.contains("bad")) {
                throw new IllegalStateException("planted");
            }
            story.add("committed " + batch);
            return new Dispatch();
        });
        assertThrows(IllegalStateException.class, () -> runner.fill(List.of("a", "b")));
        assertEquals(
                List.of(
                        "taken at most 62",
                        "committed [good]",
                        "sent",
                        "counted 1",
                        "failed 1 planted",
                        "committed [fine]",
                        "sent",
                        "counted 1",
                        "acknowledged",
                        "closed"),
                story);
    }

    @Test
    void a_broker_that_does_not_confirm_costs_no_message_an_attempt() {
        StageRunner<String> runner = new StageRunner<>(
                Stage.RISK, waiting("c"), batch -> new Dispatch(), new Gateway(true), new Gate(), new Metrics());
        assertThrows(PipelineUnavailableException.class, () -> runner.fill(List.of("a", "b")));
        assertEquals(List.of("taken at most 62", "closed"), story);
    }

    @Test
    void a_database_that_goes_while_each_is_tried_alone_costs_no_message_an_attempt() {
        StageRunner<String> runner = new StageRunner<>(
                Stage.RISK,
                waiting("c", "d"),
                batch -> {
                    if (batch.size() > 1) {
                        throw new IllegalStateException("planted");
                    }
                    throw new StoreUnavailableException("planted", null);
                },
                new Gateway(false),
                new StoppingGate(),
                new Metrics());
        assertThrows(StoreUnavailableException.class, () -> runner.fill(List.of("a", "b")));
        assertEquals(List.of("taken at most 62", "closed"), story);
    }

    private Backlog<String> waiting(String... messages) {
        return most -> {
            story.add("taken at most " + most);
            return new Backlog.Taken<>() {
                @Override
                public List<String> messages() {
                    return List.of(messages);
                }

                @Override
                public void failed(int index, RuntimeException reason) {
                    story.add("failed " + index + " " + reason.getMessage());
                }

                @Override
                public void acknowledge() {
                    story.add("acknowledged");
                }

                @Override
                public void close() {
                    story.add("closed");
                }
            };
        };
    }

    private StageRunner<String> runner(StageUseCase<String> useCase) {
        return runner(NOTHING, useCase);
    }

    private StageRunner<String> runner(Backlog<String> backlog, StageUseCase<String> useCase) {
        return new StageRunner<>(Stage.RISK, backlog, useCase, new Gateway(false), new Gate(), new Metrics());
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

    /** The application stops while it waits. */
    private static final class StoppingGate extends StoreGate {
        @Override
        public void awaitReturn(RuntimeException reason) {
            throw reason;
        }
    }

    private final class Metrics extends StageMetrics {
        @Override
        void worked(Stage stage, int messages, Duration time) {
            story.add("counted " + messages);
        }
    }
}

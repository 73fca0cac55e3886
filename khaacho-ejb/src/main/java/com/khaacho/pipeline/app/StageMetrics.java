package com.khaacho.pipeline.app;

import com.khaacho.pipeline.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What the stages report: messages worked, how long a batch took, failures. Tags are the stages, nothing unbounded. */
@ApplicationScoped
public class StageMetrics {

    private static final String MESSAGES = "khaacho_stage_messages";
    private static final String FAILURES = "khaacho_stage_failures";
    private static final String DEAD_LETTERS = "khaacho_stage_dead_lettered";
    private static final String BATCH_TIME = "khaacho_stage_batch";

    private final MetricRegistry registry;

    @Inject
    public StageMetrics(MetricRegistry registry) {
        this.registry = registry;
    }

    /** For the container's proxy only. */
    protected StageMetrics() {
        this(null);
    }

    void worked(Stage stage, int messages, Duration time) {
        Tag tag = new Tag("stage", stage.word());
        registry.counter(MESSAGES, tag).inc(messages);
        registry.timer(BATCH_TIME, tag).update(time);
    }

    /** A delivery failed and will be repeated. */
    public void failed(Stage stage) {
        registry.counter(FAILURES, new Tag("stage", stage.word())).inc();
    }

    /** A message was put aside for an operator. */
    public void deadLettered(Stage stage) {
        registry.counter(DEAD_LETTERS, new Tag("stage", stage.word())).inc();
    }
}

package com.khaacho.bench.journey;

import com.khaacho.bench.BenchFailure;
import com.khaacho.bench.stack.BenchDatabase;
import com.khaacho.bench.stack.BrokerQueues;
import com.khaacho.launcher.process.Deadline;
import java.time.Duration;
import java.util.List;

/** Tells when no order is under way any more, at next to no cost for the servers it watches. */
final class PipelineWatch {
    /** In the direction orders travel: one that left a queue before it was looked at is found in a later one. */
    private static final List<String> QUEUES = List.of(
            "khaacho.intake",
            "khaacho.parsing",
            "khaacho.risk",
            "khaacho.routing",
            "khaacho.notification",
            "analytics");

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String UNSENT =
            "select count(*) from notification where status in ('PENDING', 'SENDING', 'UNCERTAIN')";

    private final BrokerQueues queues;
    private final BenchDatabase database;

    PipelineWatch(BrokerQueues queues, BenchDatabase database) {
        this.queues = queues;
        this.database = database;
    }

    void awaitIdle() {
        Deadline deadline = Deadline.in(PATIENCE);
        for (String queue : QUEUES) {
            if (!deadline.await(() -> queues.count(queue) == 0)) {
                throw new BenchFailure(queue + " still holds " + queues.count(queue) + " messages after "
                        + PATIENCE.toMinutes() + " min");
            }
        }
        if (!deadline.await(() -> unsent() == 0)) {
            throw new BenchFailure(unsent() + " notifications are not sent after " + PATIENCE.toMinutes() + " min");
        }
    }

    private long unsent() {
        return database.query(UNSENT, row -> row.getLong(1)).get(0);
    }
}

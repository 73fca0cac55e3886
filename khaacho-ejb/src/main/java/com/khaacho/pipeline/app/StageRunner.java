package com.khaacho.pipeline.app;

import com.khaacho.pipeline.Combiner;
import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.PipelineUnavailableException;
import com.khaacho.pipeline.Stage;
import com.khaacho.shared.StoreUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs one stage: gathers the messages that its threads hold into a batch, fills it up from the queue when there are
 * several, lets the use case work on it in one database transaction, sends what follows once that is committed, and
 * only then lets each message be acknowledged.
 *
 * <p>A crash between commit, send and acknowledgement delivers messages again; the use case forwards what it finds
 * done. While the database is away the batch waits here: an outage must not use up an order's delivery attempts.
 *
 * @param <M> the stage's message
 */
public final class StageRunner<M> {

    /** More messages a transaction gained nothing in the journey bench and hold locks longer. */
    static final int MAX_BATCH = 64;

    private final Backlog<M> backlog;
    private final StageUseCase<M> useCase;
    private final StageGateway gateway;
    private final StoreGate store;
    private final StageMetrics metrics;
    private final Stage stage;
    private final Combiner<M> combiner;

    public StageRunner(
            Stage stage,
            Backlog<M> backlog,
            StageUseCase<M> useCase,
            StageGateway gateway,
            StoreGate store,
            StageMetrics metrics) {
        this.backlog = backlog;
        this.stage = stage;
        this.useCase = useCase;
        this.gateway = gateway;
        this.store = store;
        this.metrics = metrics;
        this.combiner = new Combiner<>(MAX_BATCH, this::fill);
    }

    /**
     * Returns once the message's work is committed and what follows is sent.
     *
     * @throws RuntimeException when it is not; the message must be delivered again
     */
    public void run(M message) {
        combiner.submit(message);
    }

    /** Where several messages are held at once, more wait; one alone shall not wait for the question. */
    void fill(List<M> held) {
        if (held.size() == 1 || held.size() == MAX_BATCH) {
            work(held);
            return;
        }
        try (Backlog.Taken<M> taken = backlog.take(MAX_BATCH - held.size())) {
            List<M> all = new ArrayList<>(held);
            all.addAll(taken.messages());
            try {
                work(all);
            } catch (RuntimeException e) {
                if (!isOutage(e)) {
                    workAlone(taken);
                }
                throw e;
            }
            taken.acknowledge();
        }
    }

    /** One bad message must fail only itself; those that are held are tried alone by who brought them together. */
    private void workAlone(Backlog.Taken<M> taken) {
        List<M> messages = taken.messages();
        for (int i = 0; i < messages.size(); i++) {
            try {
                work(List.of(messages.get(i)));
            } catch (RuntimeException e) {
                if (isOutage(e)) {
                    throw e;
                }
                taken.failed(i, e);
            }
        }
        taken.acknowledge();
    }

    private static boolean isOutage(RuntimeException failure) {
        return failure instanceof PipelineUnavailableException || StoreUnavailableException.isCauseOf(failure);
    }

    private void work(List<M> batch) {
        long start = System.nanoTime();
        Dispatch dispatch = process(batch);
        gateway.send(dispatch);
        metrics.worked(stage, batch.size(), Duration.ofNanos(System.nanoTime() - start));
    }

    private Dispatch process(List<M> batch) {
        while (true) {
            try {
                return useCase.process(batch);
            } catch (RuntimeException e) {
                if (!StoreUnavailableException.isCauseOf(e)) {
                    throw e;
                }
                store.awaitReturn(e);
            }
        }
    }
}

package com.khaacho.pipeline.app;

import com.khaacho.pipeline.Dispatch;
import java.util.List;

/**
 * The work of one stage, for several orders in one database transaction.
 *
 * <p>Implementations are {@code @Stateless} with {@code REQUIRES_NEW}: the transaction holds PostgreSQL alone and
 * commits before the returned dispatch is sent. They must be idempotent, since a message may come again after a crash:
 * an order whose history holds this stage's work is only forwarded.
 *
 * @param <M> the stage's message
 */
public interface StageUseCase<M> {

    /** Works on the batch, all or nothing, and says what to send once this is committed. */
    Dispatch process(List<M> batch);
}

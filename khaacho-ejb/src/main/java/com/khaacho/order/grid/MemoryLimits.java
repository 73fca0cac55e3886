package com.khaacho.order.grid;

import java.time.Duration;

/** How much is remembered about idempotency keys. */
final class MemoryLimits {

    /** What the contract promises for a replay. */
    static final Duration KEPT = Duration.ofHours(24);

    /** At about 600 bytes each they take 120 MB at most; of more keys the least used are forgotten, the row decides. */
    static final int MAX_ENTRIES = 200_000;

    private MemoryLimits() {}
}

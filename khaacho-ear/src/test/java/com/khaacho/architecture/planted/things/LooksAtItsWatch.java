package com.khaacho.architecture.planted.things;

import java.time.Instant;

/** Time that no test can set. */
public class LooksAtItsWatch {
    public Instant moment() {
        return Instant.now();
    }
}

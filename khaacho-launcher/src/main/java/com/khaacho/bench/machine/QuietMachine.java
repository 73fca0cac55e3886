package com.khaacho.bench.machine;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits until nobody else uses the machine: what is measured beside another load is no measurement. */
public final class QuietMachine {
    /** As the peer's benchmark: four seconds in a row under 12 per cent. */
    private static final int QUIET_SECONDS = 4;

    private static final double BUSY_PERCENT = 12;
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private QuietMachine() {}

    /** Whether the machine became quiet in time. */
    public static boolean await(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        int quiet = 0;
        while (quiet < QUIET_SECONDS && System.nanoTime() - end < 0) {
            MachineLoad before = MachineLoad.read();
            LockSupport.parkNanos(LOOK_NANOS);
            quiet = MachineLoad.read().busyPercentSince(before) < BUSY_PERCENT ? quiet + 1 : 0;
        }
        return quiet >= QUIET_SECONDS;
    }
}

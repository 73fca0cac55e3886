package com.khaacho.bench.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MachineLoadTest {
    @Test
    void waiting_for_a_disk_is_idle_and_stolen_time_is_busy() {
        MachineLoad before = MachineLoad.parse("cpu  100 0 100 700 100 0 0 0 0 0\ncpu0 1 2\n");
        MachineLoad after = MachineLoad.parse("cpu  110 0 105 770 110 0 0 5 0 0\ncpu0 1 2\n");
        assertEquals(new MachineLoad(1000, 800), before);
        assertEquals(20, after.busyPercentSince(before));
        assertEquals(0, before.busyPercentSince(before));
    }
}

package com.khaacho.bench.machine;

import java.util.LinkedHashMap;
import java.util.Map;

/** CPU time used by named processes and all they start, from the moment the meter is made. */
public final class CpuMeter {
    /** Clock ticks a second, the same on every Linux that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private final Map<String, Long> roots;
    private final Map<String, Long> before;

    public CpuMeter(Map<String, Long> roots) {
        this.roots = new LinkedHashMap<>(roots);
        this.before = ticks();
    }

    /** CPU seconds so far, by name. */
    public Map<String, Double> seconds() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        ticks().forEach((name, now) -> seconds.put(name, (now - before.get(name)) / TICKS_PER_SECOND));
        return seconds;
    }

    /** CPU seconds so far per thousand orders, by name. */
    public Map<String, Double> secondsPerThousand(long orders) {
        return perThousand(seconds(), orders);
    }

    public static Map<String, Double> perThousand(Map<String, Double> seconds, long orders) {
        Map<String, Double> perThousand = new LinkedHashMap<>();
        seconds.forEach((name, value) -> perThousand.put(name, value * 1000 / orders));
        return perThousand;
    }

    private Map<String, Long> ticks() {
        ProcessTable table = ProcessTable.read();
        Map<String, Long> ticks = new LinkedHashMap<>();
        roots.forEach((name, pid) -> ticks.put(name, table.ticks(pid, roots.values())));
        return ticks;
    }
}

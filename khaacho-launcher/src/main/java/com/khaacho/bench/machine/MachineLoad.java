package com.khaacho.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much of the machine was used up to one moment.
 *
 * @param total clock ticks that passed on all cores
 * @param idle those of them in which nothing ran
 */
public record MachineLoad(long total, long idle) {
    private static final int FIELDS = 8;
    private static final int IDLE = 3;
    private static final int WAITING_FOR_DISK = 4;

    public static MachineLoad read() {
        try {
            return parse(Files.readString(Path.of("/proc/stat")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The first line sums all cores: cpu user nice system idle iowait irq softirq steal ...
    static MachineLoad parse(String stat) {
        String[] fields = stat.substring(0, stat.indexOf('\n')).strip().split("\\s+", -1);
        long total = 0;
        for (int field = 1; field <= FIELDS; field++) {
            total += Long.parseLong(fields[field]);
        }
        return new MachineLoad(total, Long.parseLong(fields[1 + IDLE]) + Long.parseLong(fields[1 + WAITING_FOR_DISK]));
    }

    /** Per cent of all cores in use since the earlier moment. */
    public double busyPercentSince(MachineLoad earlier) {
        long passed = total - earlier.total;
        return passed == 0 ? 0 : 100.0 * (passed - (idle - earlier.idle)) / passed;
    }
}

package com.khaacho.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What Linux tells of processes under /proc; a process that is gone, or another user's, reads as nothing. */
public final class ProcFs {
    private static final Path PROC = Path.of("/proc");

    private ProcFs() {}

    /** The arguments separated by blanks; empty for a process that is gone. */
    public static String commandLine(long pid) {
        return read(pid, "cmdline").replace('\0', ' ');
    }

    /** Memory in use; pages shared by several processes are divided among them, so that sums are true. */
    public static long residentBytes(long pid) {
        long proportional = kilobytes(read(pid, "smaps_rollup"), "Pss:");
        return 1024 * (proportional > 0 ? proportional : kilobytes(read(pid, "status"), "VmRSS:"));
    }

    private static long kilobytes(String text, String label) {
        return text.lines()
                .filter(line -> line.startsWith(label))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0L);
    }

    /** Whether the process has ended, its files and sockets closed; it may still wait to be reaped by its parent. */
    public static boolean hasEnded(long pid) {
        String stat = read(pid, "stat");
        return stat.isEmpty() || (afterCommand(stat).startsWith("Z") && threads(pid) <= 1);
    }

    // The first thread may be a zombie while others, and with them the sockets, still end.
    private static int threads(long pid) {
        String[] tasks =
                PROC.resolve(Long.toString(pid)).resolve("task").toFile().list();
        return tasks == null ? 0 : tasks.length;
    }

    /** CPU time, user and system, in clock ticks (100 a second on every Linux we run on). */
    public static long cpuTicks(long pid) {
        String stat = read(pid, "stat");
        if (stat.isEmpty()) {
            return 0L;
        }
        String[] fields = afterCommand(stat).split(" ", -1);
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    // The second field is the command in brackets and may hold blanks: count from behind it.
    private static String afterCommand(String stat) {
        return stat.substring(stat.lastIndexOf(')') + 2);
    }

    /** Processes whose working directory is this folder: a PostgreSQL server and its backends share one. */
    public static List<Long> workingIn(Path folder) {
        List<Long> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path entry : entries) {
                if (isWorkingIn(entry, folder)) {
                    found.add(Long.valueOf(entry.getFileName().toString()));
                }
            }
        } catch (IOException e) {
            throw new StartFailure("cannot read " + PROC + ": " + e.getMessage(), e);
        }
        return found;
    }

    private static boolean isWorkingIn(Path entry, Path folder) {
        try {
            return Files.readSymbolicLink(entry.resolve("cwd")).equals(folder);
        } catch (IOException goneOrForeign) {
            return false;
        }
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(PROC.resolve(Long.toString(pid)).resolve(file), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}

package com.khaacho.bench.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All processes of the machine at one moment, with the CPU time they used. One pass over /proc, about 2 ms of CPU: the
 * JDK's ProcessHandle makes such a pass for each process that is asked for its children.
 */
public final class ProcessTable {
    private static final Path PROC = Path.of("/proc");

    private final Map<Long, Entry> entries = new HashMap<>();

    ProcessTable(Iterable<String> stats) {
        stats.forEach(stat -> Entry.parse(stat).ifPresent(entry -> entries.put(entry.pid(), entry)));
    }

    public static ProcessTable read() {
        List<String> stats = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path folder : folders) {
                stat(folder).ifPresent(stats::add);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new ProcessTable(stats);
    }

    /**
     * CPU time in clock ticks of a process and all it started, those included that have ended and were reaped.
     *
     * @param others processes that are measured by themselves although this one may have started them
     */
    public long ticks(long root, Collection<Long> others) {
        return tree(root, others).stream()
                .map(entries::get)
                .mapToLong(entry -> entry.ownTicks() + entry.endedChildrenTicks())
                .sum();
    }

    /** The process and all its living descendants; empty when it does not live. */
    public List<Long> tree(long root) {
        return tree(root, List.of());
    }

    private List<Long> tree(long root, Collection<Long> others) {
        List<Long> tree = new ArrayList<>();
        if (entries.containsKey(root)) {
            tree.add(root);
        }
        for (int next = 0; next < tree.size(); next++) {
            long parent = tree.get(next);
            entries.values().stream()
                    .filter(entry -> entry.parent() == parent && !others.contains(entry.pid()))
                    .forEach(entry -> tree.add(entry.pid()));
        }
        return tree;
    }

    private static Optional<String> stat(Path folder) {
        try {
            return Optional.of(Files.readString(folder.resolve("stat"), StandardCharsets.ISO_8859_1));
        } catch (IOException endedMeanwhile) {
            return Optional.empty();
        }
    }

    private record Entry(long pid, long parent, long ownTicks, long endedChildrenTicks) {

        // proc(5): pid (command) state ppid ..., where the command may hold blanks and brackets.
        static Optional<Entry> parse(String stat) {
            int end = stat.lastIndexOf(')');
            if (end < 0) {
                return Optional.empty();
            }
            String[] fields = stat.substring(end + 2).strip().split(" ", -1);
            return Optional.of(new Entry(
                    Long.parseLong(stat.substring(0, stat.indexOf(' '))),
                    Long.parseLong(fields[1]),
                    Long.parseLong(fields[11]) + Long.parseLong(fields[12]),
                    Long.parseLong(fields[13]) + Long.parseLong(fields[14])));
        }
    }
}

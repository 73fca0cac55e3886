package com.khaacho.bench.profile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Methods by the samples they appear in, from collapsed stacks: a line a stack, `outer;inner;innermost count`. */
final class HotMethods {
    private final Map<String, Long> self = new HashMap<>();
    private final Map<String, Long> total = new HashMap<>();
    private long samples;

    HotMethods(Stream<String> collapsed) {
        collapsed.filter(line -> line.lastIndexOf(' ') > 0).forEach(this::add);
    }

    private void add(String line) {
        int blank = line.lastIndexOf(' ');
        long count = Long.parseLong(line.substring(blank + 1));
        String[] frames = line.substring(0, blank).split(";", -1);
        samples += count;
        self.merge(frames[frames.length - 1], count, Long::sum);
        // A recursive method appears in a stack several times and in its samples once.
        Set<String> once = new HashSet<>(List.of(frames));
        once.forEach(frame -> total.merge(frame, count, Long::sum));
    }

    long samples() {
        return samples;
    }

    /** The methods that were running, most often first. */
    List<String> bySelf(int most) {
        return table(self, most);
    }

    /** The methods that were running or had called what was running, most often first. */
    List<String> byTotal(int most) {
        return table(total, most);
    }

    private List<String> table(Map<String, Long> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(entry ->
                        String.format(Locale.ROOT, "%5.1f %%  %s", 100.0 * entry.getValue() / samples, entry.getKey()))
                .collect(Collectors.toList());
    }
}

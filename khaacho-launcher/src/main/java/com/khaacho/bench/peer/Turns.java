package com.khaacho.bench.peer;

import com.khaacho.bench.figures.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Two systems measured in turn, ours first: a machine's speed drifts by a factor of two within hours, so only runs that
 * alternate in one sitting can be set against each other.
 */
public record Turns(List<Figures> ours, List<Figures> peer) {
    public Turns {
        ours = List.copyOf(ours);
        peer = List.copyOf(peer);
    }

    public static Turns take(int runs, Supplier<Figures> ours, Supplier<Figures> peer) {
        List<Figures> first = new ArrayList<>();
        List<Figures> second = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            first.add(ours.get());
            second.add(peer.get());
        }
        return new Turns(first, second);
    }
}

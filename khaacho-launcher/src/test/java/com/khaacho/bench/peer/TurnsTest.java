package com.khaacho.bench.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.bench.figures.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnsTest {
    @Test
    void the_two_are_measured_in_turn_and_ours_is_first() {
        List<String> taken = new ArrayList<>();
        Turns turns = Turns.take(2, () -> run(taken, "ours"), () -> run(taken, "peer"));
        assertEquals(List.of("ours", "peer", "ours", "peer"), taken);
        assertEquals(
                List.of(1.0, 3.0), turns.ours().stream().map(Figures::perSecond).toList());
        assertEquals(
                List.of(2.0, 4.0), turns.peer().stream().map(Figures::perSecond).toList());
    }

    private static Figures run(List<String> taken, String who) {
        taken.add(who);
        return new Figures(taken.size(), Optional.empty(), Map.of(), 0, Map.of(), true);
    }
}

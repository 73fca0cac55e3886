package com.khaacho.bench.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HotMethodsTest {
    private final HotMethods methods =
            new HotMethods(Stream.of("run;accept;verify 60", "run;accept;send 30", "run;walk;walk 10", ""));

    @Test
    void the_innermost_frame_was_running() {
        assertEquals(100, methods.samples());
        assertEquals(List.of(" 60.0 %  verify", " 30.0 %  send"), methods.bySelf(2));
    }

    @Test
    void every_frame_of_a_stack_counts_once() {
        assertEquals(
                List.of("100.0 %  run", " 90.0 %  accept", " 60.0 %  verify", " 30.0 %  send", " 10.0 %  walk"),
                methods.byTotal(30));
    }
}

package com.khaacho.bench.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessTableTest {
    private final ProcessTable table = new ProcessTable(List.of(
            stat(10, "postgres", 1, 100, 20, 3),
            stat(11, "postgres: khaacho_app (idle) x", 10, 7, 1, 0),
            stat(12, "checkpointer", 10, 2, 0, 0),
            stat(13, "grandchild", 12, 1, 0, 0),
            stat(20, "another", 1, 999, 999, 0)));

    @Test
    void time_of_living_and_of_ended_children_counts() {
        assertEquals(100 + 20 + 3 + 8 + 2 + 1, table.ticks(10, List.of()));
        assertEquals(
                List.of(10L, 11L, 12L, 13L), table.tree(10).stream().sorted().toList());
    }

    @Test
    void a_child_that_is_measured_by_itself_does_not_count_for_its_parent() {
        assertEquals(100 + 20 + 3 + 8, table.ticks(10, List.of(10L, 12L)));
    }

    @Test
    void a_process_that_is_gone_used_nothing() {
        assertEquals(0, table.ticks(99, List.of()));
    }

    @Test
    void this_very_process_is_found() {
        assertTrue(ProcessTable.read().ticks(ProcessHandle.current().pid(), List.of()) > 0);
    }

    private static String stat(long pid, String command, long parent, long user, long system, long ended) {
        return pid + " (" + command + ") S " + parent + " 10 10 0 -1 0 0 0 0 0 " + user + " " + system + " " + ended
                + " 0 20 0 1 0 12345 0 0";
    }
}

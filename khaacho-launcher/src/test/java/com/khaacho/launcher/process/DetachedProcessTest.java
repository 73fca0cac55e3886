package com.khaacho.launcher.process;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetachedProcessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** About one launch in twenty shows half a command line to who looks all the time. */
    private static final int LAUNCHES = 60;

    private static final Duration PROGRAM_STARTS = Duration.ofMillis(40);

    @TempDir
    private Path folder;

    private DetachedProcess process;

    @BeforeEach
    void set_up() {
        process = new DetachedProcess(folder.resolve("run/sleeper.pid"), "marker-of-" + folder.getFileName());
    }

    @AfterEach
    void end_the_process() {
        process.kill();
    }

    @Test
    void it_is_found_again_by_whoever_knows_its_pid_file_and_marker() {
        launch();
        DetachedProcess again =
                new DetachedProcess(folder.resolve("run/sleeper.pid"), "marker-of-" + folder.getFileName());
        assertTrue(again.isAlive());
        again.terminate(PATIENCE);
        assertFalse(process.isAlive());
    }

    @Test
    void it_is_alive_from_its_launch_on_while_it_changes_its_program() {
        for (int i = 0; i < LAUNCHES; i++) {
            launch();
            Deadline start = Deadline.in(PROGRAM_STARTS);
            while (!start.isOver()) {
                assertTrue(process.isAlive(), "launch " + i);
            }
            process.kill();
        }
    }

    @Test
    void a_pid_that_belongs_to_another_process_by_now_is_left_alone() throws IOException {
        launch();
        Path foreign = folder.resolve("run/foreign.pid");
        Files.copy(folder.resolve("run/sleeper.pid"), foreign);
        DetachedProcess stranger = new DetachedProcess(foreign, "marker of somebody else");
        assertFalse(stranger.isAlive());
        stranger.kill();
        stranger.terminate(PATIENCE);
        assertTrue(process.isAlive());
    }

    @Test
    void a_process_that_ignores_the_request_to_end_is_killed() {
        launch("trap '' TERM; echo ready; while :; do read -t 1 line < /dev/zero || true; done");
        process.terminate(Duration.ofSeconds(1));
        assertFalse(process.isAlive());
    }

    @Test
    void without_a_pid_file_nothing_runs_and_ending_it_is_harmless() {
        assertFalse(process.isAlive());
        process.terminate(PATIENCE);
        process.kill();
    }

    @Test
    void its_memory_is_measured_while_it_runs() {
        launch();
        assertTrue(process.residentBytes() > 0);
        process.kill();
        assertFalse(process.residentBytes() > 0);
    }

    private void launch() {
        launch("sleep 60");
    }

    private void launch(String script) {
        process.launch(
                List.of("bash", "-c", script + "; exit # marker-of-" + folder.getFileName()),
                Map.of(),
                folder,
                folder.resolve("log"));
    }
}

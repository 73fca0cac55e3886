package com.khaacho.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.bench.figures.Figures;
import com.khaacho.bench.figures.Latency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiguresTableTest {
    private final Figures ours = new Figures(
            3000,
            Optional.of(new Latency(10, 20, 30)),
            Map.of("payara", 0.75),
            0.03,
            Map.of("payara", 1024 * 1024 * 800.0),
            true);
    private final Figures peer =
            new Figures(2000, Optional.of(new Latency(20, 20, 20)), Map.of("api", 0.5), 0, Map.of("api", 0.0), false);

    @Test
    void columns_are_aligned() {
        assertEquals(
                """
                | a      |  bb |
                | ---    | --- |
                | longer |   1 |""",
                new Table(List.of("a", "bb")).row(List.of("longer", "1")).toString());
        assertThrows(IllegalArgumentException.class, () -> new Table(List.of("a")).row(List.of()));
    }

    @Test
    void runs_and_their_median_are_shown_with_memory_in_mebibytes() {
        List<String> lines = FiguresTable.ofRuns(List.of(ours)).lines().toList();
        assertEquals(4, lines.size());
        assertTrue(lines.get(3).matches("\\| median \\| +3,000 \\| +10\\.0 .* 0\\.75 .* 800 .* yes \\|"), lines.get(3));
    }

    @Test
    void a_figure_the_peer_lacks_has_no_ratio() {
        String table = FiguresTable.ofRatios(ours, peer);
        assertTrue(table.contains("1.50 | above 1"), table);
        assertTrue(
                table.lines().anyMatch(line -> line.matches("\\| MiB +\\| +800 \\| +0 \\| +\\| below 1 \\|")), table);
    }

    @Test
    void json_holds_every_run_and_the_median() {
        var json = FiguresJson.ofRuns(List.of(ours, peer));
        assertEquals(2, json.getJsonArray("runs").size());
        assertEquals(
                2500.0,
                json.getJsonObject("median").getJsonNumber("ordersPerSecond").doubleValue());
    }
}

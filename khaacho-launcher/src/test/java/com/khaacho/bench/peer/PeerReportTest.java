package com.khaacho.bench.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.bench.BenchFailure;
import com.khaacho.bench.figures.Latency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeerReportTest {
    private static final String ACCEPT = "{\"what\":\"accept\",\"policy\":\"always\",\"run\":1,\"queued\":1000,"
            + "\"quiet\":\"yes\",\"peer_cpu_s\":22e-2,\"r\":{\"requests\":1000,\"seconds\":2.000,\"rps\":500.0,"
            + "\"p50_ms\":43.62,\"p95_ms\":120.30,\"p99_ms\":173.83,\"max_ms\":208.98,\"non2xx\":0,\"sockerr\":0}}";
    private static final String JOURNEY = "{\"what\":\"e2e\",\"run\":1,\"quiet\":\"no\",\"peer_cpu_s\":178e-2,"
            + "\"e2e\":{\"notified\" : 200, \"orders\" : 200, \"seconds\" : 2.510, \"per_s\" : 79.7},\"accept\":{}}";

    @Test
    void an_acceptance_run_tells_the_rate_and_the_latency_of_the_202s() {
        PeerReport report = PeerReport.of("starting\n" + ACCEPT + "\n");
        assertEquals(new PeerReport(1000, 500, Optional.of(new Latency(43.62, 120.30, 173.83)), true), report);
    }

    @Test
    void a_journey_tells_the_rate_only() {
        assertEquals(new PeerReport(200, 79.7, Optional.empty(), false), PeerReport.of(JOURNEY));
    }

    @Test
    void a_run_with_refusals_is_no_result() {
        String refusing = ACCEPT.replace("\"non2xx\":0", "\"non2xx\":7");
        BenchFailure failure = assertThrows(BenchFailure.class, () -> PeerReport.of(refusing));
        assertTrue(failure.getMessage().contains("refused 7"), failure.getMessage());
    }

    @Test
    void no_report_shows_the_last_words() {
        BenchFailure failure = assertThrows(BenchFailure.class, () -> PeerReport.of("run.sh: port 27480 is taken\n"));
        assertTrue(failure.getMessage().contains("port 27480 is taken"), failure.getMessage());
    }
}

package com.khaacho.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.bench.BenchFailure;
import com.khaacho.bench.figures.Latency;
import org.junit.jupiter.api.Test;

class WrkReportTest {
    @Test
    void refused_requests_are_no_orders() {
        WrkReport.Wrk report = WrkReport.of("Running 20s test\nRESULT {\"requests\":1000,\"seconds\":20.000,"
                + "\"p50_ms\":10.5,\"p95_ms\":20,\"p99_ms\":30,\"non2xx\":100,\"sockerr\":2}\n");
        assertEquals(new LoadResult(900, 20, new Latency(10.5, 20, 30)), report.accepted());
        assertEquals(45, report.accepted().perSecond());
        assertEquals(100, report.refused());
        assertEquals(2, report.broken());
    }

    @Test
    void an_output_without_a_result_is_shown() {
        BenchFailure failure = assertThrows(BenchFailure.class, () -> WrkReport.of("unable to connect\n"));
        assertTrue(failure.getMessage().contains("unable to connect"));
    }
}

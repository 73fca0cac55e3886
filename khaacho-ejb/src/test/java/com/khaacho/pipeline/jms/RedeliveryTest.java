package com.khaacho.pipeline.jms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedeliveryTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0.5, 1000",
        "2, 0.5, 2000",
        "4, 0.5, 8000",
        "1, 0.0, 750",
        "1, 1.0, 1250",
        "7, 0.5, 60000",
        "60, 1.0, 75000"
    })
    void the_delay_doubles_up_to_a_minute_and_is_spread_by_a_quarter(int attempt, double random, long millis) {
        assertEquals(millis, Redelivery.delayMillis(attempt, random));
    }
}

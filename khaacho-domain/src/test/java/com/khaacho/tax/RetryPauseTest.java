package com.khaacho.tax;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPauseTest {

    @ParameterizedTest
    @CsvSource({"1, 30", "2, 60", "3, 120", "7, 1920", "8, 3600", "1000000, 3600"})
    void a_pause_doubles_up_to_an_hour_and_is_up_to_a_quarter_shorter(int attempts, int seconds) {
        Random random = new Random(7);
        Duration longest = Duration.ofSeconds(seconds);
        for (int i = 0; i < 1_000; i++) {
            Duration pause = RetryPause.after(attempts, random);
            assertTrue(pause.compareTo(longest) <= 0, pause::toString);
            assertTrue(pause.compareTo(longest.multipliedBy(3).dividedBy(4)) >= 0, pause::toString);
        }
    }
}

package com.khaacho.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DunningScheduleTest {

    private final DunningSchedule schedule = new DunningSchedule(List.of(1, 15, 30));

    @ParameterizedTest
    @CsvSource({"-3, 0", "0, 0", "1, 1", "14, 1", "15, 2", "29, 2", "30, 3", "4000, 3"})
    void a_level_begins_with_its_day(long days, int level) {
        assertEquals(level, schedule.level(days));
    }

    @Test
    void days_that_do_not_rise_or_are_none_are_refused() {
        for (List<Integer> bad : List.of(
                List.<Integer>of(),
                List.of(0),
                List.of(5, 5),
                List.of(5, 4),
                List.of(3651),
                Collections.nCopies(10, 1))) {
            assertThrows(IllegalArgumentException.class, () -> new DunningSchedule(bad), bad::toString);
        }
    }
}

package com.khaacho.chaos.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultPlanTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4711, -1})
    void the_same_seed_gives_the_same_plan(long seed) {
        assertEquals(FaultPlan.of(seed, 50), FaultPlan.of(seed, 50));
        assertNotEquals(FaultPlan.of(seed, 50), FaultPlan.of(seed + 1, 50));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 6, 10, 100})
    void it_kills_as_often_as_asked(int kills) {
        assertEquals(kills, victims(FaultPlan.of(7, kills)).size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void six_kills_strike_every_server(long seed) {
        assertTrue(victims(FaultPlan.of(seed, 6)).containsAll(Arrays.asList(Victim.values())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_long_plan_is_fair_and_has_pairs_of_two_servers(long seed) {
        List<Fault> plan = FaultPlan.of(seed, 99);
        Map<Victim, Long> counts =
                victims(plan).stream().collect(Collectors.groupingBy(victim -> victim, Collectors.counting()));
        counts.forEach((victim, count) -> assertTrue(count >= 25, victim + " " + count));
        List<Fault> pairs =
                plan.stream().filter(fault -> fault.victims().size() == 2).toList();
        assertTrue(pairs.size() >= 5, "pairs " + pairs.size());
        pairs.forEach(
                pair -> assertNotEquals(pair.victims().get(0), pair.victims().get(1)));
    }

    private static List<Victim> victims(List<Fault> plan) {
        return plan.stream().flatMap(fault -> fault.victims().stream()).toList();
    }
}

package com.khaacho.chaos.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The faults of a run; the same seed gives the same plan. */
public final class FaultPlan {
    // A batch of a stage takes milliseconds: calm of any length hits every moment between commit, send and
    // acknowledgement.
    private static final int MIN_CALM_MILLIS = 500;
    private static final int MAX_CALM_MILLIS = 6_000;
    private static final int MAX_BETWEEN_MILLIS = 1_500;
    // Long enough to outlast a call's timeout of 4 s now and then.
    private static final int MAX_DOWN_MILLIS = 6_000;
    private static final int PAIR_PER_CENT = 25;
    private static final int PER_CENT = 100;

    private FaultPlan() {}

    /** Each server comes up equally often, in an order nobody foresees; about a quarter takes a second one along. */
    public static List<Fault> of(long seed, int kills) {
        Random random = new Random(seed);
        List<Fault> faults = new ArrayList<>();
        List<Victim> bag = new ArrayList<>();
        int left = kills;
        while (left > 0) {
            List<Victim> victims = new ArrayList<>(List.of(draw(bag, random)));
            if (left > 1 && random.nextInt(PER_CENT) < PAIR_PER_CENT) {
                Victim second = draw(bag, random);
                if (victims.contains(second)) {
                    bag.add(0, second);
                } else {
                    victims.add(second);
                }
            }
            left -= victims.size();
            faults.add(new Fault(
                    victims,
                    millis(random, MIN_CALM_MILLIS, MAX_CALM_MILLIS),
                    millis(random, 0, MAX_BETWEEN_MILLIS),
                    millis(random, 0, MAX_DOWN_MILLIS)));
        }
        return List.copyOf(faults);
    }

    private static Victim draw(List<Victim> bag, Random random) {
        if (bag.isEmpty()) {
            bag.addAll(Arrays.asList(Victim.values()));
            Collections.shuffle(bag, random);
        }
        return bag.remove(bag.size() - 1);
    }

    private static Duration millis(Random random, int least, int most) {
        return Duration.ofMillis(least + random.nextInt(most - least + 1));
    }
}

package com.khaacho.sample;

import java.util.List;

/**
 * What scripts and people need to place sample orders.
 *
 * @param users who can sign in with the given passwords: administrator, operator, vendors, retailers, in the files'
 *     order, so that the retailers kept for refusals (new, small limit, blocked; see docs/data.md) come last
 * @param skus products that several benches cannot exhaust; without the deliberately scarce ones
 */
public record SampleSet(List<DemoUser> users, List<String> skus) {

    public SampleSet {
        users = List.copyOf(users);
        skus = List.copyOf(skus);
    }
}

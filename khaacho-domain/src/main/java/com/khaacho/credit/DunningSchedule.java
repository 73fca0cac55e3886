package com.khaacho.credit;

import java.util.List;

/**
 * When a retailer that has not paid is reminded.
 *
 * @param afterDays days after the due date of the oldest unpaid bill, one for each level, rising; 1 to 3650
 */
public record DunningSchedule(List<Integer> afterDays) {

    private static final int MAX_LEVELS = 9;

    public DunningSchedule {
        afterDays = List.copyOf(afterDays);
        int before = 0;
        for (int days : afterDays) {
            require(days > before && days <= 3650);
            before = days;
        }
        require(!afterDays.isEmpty() && afterDays.size() <= MAX_LEVELS);
    }

    /** The level that so many days have reached; 0 is none. */
    public int level(long daysOverdue) {
        return (int) afterDays.stream().filter(days -> days <= daysOverdue).count();
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException(
                    "khaacho.dunning.after-days must be 1 to 9 rising numbers from 1 to 3650, like 1,15,30");
        }
    }
}

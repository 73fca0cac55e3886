package com.khaacho.routing;

import com.khaacho.routing.VendorSearch.Bound;
import java.util.Arrays;

/** The vendors that may still join a set, best first by what each would add to it. */
final class Candidates {

    final int[] vendor;
    int count;

    private final long[] units;
    private final long[] money;
    private final long[] dual;

    /** The greatest dual gains above 0, in falling order. */
    private final long[] top = new long[RoutingSettings.MOST_VENDORS];

    private final Bound bound = new Bound();

    Candidates(int vendors) {
        this.vendor = new int[vendors];
        this.units = new long[vendors];
        this.money = new long[vendors];
        this.dual = new long[vendors];
    }

    void all() {
        count = vendor.length;
        for (int v = 0; v < count; v++) {
            vendor[v] = v;
        }
    }

    /** Those behind this place: what is in front of it has been dealt with. */
    void after(Candidates other, int place) {
        count = other.count - place - 1;
        System.arraycopy(other.vendor, place + 1, vendor, 0, count);
    }

    /**
     * Asks the level for everybody's gain.
     *
     * @param dropUseless who gains nothing here gains nothing later; true only where the relaxation is the truth
     * @return offers looked at
     */
    long weigh(SearchLevel level, boolean dropUseless) {
        long steps = 0;
        int kept = 0;
        Arrays.fill(top, 0);
        for (int i = 0; i < count; i++) {
            int v = vendor[i];
            steps += level.gain(v);
            boolean useful = level.gainUnits > 0 || level.gainMoney > 0;
            if (useful || !dropUseless) {
                rank(level.gainDual);
                insert(kept++, v, level);
            }
        }
        count = kept;
        return steps;
    }

    private void rank(long gain) {
        long moved = gain;
        for (int i = 0; i < top.length && moved > 0; i++) {
            if (moved > top[i]) {
                long lower = top[i];
                top[i] = moved;
                moved = lower;
            }
        }
    }

    private void insert(int kept, int v, SearchLevel level) {
        int place = kept;
        while (place > 0 && isBefore(level, place - 1)) {
            vendor[place] = vendor[place - 1];
            units[place] = units[place - 1];
            money[place] = money[place - 1];
            dual[place] = dual[place - 1];
            place--;
        }
        vendor[place] = v;
        units[place] = level.gainUnits;
        money[place] = level.gainMoney;
        dual[place] = level.gainDual;
    }

    private boolean isBefore(SearchLevel level, int place) {
        return level.gainUnits > units[place] || (level.gainUnits == units[place] && level.gainMoney > money[place]);
    }

    /** The least that any set can cost which has the level's vendors, this one and up to {@code places - 1} after it. */
    Bound bound(SearchLevel level, int i, int places) {
        long shortUnits = level.shortUnits - units[i];
        long cost = level.costSum - money[i];
        for (int j = i + 1; j < Math.min(count, i + places); j++) {
            if (units[j] > 0 || (units[j] == 0 && money[j] > 0)) {
                shortUnits -= units[j];
                cost -= money[j];
            }
        }
        bound.shortUnits = Math.max(0, shortUnits);
        // The duals speak of plans that serve every need, so they only count where nothing is short.
        long dualCost = shortUnits <= 0 ? dualBound(level, i, places) : 0;
        bound.cost = shortUnits < 0 ? dualCost : Math.max(cost, dualCost);
        // Gains fall along the order, dual gains need not.
        bound.holdsForAllFurther = shortUnits > 0 || (shortUnits == 0 && cost >= dualCost);
        return bound;
    }

    private long dualBound(SearchLevel level, int i, int places) {
        long sum = level.dualSum - dual[i];
        for (int j = 0; j < places - 1; j++) {
            sum -= top[j];
        }
        // This one's own gain is not to be counted twice: the next in line moves up.
        boolean isAmongTop = places > 1 && dual[i] > 0 && dual[i] >= top[places - 2];
        return isAmongTop ? sum + dual[i] - top[places - 1] : sum;
    }
}

package com.khaacho.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a usual price is going: the median of the slopes between each two days (Theil 1950, Sen 1968), which a single
 * odd day does not move.
 *
 * @param days from the first day that was looked at to the last, {@value #LEAST_DAYS} or more
 * @param percentPerMonth by how much it changes in 30 days, in per cent of the first day's price, one decimal
 */
public record PriceTrend(int days, BigDecimal percentPerMonth) {

    /** Over less than a week a trend says nothing yet. */
    static final int LEAST_DAYS = 7;

    private static final int MONTH = 30;
    private static final BigDecimal PER_CENT = new BigDecimal(100);

    /** What is called steady: up to one per cent a month either way. */
    private static final BigDecimal STEADY = BigDecimal.ONE;

    /** The direction in a word. */
    public enum Direction {
        RISING,
        STEADY,
        FALLING
    }

    /** Absent while the days do not span a week. */
    public static Optional<PriceTrend> of(List<DailyMedian> daily) {
        if (daily.isEmpty()) {
            return Optional.empty();
        }
        DailyMedian first = daily.get(0);
        int span = days(first, daily.get(daily.size() - 1));
        if (span < LEAST_DAYS) {
            return Optional.empty();
        }
        BigDecimal monthly = medianSlope(daily).multiply(BigDecimal.valueOf(MONTH));
        return Optional.of(
                new PriceTrend(span, monthly.multiply(PER_CENT).divide(first.median(), 1, RoundingMode.HALF_UP)));
    }

    /** NPR a day. */
    private static BigDecimal medianSlope(List<DailyMedian> daily) {
        int count = daily.size();
        BigDecimal[] slopes = new BigDecimal[count * (count - 1) / 2];
        int next = 0;
        for (int later = 1; later < count; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                slopes[next++] = slope(daily.get(earlier), daily.get(later));
            }
        }
        Arrays.sort(slopes);
        BigDecimal middle = slopes[slopes.length / 2];
        return slopes.length % 2 == 1
                ? middle
                : middle.add(slopes[slopes.length / 2 - 1]).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
    }

    private static BigDecimal slope(DailyMedian from, DailyMedian to) {
        return to.median().subtract(from.median()).divide(BigDecimal.valueOf(days(from, to)), MathContext.DECIMAL64);
    }

    private static int days(DailyMedian from, DailyMedian to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from.day(), to.day()));
    }

    public Direction direction() {
        if (percentPerMonth.abs().compareTo(STEADY) <= 0) {
            return Direction.STEADY;
        }
        return percentPerMonth.signum() > 0 ? Direction.RISING : Direction.FALLING;
    }
}

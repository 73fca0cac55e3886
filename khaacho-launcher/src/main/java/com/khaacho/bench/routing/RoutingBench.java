package com.khaacho.bench.routing;

import com.khaacho.bench.figures.Distribution;
import com.khaacho.routing.Guarantee.Bounded;
import com.khaacho.routing.OfferBook;
import com.khaacho.routing.RoutingPlan;
import com.khaacho.routing.VendorRouter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Plans many orders of one size, one after the other in one thread, and takes the time of each. */
final class RoutingBench {

    private static final double NANOS_A_MICROSECOND = 1_000;
    private static final int PERCENT_DECIMALS = 4;

    private final VendorRouter router;
    private final int orders;
    private final long warmUpNanos;

    RoutingBench(VendorRouter router, int orders, long warmUpSeconds) {
        this.router = router;
        this.orders = orders;
        this.warmUpNanos = TimeUnit.SECONDS.toNanos(warmUpSeconds);
    }

    SizeResult measure(OrderSize size) {
        long end = System.nanoTime() + warmUpNanos;
        for (long seed = -1; System.nanoTime() - end < 0; seed--) {
            plan(SampleOrder.of(size, seed));
        }
        List<Double> micros = new ArrayList<>(orders);
        List<RoutingPlan> plans = new ArrayList<>(orders);
        for (long seed = 1; seed <= orders; seed++) {
            SampleOrder order = SampleOrder.of(size, seed);
            OfferBook book = order.book();
            long begun = System.nanoTime();
            plans.add(router.plan(order.lines(), book, null));
            micros.add((System.nanoTime() - begun) / NANOS_A_MICROSECOND);
        }
        return result(size, Distribution.of(micros), plans);
    }

    private RoutingPlan plan(SampleOrder order) {
        return router.plan(order.lines(), order.book(), null);
    }

    private static SizeResult result(OrderSize size, Distribution micros, List<RoutingPlan> plans) {
        int exact = 0;
        double percent = 0;
        long units = 0;
        for (RoutingPlan plan : plans) {
            if (plan.guarantee() instanceof Bounded gap) {
                units = Math.max(units, gap.unitsAtMost());
                percent = gap.unitsAtMost() > 0 ? percent : Math.max(percent, percent(gap, plan));
            } else {
                exact++;
            }
        }
        return new SizeResult(size, micros, plans.size(), exact, percent, units);
    }

    private static double percent(Bounded gap, RoutingPlan plan) {
        return gap.costAtMost()
                .multiply(BigDecimal.valueOf(100))
                .divide(plan.cost().total(), PERCENT_DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }
}

package com.khaacho.bench.routing;

import com.khaacho.bench.figures.Distribution;

/**
 * What was measured for orders of one size.
 *
 * @param micros microseconds of each plan
 * @param exact plans that are proven best
 * @param greatestGapPercent the largest share of a plan's cost that a better one may save; over plans that no other can
 *     serve more units than
 * @param greatestGapUnits the most units that a better plan may serve more
 */
record SizeResult(
        OrderSize size, Distribution micros, int plans, int exact, double greatestGapPercent, long greatestGapUnits) {}

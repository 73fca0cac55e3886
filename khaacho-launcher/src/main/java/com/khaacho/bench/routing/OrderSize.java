package com.khaacho.bench.routing;

import java.util.List;

/** Vendors that have offers for an order, and its lines. */
record OrderSize(int vendors, int lines) {

    /** From a usual order over the largest that must be exact (12 x 40) to the most lines an order may have. */
    static final List<OrderSize> ALL = List.of(
            new OrderSize(5, 1),
            new OrderSize(5, 3),
            new OrderSize(5, 5),
            new OrderSize(12, 10),
            new OrderSize(12, 40),
            new OrderSize(25, 40),
            new OrderSize(50, 100),
            new OrderSize(100, 200),
            new OrderSize(200, 500));

    @Override
    public String toString() {
        return vendors + " x " + lines;
    }
}

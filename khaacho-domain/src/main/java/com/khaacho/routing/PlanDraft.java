package com.khaacho.routing;

import com.khaacho.order.OrderLine;
import com.khaacho.routing.OfferBook.Shelf;
import com.khaacho.routing.RoutingPlan.Allocation;
import com.khaacho.vendor.VendorOrderLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A plan in the making: shares the chosen vendors' quantities out to the lines and takes them from the book. */
final class PlanDraft {

    private static final int PAISA_DECIMALS = 2;

    private final RoutingProblem problem;
    private final OfferBook book;
    private final RoutingCosts costs;
    private final int wishedDays;
    private final ChosenVendors chosen;
    private final boolean[] isTaken;
    private final List<Part> parts = new ArrayList<>(2);
    private final Map<Integer, Integer> shortages = new HashMap<>(4);
    private int lineCount;
    private long goods;
    private long delivery;
    private long lateness;
    private long unreliability;

    PlanDraft(RoutingProblem problem, OfferBook book, RoutingCosts costs, int wishedDays, int[] vendors) {
        this.problem = problem;
        this.book = book;
        this.costs = costs;
        this.wishedDays = wishedDays;
        this.chosen = new ChosenVendors(problem, vendors);
        this.isTaken = new boolean[problem.shelf.length];
    }

    /** Lines by number; the first lines of a product are served first. */
    void allocate(List<OrderLine> lines) {
        lineCount = lines.size();
        for (OrderLine line : lines) {
            int open = line.productId() == null
                    ? line.quantity()
                    : line.quantity() - serve(line, problem.productOf(line.productId()));
            if (open > 0) {
                shortages.put(line.lineNo(), open);
            }
        }
    }

    private int serve(OrderLine line, int product) {
        int served = 0;
        for (int place = 0; place < chosen.sellers(product); place++) {
            int quantity = (int) Math.min(line.quantity() - served, chosen.units(product, place));
            if (quantity > 0) {
                chosen.use(product, place, quantity);
                take(line, chosen.offer(product, place), quantity, chosen.price(product, place));
                served += quantity;
            }
        }
        return served;
    }

    private void take(OrderLine line, int offer, int quantity, BigDecimal price) {
        Shelf shelf = problem.shelf[offer];
        shelf.take(quantity);
        goods += price.movePointRight(PAISA_DECIMALS).longValueExact() * quantity;
        lateness += isTaken[offer] ? 0 : costs.latePaisa(shelf.offer.leadTimeDays(), wishedDays);
        isTaken[offer] = true;
        part(shelf.vendor, problem.vendorOf(offer))
                .lines
                .add(new VendorOrderLine(line.lineNo(), shelf.offer.id(), shelf.offer.productId(), quantity, price));
    }

    long totalPaisa() {
        return goods + delivery + lateness + unreliability;
    }

    RoutingPlan plan(Guarantee guarantee) {
        List<Allocation> allocations = new ArrayList<>(parts.size());
        for (Part part : parts) {
            String reason = parts.size() == 1 ? reasonOfOne(guarantee) : chosen.reason(part.number);
            allocations.add(new Allocation(book.vendorId(part.vendor), part.lines, reason));
        }
        PlanCost cost = new PlanCost(npr(goods), npr(delivery), npr(lateness), npr(unreliability));
        return new RoutingPlan(allocations, shortages, cost, guarantee);
    }

    private String reasonOfOne(Guarantee guarantee) {
        String found = guarantee.isExact() ? "Lowest total" : "Lowest total found";
        String lines = lineCount == 1 ? "line" : "all " + lineCount + " lines";
        return shortages.isEmpty()
                ? found + " of goods, delivery and delay for " + lines + "."
                : "Serves most of what is asked at the lowest total.";
    }

    /** An order has few vendors: a list is quicker than a map. */
    private Part part(int vendor, int number) {
        for (Part part : parts) {
            if (part.vendor == vendor) {
                return part;
            }
        }
        Part part = new Part(vendor, number);
        parts.add(part);
        delivery += costs.vendorOrderPaisa(BigDecimal.ONE);
        unreliability += costs.unreliabilityPaisa(book.score(vendor));
        return part;
    }

    private static BigDecimal npr(long paisa) {
        return BigDecimal.valueOf(paisa, PAISA_DECIMALS);
    }

    private static final class Part {
        /** In the book. */
        final int vendor;

        /** In the problem. */
        final int number;

        final List<VendorOrderLine> lines = new ArrayList<>(5);

        Part(int vendor, int number) {
            this.vendor = vendor;
            this.number = number;
        }
    }
}

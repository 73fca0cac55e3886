package com.khaacho.routing;

import com.khaacho.order.OrderLine;
import com.khaacho.routing.OfferBook.Shelf;
import com.khaacho.routing.RoutingPlan.Allocation;
import com.khaacho.vendor.VendorOrderLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A plan in the making; what it holds is already taken from the book. */
final class PlanDraft {

    private final OfferBook book;
    private final List<Part> parts = new ArrayList<>(2);
    private final Map<Integer, Integer> shortages = new HashMap<>(4);

    PlanDraft(OfferBook book) {
        this.book = book;
    }

    void take(OrderLine line, Shelf shelf, int quantity, String reason) {
        shelf.take(quantity);
        part(shelf.vendor, reason)
                .lines
                .add(new VendorOrderLine(
                        line.lineNo(), shelf.offer.id(), shelf.offer.productId(), quantity, shelf.offer.price()));
    }

    void missing(OrderLine line, int quantity) {
        if (quantity > 0) {
            shortages.put(line.lineNo(), quantity);
        }
    }

    RoutingPlan plan() {
        List<Allocation> allocations = new ArrayList<>(parts.size());
        for (Part part : parts) {
            allocations.add(new Allocation(book.vendorId(part.vendor), part.lines, part.reason));
        }
        return new RoutingPlan(allocations, shortages);
    }

    /** A vendor keeps the reason that brought it in first. An order has few vendors: a list is quicker than a map. */
    private Part part(int vendor, String reason) {
        for (Part part : parts) {
            if (part.vendor == vendor) {
                return part;
            }
        }
        Part part = new Part(vendor, reason);
        parts.add(part);
        return part;
    }

    private static final class Part {
        final int vendor;
        final String reason;
        final List<VendorOrderLine> lines = new ArrayList<>(5);

        Part(int vendor, String reason) {
            this.vendor = vendor;
            this.reason = reason;
        }
    }
}

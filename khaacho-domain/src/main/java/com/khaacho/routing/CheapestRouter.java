package com.khaacho.routing;

import com.khaacho.order.OrderLine;
import com.khaacho.routing.OfferBook.Shelf;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prefers one delivery over a slightly lower price: the cheapest single vendor that has all lines in stock wins the whole
 * order. Otherwise each line goes to the cheapest vendor that has all of it, and a line that nobody can serve alone is
 * split in price order. Ties go to the lower offer id, so the same offers always give the same plan. The work is
 * proportional to lines x offers.
 */
public final class CheapestRouter {

    /**
     * Plans one order and takes what it needs from the book.
     *
     * @param lines with known products; a line without a product is short in full
     * @param district where to deliver, or null when any vendor may
     */
    public RoutingPlan plan(List<OrderLine> lines, OfferBook book, String district) {
        PlanDraft draft = new PlanDraft(book);
        int vendor = cheapestForAll(lines, book, district);
        if (vendor >= 0) {
            takeAllFrom(vendor, lines, book, draft);
        } else {
            for (OrderLine line : lines) {
                allocate(line, book, district, draft);
            }
        }
        return draft.plan();
    }

    /** The number of the vendor, or -1 when no vendor has everything. */
    private static int cheapestForAll(List<OrderLine> lines, OfferBook book, String district) {
        BigDecimal[] cost = new BigDecimal[book.vendorCount()];
        int[] covered = new int[book.vendorCount()];
        Map<Long, Integer> demand = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = lines.get(i);
            // Two lines may ask for one product; together they need the sum of both.
            int asked = demand.merge(line.productId(), line.quantity(), Integer::sum);
            for (Shelf shelf : book.shelves(line.productId())) {
                if (covered[shelf.vendor] == i && shelf.has(line.quantity()) && shelf.remaining() >= asked) {
                    covered[shelf.vendor]++;
                    BigDecimal price = shelf.offer.price().multiply(BigDecimal.valueOf(line.quantity()));
                    cost[shelf.vendor] = i == 0 ? price : cost[shelf.vendor].add(price);
                }
            }
        }
        return lines.isEmpty() ? -1 : cheapest(lines, book, district, cost, covered);
    }

    private static int cheapest(
            List<OrderLine> lines, OfferBook book, String district, BigDecimal[] cost, int[] covered) {
        int best = -1;
        long bestOffer = 0;
        for (Shelf shelf : book.shelves(lines.get(0).productId())) {
            int vendor = shelf.vendor;
            if (covered[vendor] != lines.size() || !book.serves(vendor, district)) {
                continue;
            }
            int comparison = best < 0 ? -1 : cost[vendor].compareTo(cost[best]);
            if (comparison < 0 || (comparison == 0 && shelf.offer.id() < bestOffer)) {
                best = vendor;
                bestOffer = shelf.offer.id();
            }
        }
        return best;
    }

    private static void takeAllFrom(int vendor, List<OrderLine> lines, OfferBook book, PlanDraft draft) {
        String reason = lines.size() == 1
                ? "Cheapest vendor that has line " + lines.get(0).lineNo() + " in stock."
                : "Cheapest vendor that has all " + lines.size() + " lines in stock.";
        for (OrderLine line : lines) {
            for (Shelf shelf : book.shelves(line.productId())) {
                if (shelf.vendor == vendor) {
                    draft.take(line, shelf, line.quantity(), reason);
                    break;
                }
            }
        }
    }

    private static void allocate(OrderLine line, OfferBook book, String district, PlanDraft draft) {
        List<Shelf> shelves = book.shelves(line.productId());
        for (Shelf shelf : shelves) {
            if (shelf.has(line.quantity()) && book.serves(shelf.vendor, district)) {
                draft.take(
                        line, shelf, line.quantity(), "Cheapest vendor that has line " + line.lineNo() + " in stock.");
                return;
            }
        }
        split(line, shelves, book, district, draft);
    }

    private static void split(OrderLine line, List<Shelf> shelves, OfferBook book, String district, PlanDraft draft) {
        int[] shares = new int[shelves.size()];
        int open = line.quantity() - shareOut(line.quantity(), shelves, book, district, shares);
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                String reason = "Nobody has all of line " + line.lineNo() + "; next in price order.";
                draft.take(line, shelves.get(i), shares[i], reason);
            }
        }
        draft.missing(line, open);
    }

    /** Fills the shares in price order and returns their sum. */
    private static int shareOut(int quantity, List<Shelf> shelves, OfferBook book, String district, int[] shares) {
        int open = quantity;
        int last = -1;
        for (int i = 0; i < shares.length && open > 0; i++) {
            Shelf shelf = shelves.get(i);
            int share = Math.min(open, shelf.remaining());
            int lacking = shelf.offer.minQuantity() - share;
            if (share == 0 || !book.serves(shelf.vendor, district)) {
                continue;
            }
            if (lacking > 0) {
                // The rest is below this vendor's minimum: the vendor before gives up some, if its own minimum allows.
                boolean canGive = last >= 0
                        && shares[last] - lacking >= shelves.get(last).offer.minQuantity();
                if (!canGive || shelf.remaining() < shelf.offer.minQuantity()) {
                    continue;
                }
                shares[last] -= lacking;
                open += lacking;
                share += lacking;
            }
            shares[i] = share;
            open -= share;
            last = i;
        }
        return quantity - open;
    }
}

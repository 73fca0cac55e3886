package com.khaacho.order;

import com.khaacho.vendor.Placements;
import com.khaacho.vendor.VendorOrder;
import com.khaacho.vendor.VendorOrderStatus;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What the vendors of an order do with their parts of it, and what that makes of the order. Each transition of a vendor
 * order is a part of the order's history.
 */
public final class Fulfilment {

    private final Order order;
    private Placements placements;

    /** @param placements all vendor orders of the order, as they stand */
    public Fulfilment(Order order, Placements placements) {
        this.order = order;
        this.placements = placements;
    }

    /** A vendor will deliver, or has sent the goods; with the last vendor's yes the order is confirmed. */
    public void moved(VendorOrder part, VendorOrderStatus to, String actor) {
        note(part, part.in(to), actor, null);
        if (order.status() == OrderStatus.ROUTED && placements.areAccepted()) {
            order.confirm(actor);
        }
    }

    /**
     * A vendor will not deliver its part: it waits, and routing is due again. The credit stays reserved until then.
     *
     * @param why the vendor's words, or null
     */
    public void declined(VendorOrder part, String actor, String why) {
        note(part, part.in(VendorOrderStatus.DECLINED), actor, why);
        if (order.status() != OrderStatus.APPROVED) {
            order.change(OrderStatus.APPROVED, actor, why);
        }
        Map<Integer, Integer> lost = part.units();
        order.keepLines(order.lines().stream()
                .map(line -> line.backordered(line.backordered() + lost.getOrDefault(line.lineNo(), 0)))
                .toList());
    }

    /**
     * The retailer has what the vendor brought; what is missing is cancelled. What the order held for the part is free for
     * the vendor's bill, which is never more. With the last vendor's part the order is completed, unless some of it waits
     * for stock.
     *
     * @param part as it stood before
     * @param delivered the same with what was delivered of each line
     */
    public void delivered(VendorOrder part, VendorOrder delivered, String actor) {
        note(part, delivered, actor, delivered.isComplete() ? null : missing(delivered));
        Map<Integer, Integer> missing = delivered.missing();
        order.keepLines(order.lines().stream()
                .map(line -> line.notDelivered(missing.getOrDefault(line.lineNo(), 0)))
                .toList());
        BigDecimal lost = part.total().minus(delivered.total()).amount();
        order.agree(
                order.total().subtract(lost),
                order.creditReserved().subtract(part.bill().amount()).max(BigDecimal.ZERO));
        if (order.status() == OrderStatus.CONFIRMED && placements.areOver() && !order.waitsForStock()) {
            order.complete(actor);
        }
    }

    /** Whether nothing but what waits for stock keeps the order open. */
    public boolean isOverButForStock() {
        return order.status() == OrderStatus.CONFIRMED && placements.areOver() && order.waitsForStock();
    }

    /** What waits for stock is called off, and the order is completed with what came. */
    public void restCalledOff(String actor, String why) {
        order.completeWithoutRest(actor, why);
    }

    private static String missing(VendorOrder delivered) {
        int missing = delivered.missing().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        int asked =
                delivered.units().values().stream().mapToInt(Integer::intValue).sum();
        return (asked - missing) + " of " + asked + " units came, " + missing + " are cancelled.";
    }

    private void note(VendorOrder before, VendorOrder after, String actor, String why) {
        order.history().add(before.id(), before.status(), after.status(), actor, why);
        placements = placements.with(after);
    }
}
